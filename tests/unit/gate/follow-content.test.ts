/** Content that is followed says what content that is read anew says, and reads what has changed. */
import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { followContent } from '#scripts/gate/follow-content.ts';

const root = mkdtempSync(join(tmpdir(), 'follow-'));
const folder = join(root, 'content');
cpSync('tests/fixtures/content-valid', folder, { recursive: true, preserveTimestamps: true });
afterAll(() => rmSync(root, { recursive: true }));

const village = 'cases/hill-village.mdx';
const write = (text: string, second: number) => {
  writeFileSync(join(folder, village), text);
  utimesSync(join(folder, village), second, second);
};

test('faults come and go with the file, with the change, and with what others say', () => {
  const { read, check } = followContent(folder);
  const before = readFileSync(join(folder, village), 'utf8');
  write(before, 1_000_000);
  expect(check().faults).toEqual([]);
  const [entry] = read().entries.filter(({ file }) => file.endsWith(village));
  const again = read().entries.find(({ file }) => file.endsWith(village));
  expect(again).toBe(entry);

  const changed = `${before}\n又有 77 户。\n`;
  const asChanged = checkContent(folder, { [village]: changed }).faults;
  expect(asChanged).toHaveLength(1);
  expect(check({ [village]: changed }).faults).toEqual(asChanged);
  expect(check().faults).toEqual([]);

  write(changed, 1_000_001);
  expect(check().faults).toEqual(asChanged);
  // A figure that goes leaves its users at fault, though they are what they were.
  const ledger = 'figures/hill-village.yaml';
  const without = {
    [ledger]: readFileSync(join(folder, ledger), 'utf8').replace('.shops', '.shop'),
  };
  expect(check(without).faults).toEqual(checkContent(folder, without).faults);
  write(before, 1_000_002);
  expect(check().faults).toEqual([]);
});
