/** Asks before a form with changes is left, by a link or by closing the page. */
import { useEffect, useRef } from 'react';
import { guardLeaving } from './router.ts';

/**
 * @param isDirty whether there are changes that are not saved
 * @returns the dialog, to be drawn with the form
 */
export function useLeaving(isDirty: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    guardLeaving((go) => {
      leave.current = go;
      dialog.current?.showModal();
      return false;
    });
    return () => {
      removeEventListener('beforeunload', warn);
      guardLeaving(undefined);
    };
  }, [isDirty]);
  return (
    <dialog ref={dialog} aria-labelledby="leaving">
      <h2 id="leaving">改动还没有保存</h2>
      <p>离开之后，写进表里的字仍留在这个浏览器里，回来时可以接着写。</p>
      <form method="dialog">
        <button type="submit" className="primary">
          留在这里
        </button>{' '}
        <button type="submit" onClick={() => leave.current?.()}>
          离开
        </button>
      </form>
    </dialog>
  );
}
