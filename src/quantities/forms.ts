/** Finds the numerals of a text that state no quantity, and where they stand. */
import type { OtherKind } from './model.ts';
import { nameForms } from './tables/names.ts';
import { otherForms } from './tables/other-forms.ts';
import { setPhrases } from './tables/set-phrases.ts';
import { counters } from './tables/units.ts';

export interface FormSpan {
  start: number;
  end: number;
  kind: OtherKind;
}

const allForms: readonly (readonly [OtherKind, string])[] = [
  // 百分之六保底 is six of a hundred, and holds no 六保.
  ['set-term', `(?<![分之第点\\d〇零一二两三四五六七八九十百千万亿])(?:${setPhrases.join('|')})`],
  ...nameForms.map((source) => ['name', source] as const),
  ...otherForms,
];
/** Neighbours of one kind together: a match tells its group, and each group costs time to ask. */
const groups = allForms.reduce<[OtherKind, string][]>((joined, [kind, source]) => {
  const last = joined.at(-1);
  if (last?.[0] === kind) last[1] += `|${source}`;
  else joined.push([kind, source]);
  return joined;
}, []);
/** No form has a group of its own. */
const pattern = new RegExp(groups.map(([, source]) => `(${source})`).join('|'), 'g');

/** A short quotation; the shortest, so that a lost sign of closing costs no more than its line. */
const quotation = /[“"‘']([^“”"‘’'\n。；;]{1,16})[”"’']/g;
const numeralSign = /[\d一二两三四五六七八九十百千万半]/;
/** A number that says so even in quotes: “收入5000元”, “242户”. */
const plainFigure = new RegExp(
  `\\d[余多]?[万亿]?(?:[元亩吨%‰]|公里|平方米|公斤)|[％%‰]|^\\d[\\d,.]*[余多]?[百千万亿]{0,2}[${counters}]人?$|[〇零一二三四五六七八九十百千万两有]{4,}[${counters}]$`,
);

/**
 * The dates, codes, marks and set terms of a folded text, in order and apart from one another.
 * @param setTerms terms of the archive, folded like the text
 */
export function findForms(text: string, setTerms: readonly string[]): FormSpan[] {
  const terms = setTerms.flatMap((term) => findTerm(text, term));
  return keepApart([...terms, ...findQuotations(text), ...findInGrammar(text)]);
}

/** Not with `matchAll`, which copies the pattern for each text: its source is thousands of characters. */
function findInGrammar(text: string): FormSpan[] {
  const found: FormSpan[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    const [kind] = groups[group - 1]!;
    found.push({ start: match.index, end: pattern.lastIndex, kind });
  }
  return found;
}

/** “515”, “6个1”, “十件实事”: a numeral in a short quotation is a name, unless it is a figure. */
function findQuotations(text: string): FormSpan[] {
  return [...text.matchAll(quotation)].flatMap((match) => {
    const [whole, inner = ''] = match;
    const isSentence = /[，,：:！!？?]/.test(inner);
    if (!numeralSign.test(inner) || isSentence || plainFigure.test(inner)) return [];
    return [{ start: match.index, end: match.index + whole.length, kind: 'set-term' as const }];
  });
}

function findTerm(text: string, term: string): FormSpan[] {
  const spans: FormSpan[] = [];
  for (let at = text.indexOf(term); term && at >= 0; at = text.indexOf(term, at + term.length)) {
    spans.push({ start: at, end: at + term.length, kind: 'set-term' });
  }
  return spans;
}

/** Of two that overlap, the one that begins first, then the longer one. */
function keepApart(spans: readonly FormSpan[]): FormSpan[] {
  const kept: FormSpan[] = [];
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
