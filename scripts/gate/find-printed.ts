/** Finds the printed form of a figure in a paragraph of its source, and reads what stands there. */
import { fold } from '#quantities/fold.ts';
import type { Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import { numeralCharacters } from '#quantities/tables/numerals.ts';

/** `found`; `absent`; or the longer form of which the printed one is only a piece. */
export type Standing = 'found' | 'absent' | { longer: string };

/** A paragraph made ready for many looks. */
export interface ReadParagraph {
  text: string;
  quantities: readonly Quantity[];
}

/** A paragraph with its quantities, read once for all the figures that are looked for in it. */
export const readParagraph = (text: string): ReadParagraph => ({
  text,
  quantities: readQuantities(text),
});

/**
 * Whether a paragraph holds a printed form, width, stray spaces and separators aside, and says no
 * more than it: “5万元” in “不超过5万元” leaves out what bounds it, “26户” in “126户” is another number.
 */
export function findPrinted(paragraph: ReadParagraph, printed: string): Standing {
  const standing = findForm(paragraph, printed, plain(printed).text);
  // Alone, `7 个` begins a list; in a sentence its space is a stray one.
  const closed = plain(printed.replace(/\s+(?=\p{Script=Han}|[%‰])/gu, '')).text;
  return standing === 'absent' ? findForm(paragraph, printed, closed) : standing;
}

/** @param what the printed form, made plain */
function findForm({ text, quantities }: ReadParagraph, printed: string, what: string): Standing {
  const where = plain(text);
  const own = readQuantity(printed).quantity;
  let standing: Standing = 'absent';
  let at = where.text.indexOf(what);
  for (; what && at >= 0; at = where.text.indexOf(what, at + 1)) {
    const end = at + what.length;
    const [start, stop] = [where.startOf(at), where.startOf(end - 1) + 1];
    if (joins(where.text, at, end)) continue;
    const around = quantities.find((one) => one.start <= start && stop <= one.end);
    if (!around || !own || !saysMore(around, own)) return 'found';
    standing = { longer: around.printed };
  }
  return standing;
}

const saysMore = (around: Quantity, own: Quantity): boolean =>
  (['value', 'low', 'high', 'qualifier'] as const).some((field) => around[field] !== own[field]) &&
  around.printed.length > own.printed.length;

/** Between a group of one to three digits and one of three. */
const separator = /(?<=(?<!\d)\d{1,3})[ ,](?=\d{3}(?!\d))/g;

/** Folded, and without the spaces and commas inside numbers. */
function plain(text: string): { text: string; startOf: (index: number) => number } {
  const folded = fold(text);
  const separators = new Set(Array.from(folded.text.matchAll(separator), ({ index }) => index));
  const kept = Array.from({ length: folded.text.length }, (_, at) => at).filter(
    (at) => !separators.has(at),
  );
  return {
    text: kept.map((at) => folded.text[at]).join(''),
    startOf: (index) => folded.startOf(kept[index] ?? folded.text.length),
  };
}

const numeral = new RegExp(`[${numeralCharacters}]`);

/** Whether a number goes on before or behind a place. */
function joins(text: string, start: number, end: number): boolean {
  const [before, first] = [text[start - 1] ?? '', text[start] ?? ''];
  const [last, after] = [text[end - 1] ?? '', text[end] ?? ''];
  const isSigned = before === '-' && !/[\d%‰\u4e00-\u9fff]/.test(text[start - 2] ?? '');
  const joinsBefore = /\d/.test(first) && (/[\d.]/.test(before) || isSigned);
  const joinsAfter = /\d/.test(last) && /[\d.%‰万亿余多几]/.test(after);
  const joinsHan = numeral.test(first) && numeral.test(before) && !/\d/.test(text[start - 2] ?? '');
  return joinsBefore || joinsAfter || joinsHan || (numeral.test(last) && numeral.test(after));
}
