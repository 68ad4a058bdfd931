/** Charts in the built site: pages, tables and files against the ledger, and against each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ChartTable } from '#charts/build-table.ts';
import type { ChartSpec } from '#schemas/chart.ts';
import { storyKinds } from '#schemas/story.ts';
import { content } from '../picks.ts';
import { describeEach, describePages } from './facts.ts';
import {
  allPaths,
  isStory,
  ledger,
  type Page,
  pageAt,
  readDist,
  readPages,
  siteHas,
} from './site.ts';
import { sample } from '../sample.ts';

const byId = new Map(ledger.map((figure) => [figure.id, figure]));
const specs = new Map(content.charts.map(({ id, data }) => [id, data]));
const ids = [...specs.keys()];
const specOf = (id: string) => specs.get(id)!;
/** The listed stories whose bodies hold a chart; the others that it names only link to it. */
const storiesHolding = (id: string) =>
  storyKinds.flatMap((kind) =>
    content[kind]
      .filter(({ components }) =>
        components.some(({ name, attributes }) => name === 'Chart' && attributes['id'] === id),
      )
      .map((story) => `/${kind}/${story.id}/`),
  );
const printed = (figure: string) => byId.get(figure)?.printed;
/** The figures drawn as bars or arcs. */
const drawnFigures = (spec: ChartSpec) => spec.rows.flatMap((row) => row.figures);

/** The pages that show a chart, by its id. */
const shownOn = new Map<string, string[]>(ids.map((id) => [id, []]));
for (const { $, path } of readPages(undefined, allPaths.filter(mayShow))) {
  for (const { attribs } of $('[data-chart]').toArray()) {
    shownOn.get(attribs['data-chart']!)?.push(path);
  }
}

function mayShow(path: string): boolean {
  return path === '/' || isStory(path) || /^\/data\/charts\/[^/]+\/(?:embed\/)?$/.test(path);
}

/** A chart with its record and its own page. */
interface Shown {
  id: string;
  spec: ChartSpec;
  own: Page;
}

function* readCharts(): Generator<Shown> {
  for (const id of sample(ids)) yield { id, spec: specOf(id), own: pageAt(`/data/charts/${id}/`) };
}

