/** An open import in the browser: its decisions, kept on the server as they are taken. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportAction, KeptAction } from '#scripts/editor/import/actions.ts';
import { type ImportState, reduce, replay, undo } from '#scripts/editor/import/state.ts';
import type { OpenedImport } from '#scripts/editor/server/import-content.ts';
import { post, Refusal } from '#scripts/editor/page/api.ts';
import { type ActionQueue, createQueue, type QueueStatus } from './action-queue.ts';

/** How the server says that the import is there no more. */
const gone = 410;
/** A server that was stopped is asked again after so long, in milliseconds. */
const retryAfter = 3000;

export interface OpenWork {
  state: ImportState;
  status: QueueStatus;
  decide: (...actions: ImportAction[]) => void;
  /** Takes back this window's last decision. @returns false when there is none */
  takeBack: () => boolean;
}

export function useImport({ id, actions: kept }: OpenedImport): OpenWork {
  const [actions, setActions] = useState<readonly ImportAction[]>(() =>
    kept.map(({ action }) => action),
  );
  const [status, setStatus] = useState<QueueStatus>({ unsent: 0, trouble: undefined });
  const queue = useRef<ActionQueue>(undefined);
  const state = useMemo(() => replay(actions), [actions]);
  const latest = useRef(state);
  useEffect(() => void (latest.current = state), [state]);
  const undoable = useRef<ImportAction[][]>([]);

  useEffect(() => {
    const open = createQueue(kept, {
      id,
      send: async (given, have) =>
        (await post<{ actions: KeptAction[] }>('import-actions', { id, have, actions: given }))
          .actions,
      isGone: (error) => error instanceof Refusal && error.status === gone,
      onChange: (all, now) => {
        setActions(all);
        setStatus(now);
      },
      storage: localStorage,
      makeKey: () => crypto.randomUUID(),
      later: (attempt) => {
        const timer = setTimeout(attempt, retryAfter);
        return () => clearTimeout(timer);
      },
    });
    queue.current = open;
    const look = () => void open.sync();
    addEventListener('focus', look);
    return () => {
      removeEventListener('focus', look);
      open.close();
    };
  }, [id, kept]);

  const decide = useCallback((...given: ImportAction[]) => {
    let before = latest.current;
    const back: ImportAction[] = [];
    for (const action of given) {
      back.unshift(...undo(before, action));
      before = reduce(before, action);
    }
    // Two decisions may fall into one drawing of the page.
    latest.current = before;
    if (back.length > 0) undoable.current.push(back);
    queue.current?.push(given);
  }, []);
  const takeBack = useCallback(() => {
    const back = undoable.current.pop();
    if (!back) return false;
    latest.current = back.reduce(reduce, latest.current);
    queue.current?.push(back);
    return true;
  }, []);
  return { state, status, decide, takeBack };
}
