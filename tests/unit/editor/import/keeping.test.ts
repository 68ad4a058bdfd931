/** Imports are kept whole: two windows, a full disk and a dead process lose no decision; git takes none. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeUploadFolder } from '#scripts/editor/server/import-folder.ts';
import {
  appendActions,
  createImport,
  discardImport,
  listImports,
  readImport,
} from '#scripts/editor/server/import-store.ts';
import { createQueue, type QueueOptions } from '#scripts/editor/page/import/action-queue.ts';
import type { ImportAction, KeptAction } from '#scripts/editor/import/actions.ts';
import { keep, sampleDocument, wholePath } from './sample-document.ts';

/** How many more bytes the disk takes. */
const disk = vi.hoisted(() => ({ left: Infinity }));
vi.mock(import('node:fs'), async (importOriginal) => {
  const real = await importOriginal();
  const writeSync = (file: number, bytes: Uint8Array, from: number, length: number, at: number) => {
    if (disk.left <= 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    const written = real.writeSync(file, bytes, from, Math.min(length, disk.left), at);
    disk.left -= written;
    return written;
  };
  return { ...real, writeSync: writeSync as typeof real.writeSync };
});

let drafts: string;
beforeEach(() => {
  drafts = join(mkdtempSync(join(tmpdir(), 'imports-')), 'drafts');
});
afterEach(() => {
  disk.left = Infinity;
  rmSync(join(drafts, '..'), { recursive: true });
});

const summary = { name: '工作小结.docx', paragraphs: 4, figures: 7 };
const create = () => createImport(drafts, 'report', { summary, document: sampleDocument });
const kept = keep(wholePath);
const visible = () => readdirSync(drafts).filter((name) => name !== '.gitignore');

describe('an import', () => {
  test('is kept with its decisions, and listed without its text', () => {
    const id = create();
    appendActions(drafts, id, kept.slice(0, 3));
    appendActions(drafts, id, kept.slice(3));
    expect(readImport(drafts, id)).toEqual({
      id,
      summary,
      document: sampleDocument,
      actions: kept,
    });
    expect(listImports(drafts)).toEqual([{ id, summary, actions: kept }]);
  });

  test('of the same name has its own folder', () => {
    expect([create(), create()]).toEqual(['report', 'report-2']);
  });

  test('is gone, text and all, when it is deleted', () => {
    discardImport(drafts, create());
    expect(visible()).toEqual([]);
    expect(() => readImport(drafts, 'report')).toThrow('没有这次导入');
  });

  test.each(['../report', '.', '', 'report/../report', 'nothing'])('has no id like %s', (id) => {
    create();
    expect(() => readImport(drafts, id)).toThrow('没有这次导入');
    expect(() => discardImport(drafts, id)).toThrow('没有这次导入');
    expect(visible()).toEqual(['report']);
  });
});

describe('decisions', () => {
  test('of two windows are all kept, and one that is sent twice is kept once', () => {
    const id = create();
    appendActions(drafts, id, [kept[0]!, kept[1]!]);
    expect(appendActions(drafts, id, [kept[2]!, kept[1]!])).toEqual(kept.slice(0, 3));
    expect(readImport(drafts, id).actions).toEqual(kept.slice(0, 3));
  });

  test('before a line that a dead process has left half written stay, and go on', () => {
    const id = create();
    appendActions(drafts, id, kept.slice(0, 2));
    appendFileSync(join(drafts, id, 'actions.jsonl'), '{"key":"key-2","acti');
    appendActions(drafts, id, kept.slice(2, 4));
    expect(readImport(drafts, id).actions).toEqual(kept.slice(0, 4));
  });

  test('that a full disk takes half of are refused in words, and those before them stay', () => {
    const id = create();
    appendActions(drafts, id, kept.slice(0, 2));
    disk.left = 60;
    expect(() => appendActions(drafts, id, kept.slice(2))).toThrow('磁盘满了，没有存下');
    disk.left = Infinity;
    expect(readImport(drafts, id).actions).toEqual(kept.slice(0, 2));
    expect(appendActions(drafts, id, kept)).toEqual(kept);
  });
});

test('a document that a full disk does not take leaves nothing', () => {
  disk.left = 500;
  expect(create).toThrow('磁盘满了');
  expect(visible()).toEqual([]);
});

test('what a dead process has left of uploads is removed by the next', () => {
  create();
  for (const name of ['.reading-99999999-a', '.making-99999999-b', '.gone-99999999-c']) {
    writeFileSync(join(drafts, name), '');
  }
  const folder = makeUploadFolder(drafts);
  expect(existsSync(folder)).toBe(true);
  expect(visible()).toEqual([expect.stringMatching(`^.reading-${process.pid}-`), 'report']);
});

describe('git', () => {
  const git = (...given: string[]) =>
    execFileSync('git', ['-C', join(drafts, '..'), ...given], { encoding: 'utf8' });

  test('takes nothing of an import, though the project has no rule about it', () => {
    create();
    git('init', '-q');
    git('add', '-A');
    expect(git('ls-files')).toBe('');
  });

  test('that would take it all the same is reason enough to refuse', () => {
    create();
    git('init', '-q');
    writeFileSync(join(drafts, '.gitignore'), '!*\n');
    expect(create).toThrow('原文不能进仓库');
    expect(visible()).toEqual(['report']);
  });

  test('of this project has a rule about it besides', () => {
    expect(readFileSync('.gitignore', 'utf8')).toContain('\n/drafts/\n');
  });
});

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
      onChange: (actions, status) => Object.assign(seen, { actions, ...status }),
      storage,
      makeKey: () => `window-${(count += 1)}`,
      later: () => () => undefined,
    });
    return { queue, seen };
  };
  const toServer =
    (id: string): QueueOptions['send'] =>
    (given, have) =>
      Promise.resolve(appendActions(drafts, id, given).slice(have));
  const dead: QueueOptions['send'] = () => Promise.reject(new Error('编辑服务没有回答。'));

  test('sends decisions in order, and takes in those of another window', async () => {
    const id = create();
    const [one, other] = [open(makeStorage(), toServer(id)), open(makeStorage(), toServer(id))];
    one.queue.push(wholePath.slice(0, 2));
    await one.queue.sync();
    other.queue.push(wholePath.slice(2, 4));
    await other.queue.sync();
    await one.queue.sync();
    expect(one.seen).toMatchObject({ actions: wholePath.slice(0, 4), unsent: 0 });
    expect(other.seen.actions).toEqual(one.seen.actions);
  });

  test('keeps what a stopped server did not take, says so, and sends it later', async () => {
    const id = create();
    let isUp = false;
    const { queue, seen } = open(makeStorage(), (...asked) =>
      (isUp ? toServer(id) : dead)(...asked),
    );
    queue.push(wholePath);
    await queue.sync();
    expect(seen).toMatchObject({ actions: wholePath, unsent: wholePath.length });
    expect(seen.trouble).toBe('编辑服务没有回答。');
    isUp = true;
    await queue.sync();
    expect(seen).toMatchObject({ unsent: 0, trouble: undefined });
    expect(readImport(drafts, id).actions.map(({ action }) => action)).toEqual(wholePath);
  });

  test('keeps it over a closed window, and a lost answer makes nothing twice', async () => {
    const id = create();
    const storage = makeStorage();
    const closed = open(storage, async (...asked) => {
      await toServer(id)(...asked);
      throw new Error('the line is cut before the answer');
    });
    closed.queue.push(wholePath.slice(0, 3));
    await closed.queue.sync();
    closed.queue.close();
    const { queue, seen } = open(storage, toServer(id));
    expect(seen.actions).toEqual(wholePath.slice(0, 3));
    await queue.sync();
    expect(seen).toMatchObject({ actions: wholePath.slice(0, 3), unsent: 0 });
    expect(storage.length).toBe(0);
    expect(readImport(drafts, id).actions).toHaveLength(3);
  });

  test('that stores nothing still sends', async () => {
    const id = create();
    const full = { ...makeStorage(), setItem: () => void fail() };
    const { queue, seen } = open(full, toServer(id));
    queue.push(wholePath);
    await queue.sync();
    expect(seen.unsent).toBe(0);
  });
});

function fail(): never {
  throw new DOMException('full', 'QuotaExceededError');
}
