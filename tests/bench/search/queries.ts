/** Labelled queries: what readers type, by class, with the pages that truly answer. */
import { Converter } from 'opencc-js/cn2t';
import { spellNames } from '#search/build/names.ts';
import { type CorpusPage } from './corpus.ts';
import { createRandom, type Random } from './random.ts';
import { findTruth, normalize } from './truth.ts';

export interface LabelledQuery {
  kind: QueryKind;
  text: string;
  truth: Set<string>;
}

export const queryKinds = [
  '地名',
  '人名',
  '数字',
  '短语',
  '半个词',
  '单字',
  '两词',
  '繁体',
  '全角',
  '拼音',
  '拼音首字母',
  '标点',
  '随机截取',
  '无中生有',
] as const;
export type QueryKind = (typeof queryKinds)[number];

const perKind = 20;
export const nonsense = [
  '王文州州',
  '99999999',
  '量子纠缠',
  '火星移民',
  '鲸鱼',
  '𠮷野家',
  '区块链挖矿',
  'qqzzxx',
  '哈利波特',
  '88.8888%',
  '企鹅南极',
];
const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Draws the queries of a corpus. */
export function drawQueries(pages: readonly CorpusPage[], seed = 7): LabelledQuery[] {
  const random = createRandom(seed);
  const normalized = pages.map(({ text }) => normalize(text));
  const truthOf = (...parts: string[]) => findTruth(pages, normalized, parts);
  const draw = (
    kind: QueryKind,
    make: () => string | undefined,
    parts = (text: string) => [text],
  ) => {
    const texts = new Set<string>();
    for (let tries = 0; texts.size < perKind && tries < perKind * 20; tries++) {
      const text = make();
      if (text) texts.add(text);
    }
    return [...texts].map((text) => ({ kind, text, truth: truthOf(...parts(text)) }));
  };
  const clauses = () => cutClauses(random.pick(pages).text);
  const phrase = (from: number, to: number) => () =>
    cutHan(random.pick(clauses()) ?? '', from, to, random);
  const named = (person: boolean) =>
    pages.filter((page) => page.name && page.person === person).map(({ name }) => name);
  return [
    ...draw('地名', () => random.pick(named(false))),
    ...draw('人名', () => random.pick(named(true))),
    ...draw('数字', () =>
      random.pick(random.pick(pages).text.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? ['']),
    ),
    ...draw('短语', phrase(5, 9)),
    ...draw('半个词', phrase(2, 2)),
    ...draw('单字', phrase(1, 1)),
    ...draw(
      '两词',
      () => `${phrase(2, 3)() ?? '村'} ${phrase(2, 2)() ?? '户'}`,
      (text) => text.split(' '),
    ),
    ...drawTraditional(phrase(2, 5), truthOf),
    ...draw('全角', () =>
      widen(random.pick(random.pick(pages).text.match(/\d+(?:\.\d+)?%?/g) ?? [''])),
    ),
    ...drawPinyin('拼音', pages, truthOf, random, 'full'),
    ...drawPinyin('拼音首字母', pages, truthOf, random, 'initials'),
    ...draw('标点', () =>
      random.pick(
        random.pick(pages).text.match(/\p{Script=Han}{1,3}[、“”（）《》]\p{Script=Han}{1,4}/gu) ?? [
          '',
        ],
      ),
    ),
    ...draw('随机截取', () => cutAnywhere(random.pick(pages).text, random)),
    ...nonsense
      .map((text) => ({ kind: '无中生有' as const, text, truth: truthOf(text) }))
      .filter(({ truth }) => truth.size === 0),
  ];
}

/** The truth of a traditional form is that of the words it was made from. */
function drawTraditional(
  phrase: () => string | undefined,
  truthOf: (...parts: string[]) => Set<string>,
): LabelledQuery[] {
  const own = new Map<string, string>();
  for (let tries = 0; own.size < perKind && tries < perKind * 20; tries++) {
    const words = phrase() ?? '';
    const text = toTraditional(words);
    if (text !== words && text.length === words.length) own.set(text, words);
  }
  return Array.from(own, ([text, words]) => ({ kind: '繁体', text, truth: truthOf(words) }));
}

/** The truth of pinyin: the pages that hold any known name spelt so. */
function drawPinyin(
  kind: QueryKind,
  pages: readonly CorpusPage[],
  truthOf: (...parts: string[]) => Set<string>,
  random: Random,
  form: 'full' | 'initials',
): LabelledQuery[] {
  const names = spellNames(
    pages.flatMap(({ names: own, path, person }) =>
      own.map((name, i) => ({ name, path, person: person && i === 0 })),
    ),
  );
  const people = names.filter(({ name }) => name.length >= 3);
  const chosen = new Set(Array.from({ length: perKind * 3 }, () => random.pick(people)[form]));
  return [...chosen].slice(0, perKind).map((text) => {
    const meant = names.filter((name) => name[form].startsWith(text) || name.full === text);
    return { kind, text, truth: new Set(meant.flatMap(({ name }) => [...truthOf(name)])) };
  });
}

function cutClauses(text: string): string[] {
  return text.split(/[^\p{Script=Han}]+/u).filter((clause) => clause.length > 0);
}

function cutHan(clause: string, from: number, to: number, random: Random): string | undefined {
  const length = from + random.below(to - from + 1);
  if (clause.length < length) return undefined;
  const at = random.below(clause.length - length + 1);
  return clause.slice(at, at + length);
}

/** A piece of a line between sentence marks, numbers left whole. */
function cutAnywhere(text: string, random: Random): string | undefined {
  const pieces = text.split(/[\n。，；：！？\s,.%+=×]/).filter((piece) => piece.length > 4);
  const piece = random.pick(pieces) ?? '';
  const at = random.below(Math.max(1, piece.length - 4));
  const cut = piece.slice(at, at + 3 + random.below(4));
  return /\d/.test(cut) || /^[^\p{L}]|[^\p{L}]$/u.test(cut) ? undefined : cut;
}

function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}
