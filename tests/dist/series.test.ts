/** Other content: an invented county builds a site of its own and, beside this one, a series of counties. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectSite } from '#finish/inspection/inspection.ts';
import { readSite } from '#host/read-site.ts';
import { mergeCounties } from '../merge-counties.ts';
import { content } from '../picks.ts';
import { BuiltSite } from './built-site.ts';
import { buildCopy, copyProject } from './other-site.ts';

const second = 'tests/fixtures/second-county';
/** Words of the county that this repository is about, and of nothing invented. */
const otherPlace = /壶关|huguan|山西|长治|太行|大河/i;
const timeout = 300_000;

/** Builds a copy of the project with other content. */
function build(name: string, write: (content: string) => void): string {
  const root = copyProject(name);
  const content = join(root, 'content');
  rmSync(content, { recursive: true });
  write(content);
  buildCopy(root, { OUT_DIR: 'dist' });
  return root;
}

const filesOf = (dist: string) =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('an invented county alone', () => {
  let root = '';
  beforeAll(() => {
    root = build('second-county-test', (content) => cpSync(second, content, { recursive: true }));
  }, timeout);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('has no word of another county in any page, file, font list, index or metadata', () => {
    const dist = join(root, 'dist');
    const files = filesOf(dist);
    expect(files.length).toBeGreaterThan(200);
    const naming = files.filter((file) => {
      const bytes = readFileSync(file);
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return otherPlace.test(file.slice(dist.length)) || otherPlace.test(plain.toString());
    });
    expect(naming).toEqual([]);
  });

  it('says on every page that it is an example', () => {
    const site = new BuiltSite(join(root, 'dist'));
    expect(site.paths.filter((path) => !site.at(path)('body').text().includes('样例'))).toEqual([]);
  });
});

it(
  'a county that begins with `npm run new -- county` builds from nothing',
  () => {
    const root = build('new-county-test', (content) => {
      const script = resolve('scripts/new.ts');
      const names = ['--name', '白石县', '--province', '白云省', '--city', '白水市'];
      execFileSync(process.execPath, [script, 'county', ...names, '--content', content]);
    });
    const site = new BuiltSite(join(root, 'dist'));
    expect(site.at('/')('h1').text()).toBe('白石故事档案');
    expect(site.paths.filter((path) => otherPlace.test(site.at(path)('html').text()))).toEqual([]);
    rmSync(root, { recursive: true, force: true });
  },
  timeout,
);

const place = readSite('content').place;

