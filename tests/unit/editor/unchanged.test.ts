/** What the editing page saves without a change is the very file, and a change touches its place only. */
import { describe, expect, test } from 'vitest';
import { contentFiles, openAndSave } from './content-files.ts';
import { readForm, writeForm } from '#scripts/editor/server/entry-file.ts';

describe('saving what was opened', () => {
  test('the content has files of every kind that is edited', () => {
    expect(new Set(contentFiles.map(({ target }) => target.collection)).size).toBeGreaterThan(10);
  });

  test.each(contentFiles)('$path stays as it is, byte for byte', (file) => {
    expect(writeForm(file.text, openAndSave(file), file.target)).toBe(file.text);
  });

  test.each(contentFiles)('$path keeps every other line when a field is added', (file) => {
    const form = { ...openAndSave(file), added: '新加的' };
    if ('list' in form) return;
    const changed = writeForm(file.text, form, file.target).split('\n');
    expect(changed.filter((line) => line !== 'added: 新加的')).toEqual(file.text.split('\n'));
  });

  test.each(contentFiles.filter(({ target }) => target.definition.format === 'mdx'))(
    '$path keeps its frontmatter when the body changes',
    (file) => {
      const form = openAndSave(file);
      const changed = writeForm(
        file.text,
        { ...form, body: `${String(form['body'])}\n\n补一句。` },
        file.target,
      );
      expect(changed).toBe(`${file.text.trimEnd()}\n\n补一句。\n`);
    },
  );
});

describe('saving a change', () => {
  const ledger = contentFiles.find(({ path }) => path === 'content/figures/dahe.yaml')!;

  test('a corrected value leaves comments, quotes and blank lines where they are', () => {
    const form = openAndSave(ledger);
    const figures = (form['figures'] as Record<string, unknown>[]).map((figure) =>
      figure['id'] === 'dahe.households' ? { ...figure, value: 243 } : figure,
    );
    const changed = writeForm(ledger.text, { ...form, figures }, ledger.target);
    expect(changed).toBe(ledger.text.replace('value: 242', 'value: 243'));
  });

  test('a figure moved to the end keeps its lines', () => {
    const form = openAndSave(ledger);
    const [first, ...others] = form['figures'] as Record<string, unknown>[];
    const changed = writeForm(ledger.text, { ...form, figures: [...others, first] }, ledger.target);
    expect(changed.split('\n').filter(Boolean).sort()).toEqual(
      ledger.text.split('\n').filter(Boolean).sort(),
    );
    expect((readForm(changed, ledger.target)['figures'] as { id: string }[]).at(-1)?.id).toBe(
      'dahe.households',
    );
  });

  test('comments at the foot of a file stay as they are', () => {
    const place = contentFiles.find(({ target }) => target.collection === 'places')!;
    const text = `${place.text}# also: []\n\n# 草稿：写好后删去这一行\n# draft: false`;
    const form = { ...readForm(text, place.target), also: ['旧名'] };
    const changed = writeForm(text, form, place.target).split('\n');
    expect(changed.filter((line) => !/^also:|^ +- 旧名$/.test(line))).toEqual(
      text.split('\n').filter((line) => !line.startsWith('also:')),
    );
  });

  test('a date that YAML would misread is quoted', () => {
    const form = { ...openAndSave(ledger), revisions: [{ date: '2026-12-01', change: '改了' }] };
    expect(writeForm(ledger.text, form, ledger.target)).toContain('date: "2026-12-01"');
  });

  test('what is not known is null where the schema asks, and left out elsewhere', () => {
    const source = contentFiles.find(({ target }) => target.collection === 'sources')!;
    const form = { ...openAndSave(source), author: '', kind: '报告' };
    const changed = writeForm(source.text, form, source.target);
    expect(changed).toContain('\nauthor: null\n');
    expect(changed).not.toContain('unused');
  });
});
