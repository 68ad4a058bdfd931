/** Guesses which figure of the ledger a bare number in prose was meant to be. */
import type { FigureRecord } from '#schemas/figure.ts';
import type { Quantity } from '#quantities/model.ts';
import { areSameUnit } from '#quantities/unit.ts';
import { keepByObject } from './keep-by-object.ts';
import type { Content, Entry } from './model.ts';
import { stringsAt } from './paths.ts';
import { textFieldsOf } from './prose.ts';
import { parseTemplate } from '#lib/template.ts';
import { sourceFor } from './references.ts';
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
  number: Quantity,
  entry: Entry,
  content: Content,
): LikelyFigures | undefined {
  const known = indexFigures(content.figures);
  const own = figuresOf(entry, known);
  const fits = (figure: FigureRecord) =>
    number.unit === '' || areSameUnit(number.unit, figure.unit);
  const equal = equalsOf(number, known).filter(fits);
  const ownEqual = equal.filter(({ id }) => own.has(id));
  if (equal.length > 0) {
    return { fit: 'same', figures: (ownEqual.length > 0 ? ownEqual : equal).slice(0, 3) };
  }
  const { value } = number;
  if (value === null || value === 0) return undefined;
  const near = [...own]
    .flatMap((id) => content.figures.get(id)?.record ?? [])
    .filter(fits)
    .map((figure) => ({
      figure,
      distance: Math.abs(((figure.value ?? Infinity) - value) / value),
    }))
    .filter(({ distance }) => distance <= closeEnough)
    .sort((one, other) => one.distance - other.distance)[0];
  return near && { fit: 'close', figures: [near.figure] };
}

/** 下降5% may stand in the ledger as −5; a range equals a range of the same ends. */
function equalsOf({ value, low, high, direction }: Quantity, { byValue }: KnownFigures) {
  const equal = byValue.get(value) ?? [];
  if (value === null) return equal.filter((figure) => figure.low === low && figure.high === high);
  return direction === 'down' ? [...equal, ...(byValue.get(-value) ?? [])] : equal;
}

interface KnownFigures {
  byValue: ReadonlyMap<number | null, readonly FigureRecord[]>;
  bySubject: ReadonlyMap<string, readonly FigureRecord[]>;
  /** By document and paragraph. */
  byParagraph: ReadonlyMap<string, readonly FigureRecord[]>;
}

/** Built once: a faulty import may hold thousands of numbers, and a ledger tens of thousands. */
const indexFigures = keepByObject((figures: Content['figures']): KnownFigures => {
  const records = [...figures.values()].map(({ record }) => record);
  return {
    byValue: Map.groupBy(records, ({ value }) => value),
    bySubject: Map.groupBy(records, ({ id }) => id.replace(/\..*/, '')),
    byParagraph: Map.groupBy(records, ({ source, paragraph }) => `${source} ${paragraph}`),
  };
});

/** Figures of the entry's subject, of its paragraphs, and those it already uses. */
const figuresOf = keepByObject(findOwnFigures, (known) => known);

function findOwnFigures(entry: Entry, { bySubject, byParagraph }: KnownFigures): Set<string> {
  const paragraphs = ['sources[].paragraphs[]', 'paragraphs[]'].flatMap((pattern) =>
    stringsAt(entry.data, pattern).map(({ path, value }) => `${sourceFor(entry, path)} ${value}`),
  );
  const related = [
    ...(bySubject.get(entry.id) ?? []),
    ...paragraphs.flatMap((paragraph) => byParagraph.get(paragraph) ?? []),
  ];
  return new Set([
    ...related.map(({ id }) => id),
    ...findComponents(entry).flatMap(({ attributes }) => attributes.get('id') ?? []),
    ...textFieldsOf(entry).flatMap(({ value }) =>
      parseTemplate(value).flatMap((part) => (typeof part === 'string' ? [] : part.figure)),
    ),
  ]);
}
