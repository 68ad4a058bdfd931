/** Imports are kept whole: two windows, a full disk and a dead process lose no decision; git takes none. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  appendActions,
  createImport,
  discardImport,
  listImports,
  readImport,
} from '#scripts/editor/server/import-store.ts';
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

test('what a dead process has left half made or half deleted is removed with the next', () => {
  create();
  const own = `.making-${process.pid}-x`;
  for (const name of ['.making-99999999-b', '.gone-99999999-c', own]) {
    writeFileSync(join(drafts, name), '');
  }
  create();
  expect(visible()).toEqual([own, 'report', 'report-2']);
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
