/** What can be done with a saved entry besides saving it: undo, its history, the bin. */
import { useState } from 'react';
import { announce } from '#scripts/editor/page/announce.tsx';
import { post, Refusal, type SaveAnswer, type Undo } from '#scripts/editor/page/api.ts';
import { linkTo, replaceRoute } from '#scripts/editor/page/router.ts';
import { Dialog } from './Dialog.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import './keep.css';

/** Why nothing was done, or undefined. */
const tellFaults = (answer: Partial<SaveAnswer>): string | undefined =>
  answer.saved === false ? (answer.faults ?? []).map(({ full }) => full).join('\n') : undefined;

/** Nothing stands against undoing a save but a later one, whose text the history has, too. */
function explain(error: unknown): string {
  if (error instanceof Refusal && error.answer['conflict']) {
    return '这一份在别处又保存过，没有撤销。要取回从前的一份，请按“历史”。';
  }
  return error instanceof Error ? error.message : String(error);
}

interface KeepButtonsProps {
  /** Such as `content/cases/dahe.mdx`. */
  path: string;
  /** Name of the collection: where to go when the entry is gone. */
  collection: string;
  /** Of the file as it was opened or saved last. */
  revision: string;
  isDraft: boolean;
  isDirty: boolean;
  /** Of the last save, until something is changed. */
  undo: readonly Undo[] | undefined;
  /** Reads the entry again: the file is another. */
  reopen: () => void;
  /** Says why something was not done. */
  fail: (message: string) => void;
}

export function KeepButtons(props: KeepButtonsProps) {
  const { path, collection, revision, isDraft, isDirty, undo, reopen, fail } = props;
  const [shown, setShown] = useState<'history' | 'delete'>();
  /** The reason stands on the page, which a dialog would hide. */
  const refuse = (message: string) => {
    setShown(undefined);
    fail(message);
  };
  const attempt = async (name: string, request: object, said: string, then: () => void) => {
    const refusal = await post<Partial<SaveAnswer>>(name, request).then(tellFaults, explain);
    if (refusal !== undefined) return refuse(refusal);
    announce(said);
    then();
  };
  const own = undo?.find((one) => one.path === path);
  const list = undo?.find((one) => one.path === 'content/permalinks.yaml');
  return (
    <>
      {own?.version && !isDirty && (
        <button
          type="button"
          onClick={() =>
            void attempt('undo', { ...own, ...(list && { list }) }, '已撤销这次保存。', reopen)
          }
        >
          撤销这次保存
        </button>
      )}
      <button type="button" onClick={() => setShown('history')}>
        历史
      </button>
      {isDraft && (
        <button type="button" onClick={() => setShown('delete')}>
          删去草稿
        </button>
      )}
      {shown === 'history' && (
        <HistoryPanel path={path} close={() => setShown(undefined)} restored={reopen} />
      )}
      {shown === 'delete' && (
        <Dialog title="删去这篇草稿？" close={() => setShown(undefined)}>
          <p>它会放进回收站，可以取回。没有保存的改动不会一起放进去。</p>
          <button
            type="button"
            className="primary"
            onClick={() =>
              void attempt('delete', { path, revision }, '已放进回收站。', () =>
                replaceRoute(linkTo(collection)),
              )
            }
          >
            删去
          </button>
        </Dialog>
      )}
    </>
  );
}
