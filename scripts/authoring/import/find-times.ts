/** Finds to which time a number in a text belongs, and the words that leave the time open. */

/** Words that name a time only for someone who knows when the text was written. */
const openTimes =
  /截至目前|截止目前|到目前为止|目前|今年以来|今年|去年|明年|近年来|几年来|近几年|近期|日前|现在|当前/g;
const sentenceEnd = /[。！？!?；;]/;

export interface AsOf {
  asOf: string | null;
  asOfNote: string | undefined;
}

/** The last year named before a place in its sentence, or the open word that stands there. */
export function findAsOf(text: string, at: number): AsOf {
  const sentence = sentenceBefore(text, at);
  const year = [...sentence.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].at(-1)?.[1];
  if (year) return { asOf: year, asOfNote: undefined };
  const open = [...sentence.matchAll(openTimes)].at(-1)?.[0];
  return { asOf: null, asOfNote: open && `原文写“${open}”，未注明日期` };
}

/** Every open word of a text, once. */
export const findOpenTimes = (text: string): string[] => [
  ...new Set([...text.matchAll(openTimes)].map(([word]) => word)),
];

/** A sentence is shorter; a paragraph of thousands of numbers would take long otherwise. */
const longestSentence = 1000;

/** What stands before a place in its sentence; brackets that are closed by then do not count. */
function sentenceBefore(text: string, at: number): string {
  const before = text
    .slice(Math.max(0, at - longestSentence), at)
    .replace(/[（(][^（()）]*[)）]/g, '');
  const starts = [...before].reduce(
    (last, sign, index) => (sentenceEnd.test(sign) ? index + 1 : last),
    0,
  );
  return before.slice(starts);
}
