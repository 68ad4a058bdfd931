/** Deletes an import with the text of its document, once it was asked for. */
import { useRef, useState } from 'react';
import { announce } from '#scripts/editor/page/announce.tsx';
import { post } from '#scripts/editor/page/api.ts';
import { forgetUnsent } from './action-queue.ts';

export function DiscardButton(props: { id: string; name: string; onDone: () => void }) {
  const { id, name, onDone } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string>();
  const discard = async () => {
    try {
      await post('import-discard', { id });
      forgetUnsent(localStorage, id);
      announce(`已删去“${name}”。`);
      dialog.current?.close();
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        删去<span className="import-hidden">“{name}”</span>
      </button>
      <dialog ref={dialog} className="import-dialog">
        <p>删去“{name}”的原文和已经做过的确认？这一步不能撤销。</p>
        {problem && <p role="alert">{problem}</p>}
        <p className="import-buttons">
          <button type="button" onClick={() => void discard()}>
            删去
          </button>
          <button type="button" autoFocus onClick={() => dialog.current?.close()}>
            留着
          </button>
        </p>
      </dialog>
    </>
  );
}
