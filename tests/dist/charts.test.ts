/** Charts in the built site: pages, tables and files against the ledger, and against each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { ChartTable } from '#charts/build-table.ts';
import { chartSchema } from '#schemas/chart.ts';
import { ledger, pages, readDist, siteHas, storyPages } from './site.ts';

const byId = new Map(ledger.map((figure) => [figure.id, figure]));
const ids = readdirSync('content/charts').map((file) => file.replace('.yaml', ''));
const specOf = (id: string) =>
  chartSchema.parse(parseYaml(readFileSync(`content/charts/${id}.yaml`, 'utf8')));
const pageAt = (path: string) => pages.find((page) => page.path === path)!;
const printed = (figure: string) => byId.get(figure)?.printed;
/** The figures drawn as bars or arcs. */
const drawnFigures = (id: string) => specOf(id).rows.flatMap((row) => row.figures);

describe.each(ids)('%s', (id) => {
  const spec = specOf(id);
  const own = pageAt(`/data/charts/${id}/`);
  const uses = [own, pageAt(`/data/charts/${id}/embed/`), ...storyPages, pageAt('/')].filter(
    ({ $ }) => $(`[data-chart="${id}"]`).length > 0,
  );

  it('stands on its page, in its frame and in the stories that it names', () => {
    const stories = uses.map(({ path }) => path).filter((path) => !/^\/(?:data\/.*)?$/.test(path));
    expect(uses.length).toBeGreaterThanOrEqual(3);
    expect(stories.sort()).toEqual(spec.stories.map((story) => `/${story}/`).sort());
    for (const story of spec.stories) {
      expect(own.$(`a[href$="/${story}/"]`).length).toBeGreaterThan(0);
    }
  });

  it.each(uses)('on $path it is a named picture with words, a table and its source', ({ $ }) => {
    const figure = $(`figure[data-chart="${id}"]`);
    const picture = figure.find('[role="img"]');
    expect(picture.find('svg')).toHaveLength(2);
    expect($(`[id="${picture.attr('aria-labelledby')!}"]`).text()).not.toBe('');
    const words = $(`[id="${picture.attr('aria-describedby')!}"]`).text();
    for (const drawn of drawnFigures(id)) expect(words).toContain(printed(drawn));
    expect(figure.find('table caption').text()).not.toBe('');
    expect(figure.find('a[href*="/sources/"]').attr('href')).toMatch(/#p\d+$/);
    expect(figure.find('svg [style], svg style')).toHaveLength(0);
  });

  it.each(uses)('on $path every label of the picture is what the ledger prints', ({ $ }) => {
    $(`figure[data-chart="${id}"] svg`).each((_, svg) => {
      const labels = $(svg)
        .find('text')
        .toArray()
        .map((label) => $(label).text());
      for (const figure of drawnFigures(id)) expect(labels).toContain(printed(figure));
      // Names of rows may hold years; every other number must be in the ledger.
      const names = new Set(spec.rows.map((row) => row.label));
      const forms = ledger.map((figure) => figure.printed);
      for (const label of labels.filter((each) => /\d/.test(each) && !names.has(each))) {
        expect(
          forms.some((form) => label.endsWith(form)),
          label,
        ).toBe(true);
      }
    });
  });

  it('has a table of ledger figures only, the same in HTML, CSV and JSON', () => {
    const cells = own
      .$(`figure[data-chart="${id}"] td data`)
      .toArray()
      .map((cell) => own.$(cell));
    const inHtml = cells.map((cell) => [cell.attr('data-figure'), cell.attr('value'), cell.text()]);
    for (const [figure = '', value, text] of inHtml) {
      expect([value, text]).toEqual([String(byId.get(figure)?.value), printed(figure)]);
    }
    const file = readDist(`data/charts/${id}.csv`);
    expect(file.charCodeAt(0)).toBe(0xfeff);
    const rows = parseCsv<Record<string, string>>(file, { bom: true, columns: true });
    const inCsv = rows.map((row) => [row['台账编号'], row['数值'], row['印刷形式']]);
    expect(inCsv).toEqual(inHtml);
    for (const row of rows) expect(row['单位']).toBe(byId.get(row['台账编号']!)?.unit);
    const json = JSON.parse(readDist(`data/charts/${id}.json`)) as { table: ChartTable };
    const inJson = json.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
    expect(inJson.map((cell) => [cell.figure, cell.printed])).toEqual(
      inHtml.map(([figure, , text]) => [figure, text]),
    );
  });

  it('has a self-contained SVG with its fonts, title, source and labels', () => {
    const svg = readDist(`data/charts/${id}.svg`);
    expect(svg).not.toMatch(/var\(|href=|url\((?!data:font)/);
    expect(svg.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(2);
    const $ = load(svg, { xml: true });
    const text = $('text').text();
    expect(text).toContain(own.$('h1').text());
    expect(text).toContain('来源：');
    for (const figure of drawnFigures(id)) expect(text).toContain(printed(figure));
  });

  it('has a PNG of twice the size of its SVG, on white', () => {
    const png = readFileSync(`dist/data/charts/${id}.png`);
    const $ = load(readDist(`data/charts/${id}.svg`), { xml: true });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(Number($('svg').attr('width')) * 2);
    expect(png.readUInt32BE(20)).toBe(Number($('svg').attr('height')) * 2);
    expect($('svg > rect').first().attr('fill')).toBe('#ffffff');
  });

  it('offers its files, its frame, its picture and its citation', () => {
    for (const extension of ['svg', 'png', 'csv', 'json']) {
      expect(own.$(`a[download][href$="/data/charts/${id}.${extension}"]`)).toHaveLength(1);
      expect(siteHas(`/data/charts/${id}.${extension}`)).toBe(true);
    }
    const codes = own.$('pre').text();
    expect(codes).toContain(`/data/charts/${id}/embed/" title=`);
    expect(codes).toContain(`/data/charts/${id}.svg" alt="${own.$('h1').text()}。`);
    const citation = own.$('[data-citation]').text();
    expect(citation).toContain(`${own.$('h1').text()}[DS/OL]`);
    expect(citation).toContain(own.$('link[rel="canonical"]').attr('href'));
  });

  it('is on the data page with its message', () => {
    const link = pageAt('/data/').$(`h3 a[href$="/data/charts/${id}/"]`);
    expect(link.text()).toBe(own.$('h1').text());
  });

  it('weighs at most 2.5 KB gz inline, both widths together', () => {
    const svg = own.$.html(own.$('figure svg'));
    expect(gzipSync(svg).length).toBeLessThanOrEqual(2_500);
  });
});

describe('scripts for charts', () => {
  const files = readdirSync('dist/_astro').filter((file) => file.endsWith('.js'));
  const weigh = (name: RegExp) =>
    files
      .filter((file) => name.test(file))
      .map((file) => gzipSync(readFileSync(`dist/_astro/${file}`)).length)
      .reduce((sum, bytes) => sum + bytes, 0);

  it('the script that waits for readers is at most 1.75 KB, the upgrade at most 66 KB in all', () => {
    expect(weigh(/^PageScript/)).toBeGreaterThan(0);
    expect(weigh(/^PageScript/)).toBeLessThanOrEqual(1_750);
    expect(weigh(/^live-chart/)).toBeGreaterThan(0);
    expect(weigh(/^(?:PageScript|live-chart)/)).toBeLessThanOrEqual(66_000);
  });

  it('pages load the script that waits, once, and never Chart.js', () => {
    for (const { $, html } of pages) {
      expect($('script[src*="PageScript"]')).toHaveLength(1);
      expect(html).not.toContain('live-chart');
    }
  });
});

it('no page grows beyond its round trips by its charts', () => {
  for (const { html } of storyPages) {
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(14_600);
  }
}, 30_000);