// An archive may have no chart.
describe.skipIf(ids.length === 0)('charts', () => {
  describeEach('a chart', readCharts, ({ id }) => id, {
    'stands on its page, in its frame and in the one story that holds it; the others link to it': ({
      id,
      own,
    }) => {
      const uses = shownOn.get(id)!;
      const stories = uses.filter((path) => !/^\/(?:data\/.*)?$/.test(path));
      expect(uses).toEqual(
        expect.arrayContaining([`/data/charts/${id}/`, `/data/charts/${id}/embed/`]),
      );
      expect(stories).toEqual(storiesHolding(id));
      expect(stories.length).toBeLessThanOrEqual(1);
      const named = JSON.parse(readDist(`data/charts/${id}.json`)) as {
        data: { stories: string[] };
      };
      if (stories.length > 0) expect(`/${named.data.stories[0]}/`).toBe(stories[0]);
      for (const story of named.data.stories) {
        expect(own.$(`a[href$="/${story}/"]`).length).toBeGreaterThan(0);
        if (`/${story}/` === stories[0]) continue;
        const links = `a[href$="${stories[0]}#chart-${id}"], a[href$="/data/charts/${id}/"]`;
        expect(pageAt(`/${story}/`).$(links).length).toBeGreaterThan(0);
      }
    },

    'is everywhere a named picture with words, a table and its source': ({ id, spec }) => {
      for (const path of shownOn.get(id)!) {
        const { $ } = pageAt(path);
        const figure = $(`figure[data-chart="${id}"]`);
        const picture = figure.find('[role="img"]');
        expect(picture.find('[aria-hidden=true] svg'), path).toHaveLength(2);
        const caption = figure.children('figcaption').text() || figure.attr('aria-label');
        expect(caption, path).toBeTruthy();
        const words = picture.attr('aria-label');
        for (const drawn of drawnFigures(spec)) expect(words, path).toContain(printed(drawn));
        expect(figure.find('table').attr('aria-label'), path).toMatch(/^数据表：./);
        expect(figure.find('a[href*="/sources/"]').attr('href'), path).toMatch(/#p\d+$/);
        expect(figure.find('svg [style], svg style'), path).toHaveLength(0);
      }
    },

    'labels its picture everywhere as the ledger prints': ({ id, spec }) => {
      // Names of rows may hold years; every other number must be in the ledger.
      const names = new Set(spec.rows.map((row) => row.label));
      for (const path of shownOn.get(id)!) {
        const { $ } = pageAt(path);
        for (const svg of $(`figure[data-chart="${id}"] svg`).toArray()) {
          const labels = $(svg)
            .find('text')
            .toArray()
            .map((label) => $(label).text());
          for (const figure of drawnFigures(spec)) expect(labels, path).toContain(printed(figure));
          const unknown = labels.filter(
            (label) =>
              /\d/.test(label) &&
              !names.has(label) &&
              !ledger.some((figure) => label.endsWith(figure.printed)),
          );
          expect(unknown, path).toEqual([]);
        }
      }
    },

    'has a table of ledger figures only, the same in HTML, CSV and JSON': ({ id, own }) => {
      const cells = own
        .$(`figure[data-chart="${id}"] td data`)
        .toArray()
        .map((cell) => own.$(cell));
      const inHtml = cells.map((cell) => [
        cell.attr('data-figure'),
        cell.attr('value'),
        cell.text(),
      ]);
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
    },

    'has a self-contained SVG with its fonts, title, source and labels': ({ id, spec, own }) => {
      const svg = readDist(`data/charts/${id}.svg`);
      expect(svg).not.toMatch(/var\(|href=|url\((?!data:font)/);
      expect(svg.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(2);
      const $ = load(svg, { xml: true });
      const text = $('text').text();
      expect(text).toContain(own.$('h1').text());
      expect(text).toContain('来源：');
      for (const figure of drawnFigures(spec)) expect(text).toContain(printed(figure));
    },

    'has a PNG of twice the size of its SVG, on white': ({ id }) => {
      const png = readFileSync(`dist/data/charts/${id}.png`);
      const $ = load(readDist(`data/charts/${id}.svg`), { xml: true });
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(Number($('svg').attr('width')) * 2);
      expect(png.readUInt32BE(20)).toBe(Number($('svg').attr('height')) * 2);
      expect($('svg > rect').first().attr('fill')).toBe('#ffffff');
    },

    'offers its files, its frame, its picture and its citation': ({ id, own }) => {
      for (const extension of ['svg', 'png', 'csv', 'json']) {
        expect(own.$(`a[download][href$="/data/charts/${id}.${extension}"]`)).toHaveLength(1);
        expect(siteHas(`/data/charts/${id}.${extension}`)).toBe(true);
      }
      const codes = own.$('pre').text();
      expect(codes).toContain(`/data/charts/${id}/embed/" title=`);
      expect(codes).toContain(`/data/charts/${id}.svg" alt="${own.$('h1').text()}。`);
      const citation = own.$('[data-citation]').text();
      expect(citation).toContain(`${own.$('h1').text()}[EB/OL]`);
      expect(citation).toContain(own.$('link[rel="canonical"]').attr('href'));
    },

    'is on the data page with its message': ({ id, own }) => {
      const link = pageAt('/data/').$(`h3 a[href$="/data/charts/${id}/"]`);
      expect(link.text()).toBe(own.$('h1').text());
    },

    'weighs at most 2.5 KB gz inline, both widths together': ({ own }) => {
      const svg = own.$.html(own.$('figure svg'));
      expect(gzipSync(svg).length).toBeLessThanOrEqual(2_500);
    },
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
});

describePages('every page', {
  'loads the script that waits, once, and never Chart.js': ({ $, html }) => {
    expect($('script[src*="PageScript"]')).toHaveLength(1);
    expect(html).not.toContain('live-chart');
  },
});
