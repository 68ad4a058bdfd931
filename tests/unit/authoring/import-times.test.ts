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

/** The value and the time of each figure of a short document. */
const readTimes = (...texts: string[]) =>
  describeDocument(
    {
      format: 'txt',
      paragraphs: texts.map((text) => ({ text })),
      notes: [],
      mendings: [],
      properties: {},
    },
    'x.txt',
    nothing,
  ).figures.map(({ printed, value, unit, asOf }) => `${printed} ${value}${unit} ${asOf}`);

it('a goal and the year of prices give no figure its time', () => {
  expect(
    readTimes(
      '某县2017年工作情况汇报',
      '各位代表：现在汇报如下，请审议。到2020年全面建成小康社会是大家的任务。一年来修路35公里，进度赶上来了，各方面都有起色。',
      '按照每人2300元（2010年不变价）的标准，2016年识别贫困户135户，到2020年要让所有人过上好日子。又打井16眼。',
    ),
  ).toEqual(['35公里 35公里 2017', '2300元 2300元 2017', '135户 135户 2016', '16眼 16眼 2016']);
});

it('traditional characters are read with the words around them', () => {
  expect(
    readTimes('某縣2020年統計公報', '全縣551萬農村貧困人口全部脫貧，收入達到1.2億元。'),
  ).toEqual(['551萬 5510000人 2020', '1.2億元 120000000元 2020']);
});
