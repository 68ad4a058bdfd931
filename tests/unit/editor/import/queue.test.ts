/** Decisions reach the server in the end, whatever stops it, the browser or both in between. */
import { describe, expect, test } from 'vitest';
import type { ImportAction, KeptAction } from '#scripts/editor/import/actions.ts';
import { createQueue, type QueueOptions } from '#scripts/editor/page/import/action-queue.ts';
import { wholePath } from './sample-document.ts';

describe('the browser', () => {
  const makeStorage = (): QueueOptions['storage'] => {
    const items = new Map<string, string>();
    return {
      getItem: (name) => items.get(name) ?? null,
      setItem: (name, text) => void items.set(name, text),
      removeItem: (name) => void items.delete(name),
      key: (at) => [...items.keys()][at] ?? null,
      get length() {
        return items.size;
      },
    };
  };
  let count = 0;
  const open = (
    storage: QueueOptions['storage'],
    send: QueueOptions['send'],
    known: KeptAction[] = [],
  ) => {
    const seen: { actions: readonly ImportAction[]; unsent: number; trouble?: string | undefined } =
      {
        actions: [],
        unsent: 0,
      };
    const queue = createQueue(known, {
      id: 'report',
      send,
      isGone: (error) => error === written,
      onChange: (actions, status) => Object.assign(seen, { actions, ...status }),
      storage,
      makeKey: () => `window-${(count += 1)}`,
      later: () => () => undefined,
    });
    return { queue, seen };
  };
  /** Keeps each decision once, as the server does. */
  const makeServer = () => {
    const kept: KeptAction[] = [];
    const send: QueueOptions['send'] = (given, have) => {
      kept.push(...given.filter(({ key }) => !kept.some((one) => one.key === key)));
      return Promise.resolve(kept.slice(have));
    };
    return { kept, send };
  };
  const written = new Error('没有这次导入。');
  const dead: QueueOptions['send'] = () => Promise.reject(new Error('编辑服务没有回答。'));

  test('sends decisions in order, and takes in those of another window', async () => {
    const server = makeServer();
    const [one, other] = [open(makeStorage(), server.send), open(makeStorage(), server.send)];
    one.queue.push(wholePath.slice(0, 2));
    await one.queue.sync();
    other.queue.push(wholePath.slice(2, 4));
    await other.queue.sync();
    await one.queue.sync();
    expect(one.seen).toMatchObject({ actions: wholePath.slice(0, 4), unsent: 0 });
    expect(other.seen.actions).toEqual(one.seen.actions);
  });

  test('drops what comes after the import was written: the next of its name is another', async () => {
    const storage = makeStorage();
    const late = open(storage, () => Promise.reject(written));
    late.queue.push(wholePath.slice(0, 1));
    await late.queue.sync();
    expect(late.seen).toMatchObject({ unsent: 0, trouble: written.message });
    const server = makeServer();
    await open(storage, server.send).queue.sync();
    expect(server.kept).toEqual([]);
  });

  test('keeps what a stopped server did not take, says so, and sends it later', async () => {
    const server = makeServer();
    let isUp = false;
    const { queue, seen } = open(makeStorage(), (...asked) =>
      (isUp ? server.send : dead)(...asked),
    );
    queue.push(wholePath);
    await queue.sync();
    expect(seen).toMatchObject({ actions: wholePath, unsent: wholePath.length });
    expect(seen.trouble).toBe('编辑服务没有回答。');
    isUp = true;
    await queue.sync();
    expect(seen).toMatchObject({ unsent: 0, trouble: undefined });
    expect(server.kept.map(({ action }) => action)).toEqual(wholePath);
  });

  test('keeps it over a closed window, and a lost answer makes nothing twice', async () => {
    const server = makeServer();
    const storage = makeStorage();
    const closed = open(storage, async (...asked) => {
      await server.send(...asked);
      throw new Error('the line is cut before the answer');
    });
    closed.queue.push(wholePath.slice(0, 3));
    await closed.queue.sync();
    closed.queue.close();
    const { queue, seen } = open(storage, server.send);
    expect(seen.actions).toEqual(wholePath.slice(0, 3));
    await queue.sync();
    expect(seen).toMatchObject({ actions: wholePath.slice(0, 3), unsent: 0 });
    expect(storage.length).toBe(0);
    expect(server.kept).toHaveLength(3);
  });

  test('that stores nothing still sends', async () => {
    const server = makeServer();
    const full = { ...makeStorage(), setItem: () => void fail() };
    const { queue, seen } = open(full, server.send);
    queue.push(wholePath);
    await queue.sync();
    expect(seen.unsent).toBe(0);
  });
});

function fail(): never {
  throw new DOMException('full', 'QuotaExceededError');
}
