/** The name of a new entry's file: proposed from the pinyin of its name, until someone changes it. */
import { useContext } from 'react';
import { type Form, get } from '#scripts/editor/page/api.ts';
import type { Described } from './Field.tsx';
import { FormContext, toText } from './form-state.ts';
import { IdInput } from './IdInput.tsx';
import { useProposedId } from './use-proposed-id.ts';

/** How a collection's names are spelt; others as titles, word by word. */
const nameKinds: Readonly<Record<string, string>> = {
  people: 'person',
  places: 'place',
  cases: 'place',
  townships: 'place',
};
const nameFields = ['whole', 'name', 'title', 'alt'];

/** What the id is made from: a page about a place is often titled 甲村：修路的事. */
function nameIn(group: Form, collection: string): string {
  const parts = toText(group['family']) + toText(group['given']);
  const written = parts || toText(group[nameFields.find((one) => toText(group[one])) ?? '']);
  return nameKinds[collection] === 'place' ? written.replace(/[：:].*/s, '') : written;
}

export function IdField(props: Described) {
  const { path, value, group } = props;
  const { change, collection, entryId } = useContext(FormContext);
  const isNew = entryId === '';
  const name = nameIn(group, collection);
  const write = useProposedId({
    value,
    name,
    isKept: !isNew,
    first: toText(value),
    ask: async () => {
      const query = { name, kind: nameKinds[collection] ?? 'title', collection };
      return (await get<{ id: string }>('id', query)).id;
    },
    change: (id) => change(path, id),
  });
  return <IdInput {...props} readOnly={!isNew} write={write} />;
}
