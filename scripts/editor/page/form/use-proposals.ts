/** Fills in what the printed form of a figure says, as it is written. */
import { useContext, useEffect, useRef } from 'react';
import type { Form } from '#scripts/editor/page/api.ts';
import { FormContext, toText } from './form-state.ts';
import { proposeFields } from './propose-figure.ts';

/** @param path of the record; nothing is proposed elsewhere than in a ledger */
export function useProposals(path: string, record: Form): void {
  const { collection, change } = useContext(FormContext);
  const known = useRef({ id: record['id'], printed: toText(record['printed']) });
  useEffect(() => {
    const { id, printed } = known.current;
    known.current = { id: record['id'], printed: toText(record['printed']) };
    // Another record has come to stand in this place.
    if (collection !== 'figures' || !path.startsWith('figures.') || id !== record['id']) return;
    for (const [name, value] of proposeFields(record, printed)) change(`${path}.${name}`, value);
  }, [collection, path, record, change]);
}
