/** A save of several files that was killed between two of them is finished at the next start. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  finishBegunMoves,
  fingerprint,
  type Move,
  nameRecord,
} from '#scripts/authoring/begun-moves.ts';
import { nameTemporary, removeLeftTemporaries } from '#scripts/authoring/leftovers.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'moves-'))));
afterEach(() => rmSync(folder, { recursive: true }));
/** The number of a process that has ended. */
const { pid: gone } = spawnSync(process.execPath, ['-e', '']);

test.each([0, 1, 2, 3])('a save that was killed after %i of its files is finished', (done) => {
  const before = { 'a.yaml': 'a', 'b.yaml': 'b', 'c.yaml': undefined };
  const moves = Object.entries(before).map(([name, text], index): Move => {
    const isDone = index < done;
    const temporary = join(folder, nameTemporary(`0000000${index}`, gone));
    if (text !== undefined) writeFileSync(join(folder, name), isDone ? 'after' : text);
    writeFileSync(isDone ? join(folder, name) : temporary, 'after');
    return {
      temporary,
      path: join(folder, name),
      before: fingerprint(text === undefined ? text : Buffer.from(text)),
    };
  });
  writeFileSync(join(folder, nameRecord('0123abcd', gone)), JSON.stringify(moves));
  finishBegunMoves(folder);
  removeLeftTemporaries(folder);
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect([readdirSync(folder), texts]).toEqual([
    ['a.yaml', 'b.yaml', 'c.yaml'],
    ['after', 'after', 'after'],
  ]);
});

test('what somebody has written since a killed save stays, and a running one is let be', () => {
  const [path, temporary] = [join(folder, 'a.yaml'), join(folder, nameTemporary('0000000a'))];
  writeFileSync(path, 'mine');
  writeFileSync(temporary, 'after');
  const moves = JSON.stringify([{ temporary, path, before: fingerprint(Buffer.from('a')) }]);
  const [old, running] = [nameRecord('0123abcd', gone), nameRecord('0123abcd')];
  for (const name of [old, running]) writeFileSync(join(folder, name), moves);
  finishBegunMoves(folder);
  expect(readFileSync(path, 'utf8')).toBe('mine');
  expect(readdirSync(folder)).not.toContain(old);
  expect(readdirSync(folder)).toContain(running);
  // After a new start of the machine another program has its number.
  utimesSync(join(folder, running), 0, 0);
  finishBegunMoves(folder);
  expect(readdirSync(folder)).not.toContain(running);
});
