/** Tables, words and files of a chart carry the ledger's figures, and nothing else. */
import { describe, expect, test } from 'vitest';
import { buildTable } from '#charts/build-table.ts';
import { describeChart } from '#charts/describe-chart.ts';
import { chartCsv, chartJson } from '#charts/export-chart.ts';
import { measureText, wrapText } from '#charts/measure-text.ts';
import { cutPhrases } from '#lib/cut-phrases.ts';
import { resolveChart } from '#charts/resolve-chart.ts';
import { chartIds, getFigure, readChart, readSpec } from './support.ts';

describe.each(chartIds)('%s', (id) => {
  const data = readChart(id);

  test('every cell of its table is the printed form of its figure', () => {
    const { columns, rows } = buildTable(data);
    expect(rows.length).toBeGreaterThanOrEqual(data.rows.length);
    for (const { cells } of rows) {
      expect(cells.length).toBe(columns.length - 1);
      for (const cell of cells)
        if (cell) expect(cell.printed).toBe(getFigure(cell.figure)?.printed);
    }
  });

  test('its table, its words and its CSV hold the same figures', () => {
    const words = describeChart(data);
    const cells = buildTable(data).rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
    for (const cell of cells) expect(words).toContain(cell.printed);
    const { header, rows } = chartCsv(data);
    const column = header.indexOf('台账编号');
    expect(rows.map((row) => row[column]).sort()).toEqual(cells.map((cell) => cell.figure).sort());
    for (const row of rows) expect(row[2]).toBe(getFigure(String(row[column]))?.value);
  });

  test('its texts hold no open template', () => {
    expect([data.title, data.reading, ...data.notes].join('')).not.toMatch(/[{}]/);
  });

  test('its JSON names its stories, not its review, and survives a round trip', () => {
    const json = chartJson(readSpec(id), { ...data, stories: ['cases/dahe'] });
    expect(json.spec).toMatchObject({ stories: ['cases/dahe'] });
    expect(Object.keys(json.spec)).not.toEqual(expect.arrayContaining(['draft']));
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

test('a chart is described row by row', () => {
  expect(describeChart(readChart('incidence'))).toBe(
    '条形图。下降前30.12%；下降后5.62%；降低24.5个百分点。',
  );
  expect(describeChart(readChart('dahe-exits-by-year'))).toBe(
    '分组柱形图。2014年，脱贫户数29户，脱贫人数96人；2015年，脱贫户数26户，脱贫人数75人；2016年，脱贫户数120户，脱贫人数322人。',
  );
});

test('sorted bars are sorted whatever the order of the file', () => {
  const values = readChart('dahe-exits-2016-by-route').rows.map((row) => row.points[0]?.value);
  expect(values).toEqual([97, 9, 6, 6, 2]);
});

test('figures are filled into every label', () => {
  const spec = readSpec('townships-compared');
  if (spec.form !== 'share-bars') throw new Error('townships-compared has changed its form');
  const number = '{county.villages}';
  const data = resolveChart(
    'townships-compared',
    {
      ...spec,
      rowsLabel: `口径${number}`,
      wholeLabel: `全县${number}`,
      besideLabel: `数量${number}`,
      series: spec.series.map((series) => ({ ...series, name: `${series.name}${number}` })),
    },
    getFigure,
  );
  const printed = getFigure('county.villages')?.printed ?? '';
  for (const label of [data.rowsLabel, data.wholeLabel, data.besideLabel, data.series[1]?.name]) {
    expect(label?.endsWith(printed)).toBe(true);
  }
});

test('an unknown figure is named when a chart is resolved', () => {
  expect(() => resolveChart('incidence', readSpec('incidence'), () => undefined)).toThrow(
    '图 incidence：台账里没有 county.incidence-before',
  );
});

test('text is measured on the safe side and broken between words, never inside a number', () => {
  expect(measureText('贫困村', 10)).toBe(30);
  expect(measureText('242户', 10)).toBeCloseTo(29.2);
  const phrases = () => ['全村', '242户，', '其中', '建档立卡', '175户'];
  expect(wrapText('全村242户，其中建档立卡175户', phrases, 60, 10)).toEqual([
    '全村242户，',
    '其中建档立卡',
    '175户',
  ]);
  const label = '有贫困人口的非贫困村';
  expect(wrapText(label, cutPhrases, 80, 10)).toEqual(['有贫困人口的', '非贫困村']);
});
