/** A file that changed under a form: both texts field by field, and the choice between them. */
import { useState } from 'react';
import type { ToldConflict } from '#scripts/editor/server/keep/tell-conflict.ts';
import type { CollectionForm, Form } from '#scripts/editor/page/api.ts';
import { Dialog } from './Dialog.tsx';
import { Difference } from './Difference.tsx';
import { compareForms, mergeForms, type Side } from './merge-forms.ts';

export type Conflict = ToldConflict['conflict'];

interface ConflictViewProps {
  collection: CollectionForm;
  conflict: Conflict;
  /** Goes on with a form, made on the file as it is now. */
  take: (form: Form, revision: string | null) => void;
  close: () => void;
}

export function ConflictView({ collection, conflict, take, close }: ConflictViewProps) {
  const { forms, revision } = conflict;
  if (!forms?.mine) {
    return (
      <Dialog title="这一份在别处改过了" close={close}>
        <p>现在的文件读不出来，只能对照原文。您写的没有丢，还在表里。</p>
        <Difference
          before={conflict.theirs}
          after={conflict.mine}
          names={['现在的文件', '您写的一份']}
        />
      </Dialog>
    );
  }
  const { mine, theirs, base } = forms;
  if (!theirs) {
    return (
      <Dialog title="这一份已经不在了" close={close}>
        <p>文件被改名或删去了。您写的没有丢，可以重新建立。</p>
        <button type="button" className="primary" onClick={() => take(mine, null)}>
          按我写的重新建立
        </button>
      </Dialog>
    );
  }
  return (
    <Dialog title="这一份在别处改过了" close={close}>
      <Choices
        collection={collection}
        {...{ mine, theirs, base }}
        take={(form) => take(form, revision)}
      />
    </Dialog>
  );
}

interface ChoicesProps {
  collection: CollectionForm;
  mine: Form;
  theirs: Form;
  base: Form | null;
  take: (form: Form) => void;
}

function Choices({ collection, mine, theirs, base, take }: ChoicesProps) {
  const { open, sides: proposed } = compareForms(base, mine, theirs);
  const [sides, setSides] = useState(proposed);
  const names = Object.keys(proposed);
  const settled = names.filter((name) => !open.includes(name));
  return (
    <form
      className="conflict"
      onSubmit={(event) => {
        event.preventDefault();
        take(mergeForms(mine, theirs, sides));
      }}
    >
      <p>
        您打开之后，别处（另一个窗口、另一个程序）也保存过。
        {open.length > 0
          ? `有 ${open.length} 处两边不一样，请逐处选定。`
          : '两边改的不是同一处，可以合在一起。'}
        {settled.length > 0 && `另有 ${settled.length} 处只有一边改过，已经取了改过的那一份。`}
      </p>
      {names.map((name) => (
        <details key={name} open={open.includes(name)}>
          <summary>
            {labelOf(collection, name)}
            <span className="about">{sides[name] === 'mine' ? '取我写的' : '取别处的'}</span>
          </summary>
          <Difference
            before={toText(theirs[name])}
            after={toText(mine[name])}
            names={['别处的一份', '我写的一份']}
          />
          <Side
            name={name}
            side={sides[name]!}
            choose={(side) => setSides({ ...sides, [name]: side })}
          />
        </details>
      ))}
      <button type="submit" className="primary">
        合好，回到表里
      </button>
      <p className="hint">回到表里之后再看一遍，然后保存。</p>
    </form>
  );
}

function Side({ name, side, choose }: { name: string; side: Side; choose: (side: Side) => void }) {
  const option = (value: Side, label: string) => (
    <label>
      <input
        type="radio"
        name={`side-${name}`}
        checked={side === value}
        onChange={() => choose(value)}
      />{' '}
      {label}
    </label>
  );
  return (
    <p className="sides">
      {option('theirs', '取别处的')} {option('mine', '取我写的')}
    </p>
  );
}

/** The name of a field, of whatever form a chart has. */
function labelOf({ fields, variants }: CollectionForm, name: string): string {
  const all = [...fields, ...(variants?.kinds ?? []).flatMap((kind) => kind.fields)];
  return all.find((field) => field.name === name)?.label ?? name;
}

/** A value as lines: texts as they are, lists an item a line. */
function toText(value: unknown, indent = ''): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map((one) => toText(one, indent)).join('');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${indent}${name}：${toText(one, `${indent}　`).trimStart()}`)
      .join('');
  }
  return `${indent}${String(value)}\n`;
}
