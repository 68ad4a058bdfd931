/** A dialog over the page, open as long as it is drawn; Escape and the button close it. */
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  title: string;
  close: () => void;
  children: ReactNode;
}

export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="wide-dialog" aria-labelledby={id} onClose={close}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </header>
      {children}
    </dialog>
  );
}
