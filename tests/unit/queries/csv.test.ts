/** CSV files hold text and numbers, and nothing that a spreadsheet runs. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#queries/csv.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true });

describe('text that a spreadsheet would run', () => {
  const formulas = ['=1+1', '+1', '-1户', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)'];
  const before = [
    '',
    ' ',
    '  ',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '　',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\0',
  ];

  it.each(before.map((space) => [JSON.stringify(space), space]))(
    'is marked as text behind %s, in the header and below',
    (_, space) => {
      const texts = formulas.map((formula) => space + formula);
      expect(read(toCsv(texts, [texts]))).toEqual([
        texts.map((text) => `'${text}`),
        texts.map((text) => `'${text}`),
      ]);
    },
  );
});

it('a line break in a text begins no row', () => {
  for (const text of ['甲\n=1+1', '甲\r=1+1', '甲\r\n=1+1']) {
    expect(read(toCsv(['a'], [[text]]))).toEqual([['a'], [text]]);
  }
});

it('numbers stay numbers, and other text stays as it is', () => {
  const cells = [
    -1,
    -0.5,
    0,
    242,
    '242户',
    '30.12%',
    '2014—2016年',
    '甲=乙',
    "'引'",
    true,
    null,
    '',
  ];
  expect(read(toCsv(['a'], [cells]).replace('a\r\n', ''))).toEqual([
    ['-1', '-0.5', '0', '242', '242户', '30.12%', '2014—2016年', '甲=乙', "'引'", 'true', '', ''],
  ]);
});

it('stands without a byte order mark, and ends its lines as RFC 4180 has it', () => {
  expect(toCsv(['标签', '值'], [['甲,"乙"', -2]])).toBe('标签,值\r\n"甲,""乙""",-2\r\n');
});
