/** Turns sums and rates that hold in a document into laws that the ledger goes on obeying. */
import type { FigureRecord, Law } from '#schemas/figure.ts';
import type { Finding } from '#scripts/authoring/import/imported-document.ts';

/**
 * The laws that a finding may state, to be checked by the gate's own arithmetic; none where a figure
 * of it was not accepted or is vague, for rounding and 近 would break a law that is not false.
 * @param idOf ids of the accepted figures by their keys
 */
export function proposeLaws(
  { kind, verdict, figures }: Finding,
  idOf: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, FigureRecord>,
): Law[] {
  const ids = figures.flatMap((key) => idOf.get(key) ?? []);
  const isWhole = verdict === 'holds' && ids.length === figures.length;
  const isExact = ids.every((id) => records.get(id)?.qualifier === undefined);
  const [first, ...rest] = ids;
  if (!isWhole || !isExact || first === undefined || rest.length < 2) return [];
  if (kind === 'parts' || kind === 'column') return [{ law: 'sum', whole: first, parts: rest }];
  if (rest.length !== 2) return [];
  const pairs = [rest, [...rest].reverse()] as [string, string][];
  // By size: which of the two is the whole stands in the numbers.
  const ordered = pairs.find(
    ([less, more]) => (records.get(less)?.value ?? 0) < (records.get(more)?.value ?? 0),
  );
  if (!ordered) return [];
  const [less, more] = ordered;
  if (kind === 'change') return [{ law: 'difference', from: more, take: less, leaves: first }];
  if (kind !== 'rate') return [];
  const decimals = /\.(\d{1,4})/.exec(records.get(first)?.printed ?? '')?.[1]?.length ?? 0;
  return [{ law: 'rate', part: less, whole: more, percent: first, decimals }];
}
