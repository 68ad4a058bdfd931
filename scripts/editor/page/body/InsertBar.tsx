/** The bar above a body: what can be put in, chosen by a few letters. */
import type { EditorView } from '@codemirror/view';
import { type RefObject, useState } from 'react';
import type { Option } from '#scripts/editor/page/api.ts';
import { Chooser } from '#scripts/editor/page/form/Chooser.tsx';
import { useOptions } from '#scripts/editor/page/form/use-options.ts';
import { type Insert, insertInto, inserts } from './inserts.ts';

interface BarProps {
  view: RefObject<EditorView | null>;
  /** The documents of the story, joined by spaces. */
  source: string;
}

export function InsertBar({ view, source }: BarProps) {
  const [open, setOpen] = useState<Insert>();
  const put = (insert: Insert, option: Option = { value: '', label: '' }) => {
    const { current } = view;
    if (!current) return;
    setOpen(undefined);
    current.dispatch(insertInto(current.state, insert, option.value, otherSource(option, source)));
    current.focus();
  };
  return (
    <div className="insert-bar" role="group" aria-label="插入">
      {inserts.map((insert) => (
        <button
          key={insert.label}
          type="button"
          aria-expanded={insert.kind === undefined ? undefined : insert === open}
          // The marked text stays marked.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (insert.kind === undefined) put(insert);
            else setOpen(insert === open ? undefined : insert);
          }}
        >
          {insert.label}
        </button>
      ))}
      {open && (
        <InsertChooser insert={open} source={source} choose={(option) => put(open, option)} />
      )}
    </div>
  );
}

/** A paragraph of the story’s main document needs no mention of it. */
const otherSource = ({ source }: Option, sources: string): string =>
  source === undefined || source === sources.split(' ')[0] ? '' : source;

interface ChooserProps {
  insert: Insert;
  source: string;
  choose: (option: Option) => void;
}

function InsertChooser({ insert, source, choose }: ChooserProps) {
  const options = useOptions(insert.kind ?? '', source);
  return (
    <Chooser
      key={insert.label}
      options={options}
      label={`要插入的${insert.label}`}
      placeholder={insert.kind === 'figure' ? '输入数字或它的名称' : '输入几个字来找'}
      choose={choose}
      hasFocus
    />
  );
}
