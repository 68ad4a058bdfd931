/** Says of many paragraphs of a document at once that the site does not use them, with one reason. */
import { useContext, useRef, useState } from 'react';
import { type Form, get } from '#scripts/editor/page/api.ts';
import { FormContext, isGroup, toText } from './form-state.ts';

interface SetAsideProps {
  paragraphs: readonly unknown[];
  edit: (paragraphs: readonly unknown[]) => void;
}

export function SetAside({ paragraphs, edit }: SetAsideProps) {
  const { entryId } = useContext(FormContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const free = paragraphs.filter(isGroup).filter((one) => toText(one['unused']) === '');
  const open = async () => {
    dialog.current?.showModal();
    const unused = await get<string[]>('unused', { source: entryId }).catch(() => []);
    setChosen(new Set(unused));
  };
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const apply = () => {
    edit(
      paragraphs.map((one) =>
        isGroup(one) && chosen.has(toText(one['id'])) ? { ...one, unused: reason.trim() } : one,
      ),
    );
    dialog.current?.close();
  };
  return (
    <>
      <button type="button" onClick={() => void open()}>
        几段本站不采用……
      </button>
      <dialog ref={dialog} aria-labelledby="set-aside">
        <h2 id="set-aside">本站不采用的段落</h2>
        <p>已经勾上的，是没有页面、讲述人或数字采用的段落。</p>
        <ul className="checks">
          {free.map((one) => (
            <Check key={toText(one['id'])} {...{ one, chosen, choose }} />
          ))}
        </ul>
        <label>
          不采用的理由，读者会看到
          <input type="text" value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
        <p>
          <button
            type="button"
            className="primary"
            disabled={reason.trim() === '' || chosen.size === 0}
            onClick={apply}
          >
            写进这 {chosen.size} 段
          </button>{' '}
          <button type="button" onClick={() => dialog.current?.close()}>
            不写了
          </button>
        </p>
      </dialog>
    </>
  );
}

interface CheckProps {
  one: Form;
  chosen: ReadonlySet<string>;
  choose: (id: string, isChosen: boolean) => void;
}

function Check({ one, chosen, choose }: CheckProps) {
  const id = toText(one['id']);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen.has(id)}
          onChange={({ target }) => choose(id, target.checked)}
        />{' '}
        {id} {toText(one['about'])}
      </label>
    </li>
  );
}
