/** The bar above a body: what can be put in, chosen by a few letters. */
import type { EditorView } from '@codemirror/view';
import { type RefObject, useState } from 'react';
import { Chooser } from '#scripts/editor/page/form/Chooser.tsx';
import { useOptions } from '#scripts/editor/page/form/use-options.ts';
import { type Insert, insertInto, inserts } from './inserts.ts';

interface BarProps {
  view: RefObject<EditorView | null>;
  source: string;
}

export function InsertBar({ view, source }: BarProps) {
  const [open, setOpen] = useState<Insert>();
  const put = (insert: Insert, id: string) => {
    const { current } = view;
    if (!current) return;
    setOpen(undefined);
    current.dispatch(insertInto(current.state, insert, id));
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
            if (insert.kind === undefined) put(insert, '');
            else setOpen(insert === open ? undefined : insert);
          }}
        >
          {insert.label}
        </button>
      ))}
      {open && <InsertChooser insert={open} source={source} choose={(id) => put(open, id)} />}
    </div>
  );
}

interface ChooserProps {
  insert: Insert;
  source: string;
  choose: (id: string) => void;
}

function InsertChooser({ insert, source, choose }: ChooserProps) {
  const options = useOptions(insert.kind ?? '', source);
  return (
    <Chooser
      key={insert.label}
      options={options}
      label={`要插入的${insert.label}`}
      placeholder={insert.kind === 'figure' ? '输入数字或它的名称' : '输入几个字来找'}
      choose={(option) => choose(option.value)}
      hasFocus
    />
  );
}
