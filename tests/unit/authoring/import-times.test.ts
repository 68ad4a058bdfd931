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

it('eras are years, also where the era is named once', () => {
  expect(
    readTimes(
      '村史',
      '光绪三年（1877）大旱，全村只剩一百二十户人家。民国二十四年编查保甲，有八十九户；三十二年大旱兼蝗，外逃三十七户，乡人至今记得。1672年实在人丁九百零七丁。',
    ),
  ).toEqual([
    '一百二十户 120户 1877',
    '八十九户 89户 1935',
    '三十七户 37户 1943',
    '九百零七丁 907丁 1672',
  ]);
});

it('a plan of five years is of its last one once it is over', () => {
  const told = '“十三五”时期，全县修路412公里，打井35眼，群众的日子有了很大改善。';
  expect(readTimes('某县的规划', told)).toEqual(['412公里 412公里 2020', '35眼 35眼 2020']);
  expect(readTimes('某县2018年总结', told)).toEqual(['412公里 412公里 2018', '35眼 35眼 2018']);
  expect(
    readTimes('某县2021年总结', '“十四五”末，全县木耳产值要达到3亿元，这是大家的目标。'),
  ).toEqual(['3亿元 300000000元 2025']);
});

it('“八五” ended in 1995', () => {
  expect(readTimes('县志', '“八五”末，全县地膜覆盖11.3万亩，农民都说这个办法最好。')).toEqual([
    '11.3万亩 113000亩 1995',
  ]);
});

it('a comparison dates its own number only', () => {
  expect(
    readTimes(
      '某县2022年总结',
      '销售额1.67亿元，比去年同期的1.31亿元多了3600万元，大家都很高兴。投产后年可增产80吨。',
    ),
  ).toEqual([
    '1.67亿元 167000000元 2022',
    '1.31亿元 131000000元 2021',
    '3600万元 36000000元 2022',
    '80吨 80吨 2022',
  ]);
});

it('what someone remembers is not of the day on which it was taken down', () => {
  expect(
    readTimes(
      '老支书口述',
      '讲述人：原三孩；记录：县史志办，2017年3月',
      '路最愁人，到公社二十五六里，谁也不愿意走，都说难。现在全村有90户人家，路也修到了门口，大家都高兴。',
    ),
  ).toEqual(['二十五六里 null里 null', '90户 90户 2017']);
});

it('traditional characters are read with the words around them', () => {
  expect(
    readTimes('某縣2020年統計公報', '全縣551萬農村貧困人口全部脫貧，收入達到1.2億元。'),
  ).toEqual(['551萬 5510000人 2020', '1.2億元 120000000元 2020']);
});
