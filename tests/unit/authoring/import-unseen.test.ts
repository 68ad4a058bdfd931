/** The import reads documents of genres that nobody wrote the grammar for. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proposeFigures, readParagraphs } from '#scripts/authoring/import/propose-figures.ts';
import { readDocument } from '#scripts/authoring/import/read-document.ts';
import { type Score, scoreProposals } from './score-proposals.ts';

const folder = 'tests/fixtures/import/unseen';

async function scoreFile(file: string): Promise<Score> {
  const { paragraphs } = await readDocument(`${folder}/${file}`);
  const labels = readFileSync(`${folder}/${file.replace(/\.\w+$/, '.labels')}`, 'utf8');
  return scoreProposals(paragraphs, proposeFigures(readParagraphs(paragraphs, [])), labels);
}

it('nearly every figure is found and read rightly, and little else is proposed', async () => {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.labels'));
  const scores = await Promise.all(files.map(scoreFile));
  const sum = (field: Exclude<keyof Score, 'faults'>) =>
    scores.reduce((total, score) => total + score[field], 0);
  const share = {
    found: sum('found') / sum('core'),
    valueAndUnit: sum('valueAndUnit') / sum('core'),
    withQualifier: sum('withQualifier') / sum('core'),
    precision: sum('right') / sum('proposed'),
  };
  const faults = scores.flatMap((score, index) =>
    score.faults.map((one) => `${files[index]} ${one}`),
  );
  expect(sum('core')).toBeGreaterThan(250);
  expect.soft(share.found, faults.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect.soft(share.valueAndUnit, faults.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect.soft(share.withQualifier, faults.join('\n')).toBeGreaterThanOrEqual(0.93);
  expect.soft(share.precision, faults.join('\n')).toBeGreaterThanOrEqual(0.95);
}, 20_000);
