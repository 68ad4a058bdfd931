/** A preview goes on without drafts over which its pages would break off, and draws all others. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findUndrawn } from '#scripts/gate/find-undrawn.ts';
import { readContent } from '#scripts/gate/read-content.ts';

const root = mkdtempSync(join(tmpdir(), 'undrawn-'));
const folder = join(root, 'content');
cpSync('tests/fixtures/content-valid', folder, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const place = (name: string, within: string) =>
  `name: ${name}\nkind: village\nwithin: ${within}\ndraft: true\n`;
const story = (fields: string, body: string) =>
  `---\ntitle: 一篇\nsummary: 概要\norder: 9\nsources:\n  - id: sample-notes\n    paragraphs: [p3]\nthemes: []\n${fields}draft: true\n---\n\n${body}\n`;
const undrawnOf = (changed: Record<string, string>) => findUndrawn(readContent(folder, changed));

test('of content without drafts at fault there is none', () => {
  expect(undrawnOf({})).toEqual([]);
});

test('a draft that only says what it should not is drawn', () => {
  const body = '又有 77 户。';
  expect(undrawnOf({ 'cases/number.mdx': story('places: [hill-village]\n', body) })).toEqual([]);
});

test.each([
  ['a field', 'places: [nowhere]\n', '正文。'],
  ['a text', 'places: [hill-village]\nkeyFigures: [no.figure]\n', '正文。'],
  ['a component', 'places: [hill-village]\n', '有<Figure id="no.figure" />。'],
  ['a component of another name', 'places: [hill-village]\n', '<Nothing />'],
])('one that names in %s what is not there is not', (_where, fields, body) => {
  expect(undrawnOf({ 'cases/loose.mdx': story(fields, body) })).toEqual(['cases/loose']);
});

test('nor is one that rests on such a draft', () => {
  expect(
    undrawnOf({
      'places/loose.yaml': place('一村', 'nowhere'),
      'places/fast.yaml': place('二村', 'sample-township'),
      'cases/loose.mdx': story('places: [loose]\n', '正文。'),
      'cases/fast.mdx': story('places: [fast]\n', '正文。'),
    }).filter((draft) => !draft.endsWith('/fast')),
  ).toEqual(['cases/loose', 'places/loose']);
});
