/** A figure that is worked out on a page is the result of a rate law of the ledger. */
import { faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { findComponents } from '#scripts/gate/story-body.ts';

export function formulasFollowLaws({ entries, laws, figures }: Content): Fault[] {
  const rates = new Set(
    laws.flatMap(({ record }) => (record.law === 'rate' ? [record.percent] : [])),
  );
  // An id that does not exist, or a record that does not match its schema, is reported already.
  const isUnfounded = (id: string) => figures.has(id) && !rates.has(id);
  return entries.flatMap((entry) => [
    ...stringsAt(entry.data, 'formulas[]')
      .filter(({ value }) => entry.collection === 'terms' && isUnfounded(value))
      .map(({ path, value }) => faultAt(entry, path, explain(value))),
    ...findComponents(entry).flatMap(({ name, attributes, line }) => {
      const id = attributes.get('id') ?? '';
      if (name !== 'Formula' || !isUnfounded(id)) return [];
      return [faultInBody(entry, line, '正文 › <Formula>', explain(id))];
    }),
  ]);
}

const explain = (id: string) => ({
  found: `写的是 ${id}`,
  expected: '台账的 laws 里没有一条 rate 得出这个数',
  next: '请改用有占比关系的数字，或先在台账的 laws 里写明它怎样算出',
});
