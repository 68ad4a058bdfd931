/** Writing holds on disks without hard links, and on full ones. */
import type * as Fs from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFiles, replaceFiles } from '#scripts/authoring/files.ts';

/** What the disk refuses. */
const disk = vi.hoisted(() => ({
  linkCode: undefined as string | undefined,
  /** Writes that still find room. */
  room: Infinity,
  /** Moves until one fails. */
  renames: Infinity,
}));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const refuse = (code: string) => {
    throw Object.assign(new Error(code), { code });
  };
  return {
    ...fs,
    linkSync: (from: string, to: string) =>
      disk.linkCode ? refuse(disk.linkCode) : fs.linkSync(from, to),
    writeFileSync: (...given: Parameters<typeof fs.writeFileSync>) => {
      if (typeof given[0] === 'number' && (disk.room -= 1) < 0) {
        // As a disk does it: part of the file is there.
        fs.writeFileSync(given[0], 'ha');
        refuse('ENOSPC');
      }
      fs.writeFileSync(...given);
    },
    renameSync: (from: string, to: string) =>
      (disk.renames -= 1) === -1 ? refuse('EIO') : fs.renameSync(from, to),
  };
});

let folder = '';
const at = (name: string) => join(folder, name);
const read = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')]));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disks-'));
  Object.assign(disk, { linkCode: undefined, room: Infinity, renames: Infinity });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('a disk that answers links with %s', (code) => {
  beforeEach(() => void (disk.linkCode = code));

  test('takes new files, and leaves nothing beside them', () => {
    createFiles({ [at('one.yaml')]: 'one' });
    replaceFiles([{ path: at('two.yaml'), before: undefined, content: 'two' }]);
    expect(read()).toEqual({ 'one.yaml': 'one', 'two.yaml': 'two' });
  });

  test('never has a file of that name overwritten', () => {
    writeFileSync(at('one.yaml'), 'someone else’s');
    const write = () =>
      replaceFiles([{ path: at('one.yaml'), before: undefined, content: 'mine' }]);
    expect(write).toThrow('不会覆盖');
    expect(read()).toEqual({ 'one.yaml': 'someone else’s' });
  });

  test('keeps no empty file when the name was taken and the move failed', () => {
    disk.renames = 0;
    expect(() => createFiles({ [at('one.yaml')]: 'one' })).toThrow('没有写成');
    expect(read()).toEqual({});
  });
});

describe('a disk that is full', () => {
  const before = Buffer.from('before');
  const replacements = () => [
    { path: at('one.yaml'), before, content: 'after' },
    { path: at('two.yaml'), before, content: 'after' },
    { path: at('three.yaml'), before: undefined, content: 'new' },
  ];

  test.each([0, 1, 2, 3, 4])('after %i files says so, and has changed nothing', (room) => {
    for (const name of ['one.yaml', 'two.yaml']) writeFileSync(at(name), 'before');
    disk.room = room;
    expect(() => replaceFiles(replacements())).toThrow('磁盘满了，什么也没有写。');
    expect(read()).toEqual({ 'one.yaml': 'before', 'two.yaml': 'before' });
  });

  test('half-way through the moves has the first put back', () => {
    for (const name of ['one.yaml', 'two.yaml']) writeFileSync(at(name), 'before');
    disk.renames = 1;
    expect(() => replaceFiles(replacements())).toThrow('没有写成');
    expect(read()).toEqual({ 'one.yaml': 'before', 'two.yaml': 'before' });
  });
});
