/** Content that is followed says what content that is read anew says, and reads what has changed. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { followContent } from '#scripts/gate/follow-content.ts';
import { createRandom } from '../../bench/search/random.ts';

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

/** Changes that make and mend faults across files: ids come and go, drafts, addresses, numbers. */
const changes: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^draft: true\n/m, ''),
  (text) => text.replace(/\n(---\n\n|$)/, '\ndraft: true\n$1'),
  (text) => text.replace(/^(\s+- id: \S+)$/m, '$1x'),
  (text) => text.replace(/^(\s+- id: \S+)x$/m, '$1'),
  (text) => text.replace(/^title: /m, 'title: 又'),
  (text) => text.replace(/^order: .*$/m, 'order: 1'),
  (text) => text.replace(/\n$/, '\n\n又有 77 户。\n'),
  (text) => text.replace(/p(\d)\b/, (_, at: string) => `p${Number(at) + 1}`),
  (text) => text.replace(/^- path: .*\n/m, ''),
  (text) => text.replace(/"([\w.-]+)" \/>/, '"$1z" />'),
  (text) => text.replace(/z" \/>/, '" />'),
  (text) => `${text}broken: [\n`,
];

test('after any edits, saved or only tried, it says what a whole check says', () => {
  const random = createRandom(21);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'));
  const original = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const { check } = followContent(folder);
  let found = 0;
  for (let turn = 1; turn <= 40; turn += 1) {
    const edits = Object.fromEntries(
      Array.from({ length: 1 + random.below(3) }, () => {
        const name = random.pick(names);
        const text = readFileSync(join(folder, name), 'utf8');
        return [name, random.below(4) === 0 ? original.get(name)! : random.pick(changes)(text)];
      }),
    );
    const whole = checkContent(folder, edits);
    const followed = check(edits);
    expect(followed.faults).toEqual(whole.faults);
    expect(followed.pending).toEqual(whole.pending);
    found += whole.faults.length + whole.pending.length;
    if (random.below(3) === 0) continue;
    for (const [name, text] of Object.entries(edits)) {
      writeFileSync(join(folder, name), text);
      utimesSync(join(folder, name), 2_000_000 + turn, 2_000_000 + turn);
    }
    expect(check().faults).toEqual(whole.faults);
  }
  expect(found).toBeGreaterThan(100);
});
