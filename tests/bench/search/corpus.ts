/** The pages that the bench searches: the real site, or a seeded archive of any size made from it. */
import { readPage, readVisibleText } from '#search/build/read-page.ts';
import { type BuiltPage } from '#search/build/write-index.ts';
import { readPages } from '#search/build/integration.ts';
import { createRandom, type Random } from './random.ts';

/** A page with what the labelled queries need to know of it. */
export interface CorpusPage extends BuiltPage {
  title: string;
  /** Visible text, one line a block. */
  text: string;
  name: string;
  person: boolean;
  /** Every name that the page brings, its own first. */
  names: readonly string[];
}

const surnames = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
);
const given = Array.from(
  '海岗文周志强防国华建军秀英明亮春生福来宝玉成德厚永山水田金锁银梅兰竹菊光荣耀民先进东升',
);
const places = Array.from(
  '大小上下东西南北前后石岭河沟坪坡崖峪洼井泉寺塔柏松杨槐桃杏梨麻谷瓦窑龙虎马牛羊凤',
);
const placeEnds = ['村', '庄', '沟村', '岭村', '掌村', '坪村'];
const townships = ['东井岭', '五龙山', '桥上', '石坡', '树掌', '店上', '黄山', '百尺', '集店'];
const charactersPerPage = 1500;

/** The real site as it was built. */
export async function readSite(dist: string): Promise<CorpusPage[]> {
  const pages: CorpusPage[] = [];
  for await (const page of readPages(dist)) {
    const read = readPage(page.html);
    if (!read) continue;
    const [name = ''] = read.particulars['name'] ?? [];
    const person = read.particulars['kind']?.[0] === 'accounts';
    const names = ['name', 'also', 'known'].flatMap((key) => read.particulars[key] ?? []);
    pages.push({ ...page, title: read.title, text: readVisibleText(read), name, person, names });
  }
  return pages;
}

/**
 * An archive in the site's own words: its sentences mixed anew, with other names, numbers and
 * characters, so that words are spread as in real text.
 */
export function makeCorpus(
  site: readonly CorpusPage[],
  size: number,
  seed = 20261123,
): CorpusPage[] {
  const random = createRandom(seed);
  const sentences = [
    ...new Set(site.flatMap(({ text }) => text.split(/(?<=[。！？])|\n/)).filter(isProse)),
  ];
  const characters = Array.from(new Set(site.map(({ text }) => text).join(''))).filter(
    (character) => /\p{Script=Han}/u.test(character),
  );
  return Array.from({ length: size }, (_, i) => makePage(i, random, sentences, characters));
}

/** A sentence, not a row of ids or fingerprints. */
function isProse(line: string): boolean {
  return line.length > 14 && (line.match(/\p{Script=Han}/gu) ?? []).length > 0.7 * line.length;
}

function makePage(
  i: number,
  random: Random,
  sentences: readonly string[],
  characters: readonly string[],
): CorpusPage {
  const person = random.next() < 0.4;
  const village = makeVillage(random);
  const name = person ? makePerson(random) : village;
  const title = `${name}：${random
    .pick(sentences)
    .replace(/[，。：；].*$/su, '')
    .slice(0, 16)}`;
  const blocks: string[] = [];
  for (let length = 0; length < charactersPerPage; length += blocks.at(-1)!.length) {
    const lines = Array.from({ length: 3 }, () => vary(random.pick(sentences), random, characters));
    blocks.push(`${random.next() < 0.5 ? village : makePerson(random)}，${lines.join('')}`);
  }
  const headings = ['从前的光景', '怎么做的', '有何结果', '还有什么不清楚'];
  const body = blocks.map(
    (text, at) =>
      (at % 3 === 0 ? `<h2 id="s${at}">${headings[(at / 3) % 4]}</h2>` : '') +
      `<p>${escape(text)}</p>`,
  );
  const township = random.below(townships.length);
  const path = `/${person ? 'accounts' : 'cases'}/p${i}/`;
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="search" content="kind=${person ? 'accounts' : 'cases'};name=${name};township=t${township};theme=theme-${random.below(15)};order=${i}"></head>
<body><main data-pagefind-body><h1>${escape(title)}</h1><p>${townships[township]}乡</p>${body.join('\n')}</main></body></html>`;
  const page = readPage(html)!;
  return { path, html, title, text: readVisibleText(page), name, person, names: [name] };
}

/** One character in twenty and every number become others. */
function vary(sentence: string, random: Random, characters: readonly string[]): string {
  return sentence
    .replace(/\p{Script=Han}/gu, (character) =>
      random.next() < 0.05 ? random.pick(characters) : character,
    )
    .replace(/[\d.,]*\d/g, () => makeNumber(random));
}

function makeNumber(random: Random): string {
  const form = random.next();
  if (form < 0.2) return `${random.below(100)}.${random.below(90) + 10}%`;
  if (form < 0.35) return (random.below(90000) + 10000).toLocaleString('en');
  return String(random.below(form < 0.7 ? 1000 : 100000));
}

function makePerson(random: Random): string {
  return random.pick(surnames) + random.pick(given) + random.pick(given);
}

function makeVillage(random: Random): string {
  return random.pick(places) + random.pick(places) + random.pick(placeEnds);
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
