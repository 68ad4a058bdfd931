/** What people put around what they ask for, and short names that the archive writes in full. */

const questionWords = [
  '在哪个',
  '是哪个',
  '哪几',
  '是什么意思',
  '有没有',
  '是多少',
  '有多少',
  '有哪些',
  '有什么',
  '在哪里',
  '什么时候',
  '怎么样',
  '为什么',
  '哪一年',
  '分别指',
  '是不是',
  '多少',
  '是谁',
  '谁是',
  '什么是',
  '是什么',
  '是哪',
  '哪个',
  '哪些',
  '哪里',
  '哪年',
  '在哪',
  '怎么',
  '怎样',
  '如何',
  '为何',
  '什么',
  '请问',
  '分别',
  '还是',
  '关于',
  '介绍',
  '情况',
  '谁',
  '几',
  '哪',
  '吗',
  '呢',
];
/** Longest first: each is taken whole. */
const question = new RegExp([...questionWords].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Where question words stand in a text, as offsets. */
export function findQuestionWords(text: string): { from: number; to: number }[] {
  return Array.from(text.matchAll(question), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A question asks how many or how much: figures may answer it. */
export function asksForNumber(text: string): boolean {
  return /多少|几|率|比例|数|收入|人口|规模/u.test(text);
}

/** Alone they say nothing, and nobody misses them. */
export const fillers = new Set(
  '的了着过是在有和与及或被把对从到都也就还又很地得之以于吧啊呀么，。？！',
);

/** Short and spoken names that are no part of the full one. */
const shortNames: readonly (readonly [string, string])[] = [
  ['扶贫办', '扶贫开发办公室'],
  ['村支书', '村支部书记'],
  ['支书', '支部书记'],
  ['谁写的', '作者'],
];

/** The text with short names written in full. */
export function writeInFull(text: string): string {
  return shortNames.reduce((full, [short, long]) => full.split(short).join(long), text);
}

/** `大河村或五龙乡` as a query with an alternative, or undefined. */
export function readAlternatives(text: string): string | undefined {
  const parts = text.split(/或者|或/u).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part.length > 1)
    ? parts.join(' OR ')
    : undefined;
}