/** Where `content/` holds several counties itself, it cannot be one of two. */
describe.skipIf(place === undefined || place === 'yangli')('beside this county', () => {
  let dist = '';
  let site: BuiltSite;
  const json = <Value>(file: string) => JSON.parse(readFileSync(join(dist, file), 'utf8')) as Value;
  const theirs = readdirSync(join(second, 'measures')).map((file) => file.replace('.yaml', ''));
  const kinds = ['accounts', 'cases', 'townships', 'themes'] as const;
  const own = (kind: string) =>
    readdirSync(join(second, kind)).map((file) => `/${kind}/${file.replace('.mdx', '')}/`);

  beforeAll(() => {
    const root = build('series-test', (content) =>
      mergeCounties([resolve('content'), resolve(second)], content),
    );
    dist = join(root, 'dist');
    site = new BuiltSite(dist);
  }, timeout);
  afterAll(() => rmSync(join(dist, '..'), { recursive: true, force: true }));

  it('has no fault of links and metadata', async () => {
    const hasFile = (file: string) => existsSync(join(dist, file));
    const inspected = await inspectSite(dist, '/', { hasFile, everyPage: true });
    for (const check of ['weight', 'links', 'metadata'] as const) {
      expect(inspected[check].faults).toEqual([]);
    }
  });

  it('shows its counties on its home, and side by side what is of one measure', () => {
    const $ = site.at('/');
    const homes = $('.counties h3 a').toArray();
    expect(homes.map(({ attribs }) => attribs['href'])).toEqual([
      `/counties/${place}/`,
      '/counties/yangli/',
    ]);
    // Both are in the table where the ledger of this county has a figure in one of its measures.
    const shared = content.figures.some(
      (figure) => figure.place === place && figure.measure && theirs.includes(figure.measure),
    );
    const rows = $('table tbody tr').has('td').toArray();
    expect(rows).toHaveLength(shared ? 2 : 0);
    if (content.measures.some(({ id }) => id === 'registered-households')) {
      expect($('[data-figure="yangli.registered-households"]').attr('value')).toBe('800');
    }
  });

  it('gives each county a home that names no other, with its own lists', () => {
    const home = site.at('/counties/yangli/');
    expect(home('h1').text()).toBe('样例县');
    expect(home('main').text()).not.toMatch(otherPlace);
    for (const kind of kinds) {
      const listed = site.linksAt(`/counties/yangli/${kind}/`, 'main a[href]');
      const stories = listed.filter((href) => new RegExp(`^/${kind}/[^/]+/$`).test(href));
      expect([...new Set(stories)].sort()).toEqual(own(kind).sort());
    }
    expect(
      site.linksAt('/counties/yangli/sources/', 'main li a').filter((href) => href !== '/'),
    ).toEqual(expect.arrayContaining(['/sources/yangli-notes/', '/sources/yangli-survey/']));
    expect(site.at('/counties/yangli/data/')('main').text()).not.toMatch(otherPlace);
  });

  it('keeps the ways on from a story within its county', () => {
    const inYangli = new Set(kinds.flatMap(own));
    const story = /^\/(?:accounts|cases|townships|themes)\/[^/]+\/$/;
    for (const path of site.pathsOf(story)) {
      const links = site.linksAt(path, 'main a[href]').filter((href) => story.test(href));
      expect(links.filter((href) => inYangli.has(href) !== inYangli.has(path))).toEqual([]);
    }
    expect(site.linksAt('/accounts/two-tellers/', '.breadcrumb a')).toEqual([
      '/',
      '/counties/yangli/',
      '/counties/yangli/accounts/',
    ]);
  });

  it('says which county a story, a figure and an event is of', () => {
    const figures = json<{ id: string; county: string }[]>('data/figures.json');
    expect(new Set(figures.map(({ county }) => county))).toEqual(new Set([place, 'yangli']));
    expect(figures.find(({ id }) => id === 'lishi.poor-villages')?.county).toBe('yangli');
    for (const [file, column] of [
      ['data/csv/figures.csv', 'county'],
      ['data/csv/timeline.csv', '县'],
      ['data/csv/compare.csv', '县'],
    ] as const) {
      const rows = parse(readFileSync(join(dist, file), 'utf8'), { columns: true });
      expect(new Set((rows as Record<string, string>[]).map((row) => row[column]))).toEqual(
        new Set([place, 'yangli']),
      );
    }
    const chart = readFileSync(join(dist, 'data/csv/charts/yangli-households.csv'), 'utf8');
    for (const row of parse(chart, { columns: true }) as Record<string, string>[])
      expect(row['县']).toBe('yangli');
    const [, township] = readJsonLd(site, '/townships/shili/');
    expect(township).toBe('样例省样例市样例县');
  });

  it('can be searched by county', () => {
    const labels = JSON.parse(site.at('/search/')('[data-part=labels]').text()) as {
      county: Record<string, string>;
    };
    expect(Object.keys(labels.county)).toEqual([place, 'yangli']);
    const lookup = json<{ facets: string }>('pagefind/lookup.json');
    const facets = json<{ county: [string, number[]][] }>(`pagefind/${lookup.facets}`);
    const counts = new Map(facets.county.map(([id, pages]) => [id, pages.length]));
    expect(counts.get('yangli')).toBeGreaterThan(kinds.flatMap(own).length);
  });
});

/** The name of a place's page, and of the place around it. */
function readJsonLd(site: BuiltSite, path: string): [string, string] {
  const text = site.at(path)('script[type="application/ld+json"]').first().text();
  const graph = (
    JSON.parse(text) as {
      '@graph': { '@type': string; name: string; containedInPlace: { name: string } }[];
    }
  )['@graph'];
  const found = graph.find((thing) => thing['@type'] === 'Place')!;
  return [found.name, found.containedInPlace.name];
}

describe.skipIf(place === undefined)('an archive of one county', () => {
  it('has no word of counties', () => {
    expect(existsSync('dist/counties')).toBe(false);
    const [figure] = JSON.parse(readFileSync('dist/data/figures.json', 'utf8')) as object[];
    expect(Object.keys(figure!)).not.toContain('county');
    expect(readFileSync('dist/search/index.html', 'utf8')).not.toContain('"county":');
    const home = readFileSync('dist/index.html', 'utf8');
    expect(home).not.toContain('/counties/');
  });
});
