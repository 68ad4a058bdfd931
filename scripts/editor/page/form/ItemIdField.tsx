/** The id of a record within a file: proposed from what it says, until someone changes it. */
import { useContext, useEffect, useRef } from 'react';
import { get } from '#scripts/editor/page/api.ts';
import type { Described } from './Field.tsx';
import { elementId, FormContext, toText } from './form-state.ts';

export function ItemIdField({ path, value, group, describedBy, isFaulty }: Described) {
  const { change, collection, nameFile } = useContext(FormContext);
  // One that was there when the record was opened is known to others.
  const isKnown = useRef(toText(value) !== '');
  const proposed = useRef('');
  const name = toText(group['label']) || toText(group['question']);
  const isOwn = isKnown.current || toText(value) !== proposed.current;
  useEffect(() => {
    if (isOwn || name === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const within = nameFile();
      void get<{ id: string }>('id', { name, within }).then(
        ({ id }) => {
          if (!isWanted || id === '') return;
          proposed.current = collection === 'figures' ? `${within}.${id}` : id;
          change(path, proposed.current);
        },
        // Saving says that the server does not answer.
        () => undefined,
      );
    }, 250);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isOwn, name, collection, nameFile, change, path]);
  return (
    <input
      id={elementId(path)}
      type="text"
      autoComplete="off"
      spellCheck={false}
      aria-describedby={describedBy}
      aria-invalid={isFaulty || undefined}
      value={toText(value)}
      onChange={({ target }) => {
        if (target.value === '') proposed.current = '';
        change(path, target.value.trim());
      }}
    />
  );
}
