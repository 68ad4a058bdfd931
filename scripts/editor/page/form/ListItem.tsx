/** One item of a list: closed, it tells what it is; open, it has its fields. */
import { useContext } from 'react';
import type { Form, FormField } from '#scripts/editor/page/api.ts';
import { tellInWords } from '#scripts/editor/page/in-words.ts';
import { Fields } from './Field.tsx';
import { FormContext, toText } from './form-state.ts';
import { useOptions } from './use-options.ts';
import { useProposals } from './use-proposals.ts';

/** Fields that tell what an item is, shown while it is closed. */
const telling = 'id label printed about question law date change name means title'.split(' ');

interface ItemProps {
  items: readonly unknown[];
  path: string;
  source: string;
  edit: (items: readonly unknown[]) => void;
  field: FormField;
  item: Form;
  at: number;
  isOpen: boolean;
  toggle: (isOpen: boolean) => void;
}

export function Item({ field, item, items, at, path, source, isOpen, toggle, edit }: ItemProps) {
  const { faults } = useContext(FormContext);
  useProposals(path, item);
  const own = faults.filter((fault) => fault.at === path);
  const fields = fieldsOf(field, item);
  // A document or a person that is chosen goes by its name.
  const chosen = fields.find(({ name, control }) => name === 'id' && control === 'reference');
  const options = useOptions(chosen?.kind ?? '', source);
  const named = chosen && options.find(({ value }) => value === item['id'])?.label;
  const told = named === undefined ? item : { ...item, id: named };
  return (
    <li data-key-path={path} className={isOpen ? 'open' : undefined}>
      <div className="item-head">
        <button
          type="button"
          className="item-name"
          aria-expanded={isOpen}
          onClick={() => toggle(!isOpen)}
        >
          {summarize(field, told) || `第 ${at + 1} 条`}
        </button>
        <ItemButtons items={items} at={at} edit={edit} />
      </div>
      {own.map(({ message }) => (
        <p className="field-fault" key={message}>
          {tellInWords(message)}
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

type ButtonProps = Pick<ItemProps, 'items' | 'edit' | 'at'>;

/** Moves an item, or takes it out. */
export function ItemButtons({ items, at, edit }: ButtonProps) {
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
