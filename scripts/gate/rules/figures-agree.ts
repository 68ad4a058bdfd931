/** The figures of the ledger obey their arithmetic laws, and derived ones follow from them. */
import type { Law } from '#schemas/figure.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import { checkLaw, exactTermsOf, operandsOf } from '#scripts/gate/laws.ts';
import type { FigureById } from '#scripts/gate/laws.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';

export const figuresAgree = (content: Content): Fault[] => [
  ...checkLaws(content),
  ...checkDerived(content),
];

function checkLaws({ laws, figures }: Content): Fault[] {
  const figureById: FigureById = (id) => figures.get(id)?.record;
  return laws.flatMap(({ record: law, entry, path }) => {
    const complaint = checkLaw(law, figureById);
    return complaint ? [faultAt(entry, path, complaint)] : [];
  });
}

/** A derived figure must be fixed by an exact law whose other terms are printed or derived before. */
function checkDerived({ figures, laws }: Content): Fault[] {
  const derived = [...figures.values()].filter(({ record }) => record.derived);
  const unknown = new Set(derived.map(({ record }) => record.id));
  const exact = laws.map(({ record }) => record);
  while (removeFixed(unknown, exact));
  return derived
    .filter(({ record }) => unknown.has(record.id))
    .map(({ entry, path }) =>
      faultAt(entry, [...path, 'derived'], {
        found: '写的是 derived: true',
        expected: '没有一条算术关系能推出这个数',
        next: '请在 laws 里写明它怎样算出，或删去 derived 并注明原文段落',
      }),
    );
}

/** Removes the figures that some law fixes now; tells whether there were any. */
function removeFixed(unknown: Set<string>, laws: readonly Law[]): boolean {
  const before = unknown.size;
  for (const law of laws) {
    const open = operandsOf(law).filter((id) => unknown.has(id));
    const [only] = open;
    if (open.length === 1 && only !== undefined && exactTermsOf(law).includes(only)) {
      unknown.delete(only);
    }
  }
  return unknown.size < before;
}
