/** Takes out the spaces that copying puts between characters and numbers of a sentence. */

export interface ClosedSpace {
  before: string;
  after: string;
}

const han = '\\p{Script=Han}〇';
const stop = '，。、；：？！“”‘’（）《》〈〉「」『』…';
const before =
  '记者|作者|摄影|通讯员|责任编辑|编辑|书记|主任|[县乡镇村局科队组站所院校社]长|经理|代表|支书|队员';
const behind = '(?:记者|通讯员|摄影|摄|责任编辑|编辑|文|图)';
/** 2018 年, 共 9 户, 38.9 %; the number of an item at the begin of a line stands apart. */
const rules: readonly RegExp[] = [
  new RegExp(`(?<=\\d) +(?=[${han}%‰℃])(?<!^\\s*\\d{1,2} +)`, 'gu'),
  new RegExp(`(?<=[${han}])  ?(?=[\\d０-９])`, 'gu'),
  new RegExp(`(?<=[${han}\\d%‰]) +(?=[${stop}])|(?<=[${stop}]) +(?=[${han}\\d])`, 'gu'),
  // 记者 某某 摄影: names stand apart by design.
  new RegExp(`(?<=[${han}])(?<!(?:${before})(?:[${han}]{2,3})?) (?=[${han}])(?!${behind})`, 'gu'),
  // 33 , 119 and 5 . 62, and thousands by spaces: 10 851.8.
  /(?<=\d) ?(?=[.,] ?\d)(?<= )|(?<=\d ?[.,]) (?=\d)/g,
  /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g,
];
const reach = 6;
/** 3 3 1 1 9, 7 6 . 4 and 2,3 1 8: what may be one number with a space between its signs. */
const digit = '[\\d０-９]';
const spacedNumber = new RegExp(
  `(?<![\\d０-９.,])${digit}[\\d０-９.,．]*(?: [\\d０-９.,．]+)+(?!${digit})`,
  'g',
);
const wholeNumber = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const spacedLetters = /(?<![A-Za-z])[A-Z](?: [A-Za-z])+(?![A-Za-z])/g;
/** Text set character by character: 一 般 公 共 预 算. */
const spacedWords = /(?:[\p{Script=Han}] ){4}/u;

/** The spaces inside numbers that were set sign by sign. */
function findSpacedNumbers(text: string): { index: number; length: number }[] {
  const all = [...text.matchAll(spacedNumber)]
    .map((run) => ({ run, signs: run[0].split(' ') }))
    .filter(({ signs }) => wholeNumber.test(signs.join('').normalize('NFKC')));
  const isSingle = (sign: string) => /^[.,．]?[\d０-９]?[.,．]?$/.test(sign);
  const isSpelt = ({ signs }: { signs: string[] }) => signs.length > 2 && signs.every(isSingle);
  const isSpacedOut = spacedWords.test(text) || all.some(isSpelt);
  const runs = all
    .filter((one) => (isSpacedOut ? one.signs.some(isSingle) : isSpelt(one)))
    .map(({ run }) => run);
  const letters = isSpacedOut ? [...text.matchAll(spacedLetters)] : [];
  return [...runs, ...letters].flatMap(({ index, 0: run }) =>
    [...run.matchAll(/ /g)].map((space) => ({ index: index + space.index, length: 1 })),
  );
}

/** A line that is no sentence keeps its spaces: names and columns stand apart by them. */
const isSentence = (text: string) => /[，。；]/.test(text) && text.trim().length > 12;
const isColumns = (text: string) => /\S(?: {3,}|　|\t)\S/.test(text.trim());

/** The text, and each place that was closed with the words around it. */
export function closeSpaces(written: string): { text: string; places: ClosedSpace[] } {
  const text = written.replace(/[\u00a0\u2002-\u200a\u202f\u205f]/g, ' ');
  const isWhole = isSentence(text) && !isColumns(text);
  // 2018 年度工作小结: in a line without stops only numbers are closed up.
  const used = isWhole ? rules : isColumns(text) ? [] : [rules[0]!, rules[1]!];
  const cuts = used.flatMap((rule) =>
    [...text.matchAll(rule)].map(({ index, 0: space }) => ({ index, length: space.length })),
  );
  const sorted = (isWhole ? [...cuts, ...findSpacedNumbers(text)] : cuts)
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.index - other.index);
  const places: ClosedSpace[] = [];
  let closed = '';
  let from = 0;
  for (const { index, length } of sorted) {
    if (index < from) continue;
    closed += text.slice(from, index);
    const [ahead, behind] = [
      text.slice(Math.max(0, index - reach), index),
      text.slice(index + length, index + length + reach),
    ];
    places.push({
      before: `${ahead}${text.slice(index, index + length)}${behind}`,
      after: `${ahead}${behind}`,
    });
    from = index + length;
  }
  return { text: closed + text.slice(from), places };
}
