/**
 * Sends decisions to the server, and keeps those that have not arrived in the browser: a closed
 * window, a stopped server and a full disk lose none.
 */
import type { ImportAction, KeptAction } from '#scripts/editor/import/actions.ts';

export interface QueueStatus {
  /** Decisions that the server does not have yet. */
  unsent: number;
  /** Why, when the last attempt failed; the next one comes by itself. */
  trouble: string | undefined;
}

export interface QueueOptions {
  /** Of the import. */
  id: string;
  /** Asks the server to keep decisions, and for those after the `have` that are known. */
  send: (given: readonly KeptAction[], have: number) => Promise<KeptAction[]>;
  /** Whether the server has refused for good: the import was written or deleted in another window. */
  isGone: (error: unknown) => boolean;
  /** Told whenever decisions or the status have changed. */
  onChange: (actions: readonly ImportAction[], status: QueueStatus) => void;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  makeKey: () => string;
  /** Tries again later. @returns what cancels that */
  later: (attempt: () => void) => () => void;
}

export interface ActionQueue {
  push: (actions: readonly ImportAction[]) => void;
  /** Asks for what other windows have decided, and sends what waits. */
  sync: () => Promise<void>;
  close: () => void;
}

/** @param kept the decisions that the server had when the page was opened */
export function createQueue(kept: readonly KeptAction[], options: QueueOptions): ActionQueue {
  const { storage } = options;
  const prefix = `import:${options.id}:unsent:`;
  const ownName = prefix + options.makeKey();
  let known = [...kept];
  const orphans = findOrphans(storage, prefix);
  let unsent = orphans.flatMap(({ actions }) => actions);
  let trouble: string | undefined;
  let running: Promise<void> | undefined;
  let cancel: (() => void) | undefined;
  let isClosed = false;

  const tell = () => {
    const has = new Set(known.map(({ key }) => key));
    unsent = unsent.filter(({ key }) => !has.has(key));
    remember(storage, ownName, unsent);
    const all = [...known, ...unsent].map(({ action }) => action);
    if (!isClosed) options.onChange(all, { unsent: unsent.length, trouble });
  };
  const attempt = async () => {
    try {
      const fresh = await options.send(unsent, known.length);
      known = [...known, ...fresh];
      trouble = undefined;
      for (const { name } of orphans.splice(0)) remember(storage, name, []);
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
      if (options.isGone(error)) {
        // Kept on, they would go into another import of the same name.
        unsent = [];
        for (const { name } of orphans.splice(0)) remember(storage, name, []);
      } else if (!isClosed) cancel = options.later(() => void sync());
    }
    tell();
  };
  const sync = async (): Promise<void> => {
    cancel?.();
    cancel = undefined;
    // What was pushed while one attempt ran goes with the next.
    running ??= (async () => {
      do await attempt();
      while (unsent.length > 0 && trouble === undefined);
    })().finally(() => (running = undefined));
    await running;
  };
  tell();
  if (unsent.length > 0) void sync();
  return {
    push(actions) {
      unsent = [...unsent, ...actions.map((action) => ({ key: options.makeKey(), action }))];
      tell();
      void sync();
    },
    sync,
    close() {
      isClosed = true;
      cancel?.();
    },
  };
}

/** What windows that are gone have left; one that is still open sends its own, and twice is once. */
function findOrphans(storage: QueueOptions['storage'], prefix: string) {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter(
    (name): name is string => name?.startsWith(prefix) ?? false,
  );
  return names.map((name) => {
    try {
      return { name, actions: JSON.parse(storage.getItem(name) ?? '[]') as KeptAction[] };
    } catch {
      return { name, actions: [] };
    }
  });
}

/** A browser that stores nothing is no reason to stop: the server has what has arrived. */
function remember(
  storage: QueueOptions['storage'],
  name: string,
  actions: readonly KeptAction[],
): void {
  try {
    if (actions.length === 0) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(actions));
  } catch {
    return;
  }
}

/** Drops what waits for an import that is no longer there. */
export function forgetUnsent(storage: QueueOptions['storage'], id: string): void {
  for (const { name } of findOrphans(storage, `import:${id}:unsent:`)) remember(storage, name, []);
}
