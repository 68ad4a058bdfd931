/** The words of the synthetic archive: our own sentences, and templates around figures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../search/random.ts';

const numeral = /[\d〇零一二两三四五六七八九十百千万亿几数]/;
/** Where the real stories are few or short, these stand in. */
const fewest = 12;
const plain = [
  '村里的老人说起这件事，总要从修路的那个春天讲起。',
  '路修通以后，山里的果子不必隔夜就能运到集市上去。',
  '起初许多人家并不愿意搬，后来看见邻居的新房才动了心。',
  '干部挨家挨户地走访，把各家的难处记在同一个本子上。',
  '水引到村口的那天，家家户户都提着水桶站在路边等候。',
  '合作社把零散的田地连成片，种什么由大家坐下来商量。',
];

const bodies = ['accounts', 'cases', 'townships', 'themes'];

/**
 * Every sentence of the real stories that holds no component, no mark-up and no numeral, so that it
 * may stand in any story.
 * @param contentDir the real content folder
 */
export function collectSentences(contentDir: string): string[] {
  const folders = bodies.filter((folder) => existsSync(join(contentDir, folder)));
  const texts = folders.flatMap((folder) =>
    readdirSync(join(contentDir, folder)).map((file) => {
      const text = readFileSync(join(contentDir, folder, file), 'utf8');
      return text.slice(text.indexOf('\n---\n', 4) + 5);
    }),
  );
  const sentences = texts
    .join('\n')
    .split(/(?<=[。！？]”?)|\n/)
    .filter((text) => /^\p{Script=Han}[^<>{}*#|[\]]{14,}。$/u.test(text))
    .filter((text) => !numeral.test(text));
  const own = [...new Set(sentences)].sort();
  return own.length < fewest ? [...own, ...plain] : own;
}

/** Sentences around a story's figures: all households, those registered, those lifted out, and left. */
export const figureSentences = {
  first: (all: string, registered: string) => `全村有${all}，识别出的建档立卡户是${registered}。`,
  out: (out: string) => `几年下来，脱贫的有${out}，每一户都有记录可查。`,
  left: (left: string) => `还没有脱贫的剩下${left}，多是因病致贫的人家。`,
};

export const sectionTitles = ['从前的光景', '怎么做的', '有何结果', '值得留意的地方'];

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹');
const given = Array.from('建国志强秀英海明玉兰文华春生桂花向东晓燕永福淑珍长河爱民云峰彩霞');
const places = Array.from('东西南北上下前后青石白杨柳松槐龙虎凤泉沟岭坪川塘崖谷河桥店庄寨');

/** A name from a number: the same number always gives the same name, others differ widely. */
export const personName = (at: number): string =>
  surnames[at % surnames.length]! +
  given[Math.floor(at / surnames.length) % given.length]! +
  given[(at * 7 + 3) % given.length]!;

/** A place's name from a number. */
export const placeName = (at: number, ending: string): string =>
  places[at % places.length]! +
  places[(Math.floor(at / places.length) * 5 + at) % places.length]! +
  ending;

const common = Array.from(
  '村人家地山水路田干部群众生活收入产业项目帮扶工作办法思想作风责任方向道理日子',
);

/** One character in twenty becomes another, so that words are spread as in real text; no numeral. */
export const vary = (sentence: string, random: Random): string =>
  sentence.replace(/\p{Script=Han}/gu, (character) =>
    random.next() < 0.05 ? random.pick(common) : character,
  );
