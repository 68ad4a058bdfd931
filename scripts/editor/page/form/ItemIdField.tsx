/** The id of a record within a file: proposed from what it says, until someone changes it. */
import { useContext, useState } from 'react';
import { get } from '#scripts/editor/page/api.ts';
import type { Described } from './Field.tsx';
import { FormContext, toText } from './form-state.ts';
import { IdInput } from './IdInput.tsx';
import { useProposedId } from './use-proposed-id.ts';

export function ItemIdField(props: Described) {
  const { path, value, group } = props;
  const { change, collection, nameFile } = useContext(FormContext);
  // One that was there when the record was opened is known to others.
  const [isKept] = useState(toText(value) !== '');
  const name = toText(group['label']) || toText(group['question']);
  const write = useProposedId({
    value,
    name,
    isKept,
    first: '',
    ask: async () => {
      const within = nameFile();
      const { id } = await get<{ id: string }>('id', { name, within });
      return id && collection === 'figures' ? `${within}.${id}` : id;
    },
    change: (id) => change(path, id),
  });
  return <IdInput {...props} write={write} />;
}
