/** The comparison as built: only figures of one measure, what is missing said, every value with its source. */
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { content } from '../picks.ts';
import { ledger, pageAt, readDist } from './site.ts';

const measures = content.measures.map(({ id, data }) => ({ id, ...data }));
const rowsOf = (file: string) =>
  parseCsv(readDist(file), { columns: true, bom: true }) as Record<string, string>[];
const idsOf = (rows: Record<string, string>[]) =>
  rows.map((row) => row['台账编号']).filter(Boolean);
const figuresIn = (path: string, within: string) => {
  const { $ } = pageAt(path);
  return $(`${within} data[data-figure]`)
    .toArray()
    .map((value) => $(value).attr('data-figure')!);
};

describe.each(measures)('the measure $id', ({ id, unit, apart }) => {
  const path = `/data/compare/${id}/`;
  const { $ } = pageAt(path);
  const own = ledger.filter(({ measure }) => measure === id).map((figure) => figure.id);
  const rows = rowsOf(`data/compare/${id}.csv`);

  it('shows its figures and no other, in table and file', () => {
    expect(figuresIn(path, 'table').sort()).toEqual([...own].sort());
    expect(idsOf(rows)).toEqual(figuresIn(path, 'table'));
    expect(new Set(rows.map((row) => row['单位']))).toEqual(new Set([unit]));
  });

  it('says what is missing, and gives it no value', () => {
    const missing = rows.filter((row) => row['台账编号'] === '');
    for (const row of missing) expect([row['数值'], row['印刷形式']]).toEqual(['', '']);
    const said = $('table td[colspan]').text();
    expect(said.match(/原文未列|口径不同/g) ?? []).toHaveLength(missing.length);
  });

  it('leads from each value to the ledger and to its paragraph', () => {
    for (const figure of own) {
      const value = $(`table data[data-figure="${figure}"]`);
      expect(value.closest('a').attr('href')).toMatch(new RegExp(`/data/figures/.*#${figure}$`));
      expect(value.closest('tr').find('a[href*="/sources/"]')).toHaveLength(1);
    }
  });

  it('names beside the table what is set apart from it', () => {
    const beside = $('main section li data')
      .toArray()
      .map((value) => $(value).attr('data-figure'));
    expect(beside).toEqual(apart.map(({ figure }) => figure));
  });

  it('is drawn as a picture that says its numbers in words', () => {
    const words = $('[role="img"]').attr('aria-label');
    for (const { printed } of ledger.filter((figure) => figure.measure === id))
      expect(words).toContain(printed);
  });
});

describe.skipIf(measures.length === 0)('the comparison as a whole', () => {
  it('is every measure in one table and one file, and leads to each', () => {
    const compared = ledger.flatMap(({ id, measure }) => (measure ? [id] : [])).sort();
    expect(figuresIn('/data/compare/', 'table').sort()).toEqual(compared);
    expect(idsOf(rowsOf('data/compare.csv')).sort()).toEqual(compared);
    const { $ } = pageAt('/data/compare/');
    for (const { id } of measures) expect($(`nav a[href$="/data/compare/${id}/"]`)).toHaveLength(1);
  });

  it('is reached from the data page, the site map and each compared row of the ledger', () => {
    for (const path of ['/data/', '/site-map/'])
      expect(pageAt(path).$('main a[href$="/data/compare/"]').length, path).toBeGreaterThan(0);
    const page = pageAt('/data/figures/');
    for (const { id, measure } of ledger) {
      const links = page.$(`[id="${id}"]`).closest('tr').find('a[href*="/data/compare/"]');
      expect(links, id).toHaveLength(measure ? 1 : 0);
    }
  });
});
