/** The import says to which year a figure belongs, in genres that nobody wrote the rules for. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeDocument } from '#scripts/authoring/import/describe-document.ts';
import { readDocument } from '#scripts/authoring/import/read-document.ts';

const folder = 'tests/fixtures/import/times';
const nothing = { entries: [], paragraphs: [], setTerms: [] };

/** `printed | time`, alternatives apart by commas, `-` for none; in the order of the text. */
const readLabels = (file: string) =>
  readFileSync(`${folder}/${file.replace(/\.\w+$/, '.labels')}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()) as [string, string]);

/** Where one names a month and the other only the year, both are right. */
const isSame = (got: string | null, wanted: string) =>
  wanted
    .split(',')
    .some((one) =>
      got === null || one === '-'
        ? (got ?? '-') === one
        : got.startsWith(one) || one.startsWith(got),
    );

it('nearly every figure has the time that a reader would give it', async () => {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.labels'));
  const wrong: string[] = [];
  let count = 0;
  for (const file of files) {
    const { figures } = describeDocument(await readDocument(`${folder}/${file}`), file, nothing);
    let from = 0;
    for (const [printed, wanted] of readLabels(file)) {
      const at = figures.findIndex((one, index) => index >= from && one.printed === printed);
      expect(at, `${file}: no figure ${printed}`).toBeGreaterThanOrEqual(0);
      const { asOf, asOfWhy } = figures[at]!;
      if (!isSame(asOf, wanted))
        wrong.push(`${file}: ${printed} ${asOf} (${asOfWhy}), not ${wanted}`);
      expect(asOfWhy).not.toBe('');
      from = at + 1;
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(140);
  expect(1 - wrong.length / count, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
});
