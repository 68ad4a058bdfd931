/** Guesses which figure of the ledger a bare number in prose was meant to be. */
import type { FigureRecord } from '#schemas/figure.ts';
import type { BareNumber } from './find-numbers.ts';
import type { Content, Entry } from './model.ts';
import { stringsAt } from './paths.ts';
import { textFieldsOf } from './prose.ts';
import { parseTemplate } from '#lib/template.ts';
import { findComponents } from './story-body.ts';

export interface LikelyFigures {
  fit: 'same' | 'close';
  figures: readonly FigureRecord[];
}

/** How far a mistyped number may be from the figure it stands for. */
const closeEnough = 0.1;

/**
 * The figures that equal a number in value and unit; failing that, the one figure near to it that
 * belongs to the entry. Undefined when there is no likely figure.
 */
export function findLikelyFigures(
  { value, tail, written }: BareNumber,
  entry: Entry,
  content: Content,
): LikelyFigures | undefined {
  const counted = written.endsWith('%') ? '%' : tail.replace(/^[多余来]?\s*/, '');
  const sameUnit = [...content.figures.values()]
    .map(({ record }) => record)
    .filter(({ unit, printed }) => counted.startsWith(unit) || tailOf(printed, counted));
  const own = new Set(figuresOf(entry, content));
  const equal = sameUnit.filter((figure) => figure.value === value);
  const ownEqual = equal.filter(({ id }) => own.has(id));
  if (equal.length > 0) {
    return { fit: 'same', figures: (ownEqual.length > 0 ? ownEqual : equal).slice(0, 3) };
  }
  const near = sameUnit
    .filter(({ id }) => own.has(id))
    .map((figure) => ({ figure, distance: Math.abs((figure.value ?? Infinity) - value) / value }))
    .filter(({ distance }) => distance <= closeEnough)
    .sort((one, other) => one.distance - other.distance)[0];
  return near && { fit: 'close', figures: [near.figure] };
}

/** 813口人 is counted in 人 but a text may break off at 813口. */
function tailOf(printed: string, counted: string): boolean {
  const words = printed.replace(/^[^\p{Script=Han}]+/u, '');
  return words !== '' && counted.startsWith(words);
}

/** Figures of the entry's subject, of its paragraphs, and those it already uses. */
function figuresOf(entry: Entry, { figures }: Content): string[] {
  const paragraphs = new Set(stringsAt(entry.data, 'paragraphs[]').map(({ value }) => value));
  const related = [...figures.values()]
    .map(({ record }) => record)
    .filter(({ id, paragraph }) => id.startsWith(`${entry.id}.`) || paragraphs.has(paragraph));
  return [
    ...related.map(({ id }) => id),
    ...findComponents(entry).flatMap(({ attributes }) => attributes.get('id') ?? []),
    ...textFieldsOf(entry).flatMap(({ value }) =>
      parseTemplate(value).flatMap((part) => (typeof part === 'string' ? [] : part.figure)),
    ),
  ];
}
