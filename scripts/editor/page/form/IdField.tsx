/** The name of a new entry's file: proposed from the pinyin of its name, until someone changes it. */
import { useContext, useEffect, useRef } from 'react';
import { type Form, get } from '#scripts/editor/page/api.ts';
import type { Described } from './Field.tsx';
import { elementId, FormContext, toText } from './form-state.ts';

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

export function IdField({ path, value, group, describedBy, isFaulty }: Described) {
  const { change, collection, entryId } = useContext(FormContext);
  const isNew = entryId === '';
  const proposed = useRef(toText(value));
  const name = nameIn(group, collection);
  const isOwn = toText(value) !== proposed.current;
  useEffect(() => {
    if (!isNew || isOwn || name === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const query = { name, kind: nameKinds[collection] ?? 'title', collection };
      void get<{ id: string }>('id', query).then(
        ({ id }) => {
          if (!isWanted) return;
          proposed.current = id;
          change(path, id);
        },
        // Saving says that the server does not answer.
        () => undefined,
      );
    }, 250);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isNew, isOwn, name, collection, change, path]);
  return (
    <input
      id={elementId(path)}
      type="text"
      autoComplete="off"
      spellCheck={false}
      readOnly={!isNew}
      aria-describedby={describedBy}
      aria-invalid={isFaulty || undefined}
      value={toText(value)}
      onChange={({ target }) => {
        // Emptied, it is proposed again.
        if (target.value === '') proposed.current = '';
        change(path, target.value.trim());
      }}
    />
  );
}
