/** Reads every quantity of a Chinese text, and every numeral that is none. The room's entrance. */
import { fold } from './fold.ts';
import { findForms } from './forms.ts';
import type { Quantity } from './model.ts';
import { type FoldedQuantity, readQuantityAt } from './quantity.ts';
import { readRatio } from './ratio.ts';
import { shareUnits } from './share-units.ts';
import { circledNumerals } from './tables/characters.ts';
import { numeralCharacters } from './tables/numerals.ts';

export interface ReadOptions {
  /** Terms in which a numeral is no quantity, as printed. */
  setTerms?: readonly string[];
}

const numberStart = new RegExp(
  `[\\d${numeralCharacters}半番${circledNumerals}]|[大小多](?=半)`,
  'g',
);
const circledNumeral = new RegExp(`[${circledNumerals}]`, 'g');
/** What a number that is none consists of: the whole of it is passed over. */
const numberRun = new RegExp(`(?:[\\d.,]+|数(?![十百千万亿])|[${numeralCharacters}半]+|.)`, 'ys');

/**
 * The quantities of a text in order, none overlapping another: figures, dates, ordinals, codes.
 * `isFigure` and `needsFigure` (model.ts) tell them apart. Time is linear in the text's length.
 * @param text a word, a paragraph or a document; line breaks inside a sentence are no bounds
 */
export function readQuantities(text: string, { setTerms = noTerms }: ReadOptions = {}): Quantity[] {
  const folded = fold(text);
  const read = scan(folded.text, foldTerms(setTerms));
  return shareUnits(read, folded.text).map((quantity) => {
    const start = folded.startOf(quantity.start);
    const end = folded.endOf(quantity.end);
    return { ...quantity, start, end, printed: text.slice(start, end) };
  });
}

const noTerms: readonly string[] = [];
const foldedTerms = new WeakMap<readonly string[], readonly string[]>();

/** Folded once a list: the gate reads thousands of texts with the same one. */
function foldTerms(setTerms: readonly string[]): readonly string[] {
  const known = foldedTerms.get(setTerms);
  if (known) return known;
  const terms = setTerms.map((term) => fold(term).text);
  foldedTerms.set(setTerms, terms);
  return terms;
}

function scan(text: string, terms: readonly string[]): FoldedQuantity[] {
  const forms = findForms(text, terms);
  const circled = new Set(text.match(circledNumeral));
  const found: FoldedQuantity[] = [];
  let form = 0;
  for (let at = 0; at < text.length;) {
    while (forms[form] && forms[form]!.end <= at) form++;
    const next = forms[form];
    numberStart.lastIndex = at;
    const start = numberStart.exec(text)?.index ?? text.length;
    if (next && start >= next.start) {
      found.push({ ...next, value: null, unit: '', qualifier: undefined });
      at = next.end;
      continue;
    }
    if (start >= text.length) break;
    const read = readAt(text, start, next?.start ?? text.length, circled);
    // Words before a number may have been taken by the one before it.
    const free = found.at(-1)?.end ?? 0;
    found.push(...read.map((one) => ({ ...one, start: Math.max(one.start, free) })));
    at = Math.max(read.at(-1)?.end ?? 0, passOver(text, start));
  }
  return found;
}

function readAt(
  text: string,
  at: number,
  limit: number,
  circled: ReadonlySet<string>,
): FoldedQuantity[] {
  const mark = circledNumerals.indexOf(text[at]!);
  if (mark === 0 || (mark > 0 && circled.has(circledNumerals[mark - 1]!))) {
    return [
      { start: at, end: at + 1, kind: 'list-mark', value: null, unit: '', qualifier: undefined },
    ];
  }
  const ratio = readRatio(text, at);
  if (ratio.length > 0) return ratio;
  const quantity = readQuantityAt(text, at, limit);
  return quantity ? [quantity] : [];
}

function passOver(text: string, at: number): number {
  numberRun.lastIndex = at;
  return at + (numberRun.exec(text)?.[0].length ?? 1);
}
