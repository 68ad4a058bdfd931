/**
 * A small synthetic archive, built cold, then warm after edits, then cold again: what is kept
 * between builds must never show. Counts, not clocks: what is made is made once.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutProject, timeProject } from '../bench/scale/project.ts';
import { buildCopy } from './other-site.ts';

const root = resolve('.cache/scale-test');
const size = 12;

const build = (outDir: string) =>
  buildCopy(root, { OUT_DIR: outDir, SOURCE_DATE_EPOCH: '1764028800' });

/** Every file of a built site by the hash of its bytes. */
const hashFiles = (outDir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, outDir), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(join(root, outDir).length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );

const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  expect(edited, file).not.toBe(text);
  writeFileSync(path, edited);
};

/** What an editor may do in a day: a title, a number, a name, and a story taken back. */
function editContent(): void {
  edit('accounts/gushi-00001.mdx', /^title: .*$/m, 'title: 改过的标题');
  edit(
    'figures/xiang-00001.yaml',
    /value: \d+\n(\s+)unit: 户\n\s+printed: \d+户/,
    'value: 999\n$1unit: 户\n$1printed: 999户',
  );
  edit('people/gushi-00002.yaml', /^family: .*\ngiven: .*$/m, 'family: 赵\ngiven: 改名');
  edit('accounts/gushi-00003.mdx', /^order:/m, 'draft: true\norder:');
  edit('permalinks.yaml', '- path: /accounts/gushi-00003/\n', '');
}

let first: Record<string, string>;
let warm: Record<string, string>;
let cold: Record<string, string>;
let kept: { fonts: string[]; cards: string[] };

beforeAll(() => {
  layOutProject(root, size);
  timeProject(root);
  build('first');
  first = hashFiles('first');
  kept = {
    fonts: readdirSync(join(root, '.cache/fonts')),
    cards: readdirSync(join(root, '.cache/cards')),
  };
  editContent();
  build('warm');
  warm = hashFiles('warm');
  rmSync(join(root, '.cache'), { recursive: true });
  rmSync(join(root, '.astro'), { recursive: true });
  build('cold');
  cold = hashFiles('cold');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a warm build', () => {
  it('gives what a cold build of the same content gives, to the byte', () => {
    const differing = Object.keys({ ...warm, ...cold }).filter((file) => warm[file] !== cold[file]);
    expect(differing).toEqual([]);
    expect(Object.keys(cold).length).toBeGreaterThan(size * 8);
  });

  it('shows every edit wherever its words stand', () => {
    // Titles may break between phrases.
    const page = (file: string) =>
      readFileSync(join(root, 'warm', file), 'utf8').replaceAll('<wbr>', '');
    expect(page('accounts/gushi-00001/index.html')).toContain('改过的标题');
    expect(page('townships/xiang-00001/index.html')).toContain('改过的标题');
    expect(page('accounts/gushi-00001/index.html')).toContain('999户');
    expect(page('data/figures.csv')).toContain('999户');
    expect(page('accounts/gushi-00002/index.html')).toContain('赵改名');
    expect(first['/accounts/gushi-00003/index.html']).toBeDefined();
    expect(Object.keys(warm).filter((file) => file.includes('gushi-00003'))).toEqual([]);
  });
});

describe('what is costly', () => {
  it('is made once: a font for each set of characters, a card for each picture', () => {
    const files = Object.keys(first);
    const fonts = files.filter((file) => /^\/_astro\/song\..*\.woff2?$/.test(file));
    // Beside the fonts of the site lies the cut that they were cut from.
    expect(kept.fonts.length).toBe(fonts.length + 1);
    const cards = files.filter((file) => file.startsWith('/cards/'));
    expect(cards.length).toBeGreaterThan(size * 2);
    expect(kept.cards.length).toBe(new Set(cards.map((file) => first[file])).size);
  });

  it('is not made again for pages that did not change', () => {
    const isCard = (file: string) => file.startsWith('/cards/');
    const changed = Object.keys(warm).filter((file) => isCard(file) && warm[file] !== first[file]);
    expect(
      changed.every((file) => /gushi-0000[12]|xiang-00001|home/.test(file)),
      changed.join(),
    ).toBe(true);
    expect(changed.length).toBeGreaterThan(0);
  });
});
