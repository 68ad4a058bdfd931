/** A list: of texts, or of groups that open one by one. */
import { useContext, useEffect, useState } from 'react';
import type { Form, FormField } from '#scripts/editor/page/api.ts';
import { type Described, Field } from './Field.tsx';
import { FormContext, isGroup, isWithin, toList } from './form-state.ts';
import { Item, ItemButtons } from './ListItem.tsx';
import { SetAside } from './SetAside.tsx';

/** From this many on, a box narrows the list. */
const manyItems = 12;

export function ListField({ field, value, path, source }: Described) {
  const { change } = useContext(FormContext);
  const items = toList(value);
  const edit = (next: readonly unknown[]) => change(path, next);
  if (field.item && !field.item.fields) {
    return <PlainList {...{ items, item: field.item, path, source, edit }} />;
  }
  return <GroupList {...{ field, items, path, source, edit }} />;
}

interface ListProps {
  items: readonly unknown[];
  path: string;
  source: string;
  edit: (items: readonly unknown[]) => void;
}

/** Texts and the like: every item is open. */
function PlainList({ items, item, path, source, edit }: ListProps & { item: FormField }) {
  return (
    <>
      <ol className="plain-list">
        {items.map((value, at) => (
          <li key={at}>
            <Field
              field={{ ...item, label: `第 ${at + 1} 条` }}
              value={value}
              path={`${path}.${at}`}
              source={source}
              group={{}}
            />
            <ItemButtons items={items} at={at} edit={edit} />
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => edit([...items, ''])}>
        加一条
      </button>
    </>
  );
}

function GroupList({ field, items, path, source, edit }: ListProps & { field: FormField }) {
  const { collection } = useContext(FormContext);
  const { opened, toggle, closeAll } = useOpened(items, path);
  const [wanted, setWanted] = useState('');
  const add = (item: Form) => {
    setWanted('');
    edit([...items, item]);
    toggle(items.length, true);
  };
  const sought = wanted.trim().toLowerCase();
  return (
    <>
      {items.length >= manyItems && (
        <input
          type="search"
          aria-label={`在${field.label}里找`}
          placeholder="输入几个字，缩小范围"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      )}
      <ol className="group-list">
        {items.map((value, at) => {
          const item = isGroup(value) ? value : {};
          const isSought = sought === '' || JSON.stringify(item).toLowerCase().includes(sought);
          if (!isSought) return null;
          return (
            <Item
              key={at}
              {...{ field, item, source, items }}
              path={`${path}.${at}`}
              isOpen={opened.has(at)}
              toggle={(isOpen) => toggle(at, isOpen)}
              edit={(next) => {
                // Places have changed: none is the one that was open.
                closeAll();
                edit(next);
              }}
              at={at}
            />
          );
        })}
      </ol>
      <AddButtons field={field} items={items} add={add} />
      {collection === 'sources' && path === 'paragraphs' && items.length > 0 && (
        <SetAside paragraphs={items} edit={edit} />
      )}
    </>
  );
}

/** Which items are open: those with faults, and those that somebody opens. */
function useOpened(items: readonly unknown[], path: string) {
  const { faults } = useContext(FormContext);
  // One alone, as the document of a story mostly is, is open.
  const [opened, setOpened] = useState<ReadonlySet<number>>(
    () => new Set(items.length === 1 ? [0] : []),
  );
  useEffect(() => {
    const faulty = [...items.keys()].filter((at) =>
      faults.some((fault) => isWithin(fault, `${path}.${at}`)),
    );
    if (faulty.length > 0) setOpened((before) => new Set([...before, ...faulty]));
    // Only new faults open an item: what is closed afterwards stays closed.
  }, [faults]);
  const toggle = (at: number, isOpen: boolean) =>
    setOpened((before) => {
      const after = new Set(before);
      if (isOpen) after.add(at);
      else after.delete(at);
      return after;
    });
  return { opened, toggle, closeAll: () => setOpened(new Set()) };
}

interface AddProps {
  field: FormField;
  items: readonly unknown[];
  add: (item: Form) => void;
}

/** A new item; in a ledger it rests on the document of the one before. */
function AddButtons({ field, items, add }: AddProps) {
  if (field.variants) {
    const { key, kinds } = field.variants;
    return (
      <select
        aria-label={`${field.label}：加一条`}
        value=""
        onChange={({ target }) => target.value && add({ [key]: target.value })}
      >
        <option value="">加一条……</option>
        {kinds.map(({ value, hint }) => (
          <option key={value} value={value}>
            {hint}
          </option>
        ))}
      </select>
    );
  }
  const last = items.at(-1);
  const hasSource = field.item?.fields?.some(({ name }) => name === 'source');
  const begun: Form = hasSource && isGroup(last) ? { source: last['source'] } : {};
  if (field.name === 'paragraphs') begun['id'] = `p${items.length + 1}`;
  return (
    <button type="button" onClick={() => add(begun)}>
      加一条
    </button>
  );
}
