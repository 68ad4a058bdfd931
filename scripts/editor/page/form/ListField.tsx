/** A list: of texts, or of groups that open one by one. */
import { useContext, useEffect, useState } from 'react';
import type { Form, FormField } from '#scripts/editor/page/api.ts';
import { type Described, Field, Fields } from './Field.tsx';
import { FormContext, isGroup, isWithin, toList, toText } from './form-state.ts';

/** From this many on, a box narrows the list. */
const manyItems = 12;
/** Fields that tell what an item is, shown while it is closed. */
const telling = 'id label printed about question law date change name means title'.split(' ');

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
  const { faults } = useContext(FormContext);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [wanted, setWanted] = useState('');
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
                setOpened(new Set());
                edit(next);
              }}
              at={at}
            />
          );
        })}
      </ol>
      <AddButtons field={field} last={items.at(-1)} add={add} />
    </>
  );
}

interface ItemProps extends ListProps {
  field: FormField;
  item: Form;
  at: number;
  isOpen: boolean;
  toggle: (isOpen: boolean) => void;
}

function Item({ field, item, items, at, path, source, isOpen, toggle, edit }: ItemProps) {
  const { faults } = useContext(FormContext);
  const own = faults.filter((fault) => fault.at === path);
  const fields = fieldsOf(field, item);
  return (
    <li data-key-path={path} className={isOpen ? 'open' : undefined}>
      <div className="item-head">
        <button
          type="button"
          className="item-name"
          aria-expanded={isOpen}
          onClick={() => toggle(!isOpen)}
        >
          {summarize(field, item) || `第 ${at + 1} 条`}
        </button>
        <ItemButtons items={items} at={at} edit={edit} />
      </div>
      {own.map(({ message }) => (
        <p className="field-fault" key={message}>
          {message}
        </p>
      ))}
      {isOpen && (
        <div className="group">
          <Fields fields={fields} group={item} path={path} source={source} />
        </div>
      )}
    </li>
  );
}

const kindOf = ({ variants }: FormField, item: Form) =>
  variants?.kinds.find(({ value }) => value === item[variants.key]);

const fieldsOf = (field: FormField, item: Form): readonly FormField[] =>
  field.item?.fields ?? kindOf(field, item)?.fields ?? [];

function summarize(field: FormField, item: Form): string {
  const kind = kindOf(field, item);
  const told = telling
    .filter((name) => !(kind && name === field.variants?.key))
    .map((name) => toText(item[name]))
    .filter(Boolean)
    .slice(0, 3);
  const named = Object.entries(item)
    .filter(([name, value]) => name !== field.variants?.key && typeof value === 'string')
    .map(([, value]) => String(value));
  return [...(kind ? [kind.label] : []), ...(told.length > 0 ? told : named)].join(' · ');
}

/** A new item; of a ledger it rests on the document of the one before. */
function AddButtons(props: { field: FormField; last: unknown; add: (item: Form) => void }) {
  const { field, last, add } = props;
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
  const hasSource = field.item?.fields?.some(({ name }) => name === 'source');
  const begun = hasSource && isGroup(last) ? { source: last['source'] } : {};
  return (
    <button type="button" onClick={() => add(begun)}>
      加一条
    </button>
  );
}

type ButtonProps = Pick<ListProps, 'items' | 'edit'> & { at: number };

function ItemButtons({ items, at, edit }: ButtonProps) {
  const swap = (other: number) => {
    const next = [...items];
    [next[at], next[other]] = [next[other], next[at]];
    edit(next);
  };
  const name = `第 ${at + 1} 条`;
  return (
    <span className="item-buttons">
      <button
        type="button"
        disabled={at === 0}
        aria-label={`${name}上移`}
        onClick={() => swap(at - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        disabled={at === items.length - 1}
        aria-label={`${name}下移`}
        onClick={() => swap(at + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={`去掉${name}`}
        onClick={() => edit(items.filter((_, one) => one !== at))}
      >
        ×
      </button>
    </span>
  );
}
