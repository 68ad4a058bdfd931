/** An archive far larger than today's: no page grows with it, and everything in it can be reached. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveSize, popular, writeArchive } from '../synthetic-archive.ts';
import { type Inspected, inspectSite } from '#finish/inspection/inspection.ts';
import { messages } from '#messages/zh-cn.ts';
import { BuiltSite } from './built-site.ts';
import { content } from '../picks.ts';
import { buildCopy, copyProject } from './other-site.ts';

const size: ArchiveSize = {
  accounts: 110,
  cases: 70,
  townships: 30,
  themes: 30,
  sources: 26,
  subjects: 105,
  figures: 320,
  charts: 14,
  paragraphs: 45,
};
/** Files beside the pages that this test does not look at, and the build then need not make. */
const leftOut = ['cards', 'qr', 'cite', 'data/charts/[id].png.ts', 'data/charts/[id].svg.ts'];
/** No test here looks at the search index, nor at what stores it; making it takes long. */
function leaveOutIndex(config: string): void {
  const text = readFileSync(config, 'utf8');
  const step = /^ {4}(?:searchIndex|offlineReading)\([^\n]*\),\n/gm;
  expect(text.match(step)).toHaveLength(2);
  writeFileSync(config, text.replace(step, ''));
}
const leftOutFile = /^\/(?:cards|qr|cite)\/|\.(?:png|svg)$/;
/** Files that moved would be copied from files that are left out. */
function leaveOutMovedFiles(permalinks: string): void {
  const text = readFileSync(permalinks, 'utf8');
  const moved = /^- path: \/(?:cards|qr|cite)\/.*\n {2}redirect: .*\n/gm;
  writeFileSync(permalinks, text.replace(moved, ''));
}

const { rules } = messages.inspection;
let root = '';
let site: BuiltSite;
let inspected: Inspected;

const read = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

beforeAll(async () => {
  root = copyProject('large-archive-test');
  writeArchive(join(root, 'content'), size);
  for (const page of leftOut) rmSync(join(root, 'src/pages', page), { recursive: true });
  leaveOutIndex(join(root, 'astro.config.mjs'));
  leaveOutMovedFiles(join(root, 'content/permalinks.yaml'));
  buildCopy(root, { OUT_DIR: 'dist' });
  const dist = join(root, 'dist');
  site = new BuiltSite(dist);
  const hasFile = (file: string) => leftOutFile.test(file) || existsSync(join(dist, file));
  inspected = await inspectSite(dist, '/', { hasFile, everyPage: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('pages', () => {
  it.each(['weight', 'links', 'metadata'] as const)('have no fault of %s', (check) => {
    expect(inspected[check].faults).toEqual([]);
  });

  it('have no two titles alike', () => {
    const paths = Map.groupBy(site.paths, (path) => site.titles.get(path));
    // Invented stories may share a name; pages of lists may not.
    const alike = [...paths.values()].filter(
      (group) => group.length > 1 && group.some((path) => /\/(?:page|letter)\//.test(path)),
    );
    expect(alike).toEqual([]);
  });

  it('keep every other rule of structure', () => {
    const broken = inspected.structure.table.rows.filter(([, , count]) => count !== '0');
    expect(broken.map(([rule]) => rule).filter((rule) => rule !== rules.unique)).toEqual([]);
  });
});

describe('everything', () => {
  it('is reached from the home page in at most five clicks; search by its box', () => {
    const clicks = new Map([['/', 0]]);
    for (const [path, count] of clicks) {
      for (const link of site.links.get(path)!) {
        const target = link.replace(/#.*/, '');
        if (site.links.has(target) && !clicks.has(target)) clicks.set(target, count + 1);
      }
    }
    const far = site.paths.filter(
      (path) => !/\/embed\/$|^\/404|^\/search\//.test(path) && (clicks.get(path) ?? Infinity) > 5,
    );
    expect(far).toEqual([]);
  });

  it('stands in the sitemaps, except for pages that search engines shall not keep', () => {
    const index = read('sitemap-index.xml').match(/[^/]+(?=<\/loc>)/g) ?? [];
    const listed = index.flatMap((file) => {
      const urls = read(file).match(/(?<=<loc>)[^<]+/g) ?? [];
      expect(urls.length).toBeLessThanOrEqual(5_000);
      return urls.map((url) => new URL(url).pathname);
    });
    const kept = site.paths.filter((path) => path !== '/404.html' && !site.unindexed.has(path));
    expect(listed.sort()).toEqual(kept.sort());
  });
});

describe('a list of many pages', () => {
  it.each(['accounts', 'cases', 'townships', 'themes', 'sources'])(
    '%s names each entry once, in pages that follow each other',
    (section) => {
      const paths = site.walk(`/${section}/`);
      expect(paths).toEqual(
        paths.map((_, index) => `/${section}/${index === 0 ? '' : `page/${index + 1}/`}`),
      );
      const entries = paths.flatMap((path) => site.linksAt(path, '.stories a'));
      expect(entries).toHaveLength(new Set(entries).size);
      const pages = site.pathsOf(new RegExp(`^/${section}/(?!page|letter)[^/]+/$`));
      expect(entries.sort()).toEqual(pages.sort());
    },
  );

  it('tells browsers, readers and search engines where one is', () => {
    const $ = site.at('/accounts/page/2/');
    expect($('title').text()).toContain('第2页');
    expect($('link[rel="canonical"]').attr('href')).toMatch(/\/accounts\/page\/2\/$/);
    expect($('head link[rel="prev"]').attr('href')).toBe('/accounts/');
    expect($('head link[rel="next"]').attr('href')).toBe('/accounts/page/3/');
    expect($('nav.pager').attr('aria-label')).toBeTruthy();
    expect($('nav.pager [aria-current="page"]').text().trim()).toBe('2');
    expect($('nav.breadcrumb a').last().attr('href')).toBe('/accounts/');
  });

  it('offers places, themes and letters, and each letter its own names', () => {
    const hrefs = site.linksAt('/accounts/', '.ways a');
    expect(hrefs).toContain(`/townships/${popular.township}/`);
    expect(hrefs).toContain('/themes/');
    const letters = hrefs.filter((href) => href.includes('/letter/'));
    expect(letters.length).toBeGreaterThan(5);
    const named = letters
      .flatMap((first) => site.walk(first))
      .flatMap((path) => site.linksAt(path, '.stories a'));
    expect(named.sort()).toEqual(site.pathsOf(/^\/accounts\/(?!page|letter)[^/]+\/$/).sort());
  });

  it('is named in the breadcrumb of a story that stands on a further page', () => {
    const $ = site.at('/accounts/account-60/');
    const crumb = $('nav.breadcrumb a').last().attr('href')!;
    expect(crumb).toMatch(/^\/accounts\/page\/\d+\/$/);
    expect(site.links.get(crumb)!).toContain('/accounts/account-60/');
  });
});

describe('what is gathered on one page', () => {
  const gathered = (first: string) => {
    const further = site.pathsOf(new RegExp(`^${first}page/`));
    return [first, ...further].flatMap((path) =>
      site.linksAt(path, '.stories a, .cards a, .near li a'),
    );
  };

  it('goes on over further pages: of a township, a theme, a chart', () => {
    const ofTownship = gathered(`/townships/${popular.township}/`);
    expect(new Set(ofTownship).size).toBe((size.accounts + size.cases) / 2);
    expect(ofTownship).toHaveLength(new Set(ofTownship).size);
    expect(gathered('/themes/theme-0/').length).toBeGreaterThan(40);
    expect(new Set(gathered(`/data/charts/${popular.chart}/`)).size).toBe(size.cases);
  });

  it('tells where each kind begins', () => {
    const path = `/townships/${popular.township}/page/2/`;
    const [accounts, cases] = site.linksAt(path, 'nav.kinds a');
    expect(accounts).toBe(`/townships/${popular.township}/`);
    const [page, kind] = cases!.split('#');
    expect(kind).toBe('cases');
    expect(site.at(page!)('h2#cases')).toHaveLength(1);
    expect(site.linksAt(page!, '.stories a')).toContain('/cases/case-0/');
  });

  it('holds all that rests on a paragraph of the source', () => {
    const path = `/sources/source-0/${popular.paragraph}/`;
    const resting = new Set(gathered(path).filter((link) => /^\/(?:accounts|cases)\//.test(link)));
    const stories = ['accounts', 'cases'] as const;
    const expected = stories.flatMap((kind) =>
      Array.from({ length: size[kind] }, (_, index) => index)
        .filter((index) => index % 3 !== 0 || Math.floor(index / 3) % size.paragraphs === 4)
        .map((index) => `/${kind}/${kind.slice(0, -1)}-${index}/`),
    );
    expect([...resting].sort()).toEqual(expected.sort());
  });
});

describe('the ledger', () => {
  it('gives each figure one row, on a page of its subject', () => {
    const records = JSON.parse(read('data/figures.json')) as { id: string; subject: string }[];
    expect(records.length).toBeGreaterThan(500);
    const pagesOf = new Map<string, string[]>();
    for (const path of site.pathsOf(/^\/data\/figures\//)) {
      for (const { attribs } of site.at(path)('tr [id]').toArray()) {
        const id = attribs['id']!;
        pagesOf.set(id, [...(pagesOf.get(id) ?? []), path]);
      }
    }
    for (const { id, subject } of records) {
      expect(pagesOf.get(id), id).toHaveLength(1);
      expect(pagesOf.get(id)![0]).toMatch(new RegExp(`^/data/figures/${subject}/`));
    }
  });

  it('offers each subject as files of its own, which the data package names', () => {
    const records = JSON.parse(read('data/figures/subject-0.json')) as { id: string }[];
    expect(records).toHaveLength(size.figures);
    expect(read('data/figures/subject-0.csv').trimEnd().split('\r\n')).toHaveLength(
      size.figures + 1,
    );
    const first = JSON.parse(read('data/datapackage.json')) as Package;
    const second = JSON.parse(read('data/datapackage-2.json')) as Package;
    expect(first.nextPart).toMatch(/\/data\/datapackage-2\.json$/);
    expect(second.nextPart).toBeUndefined();
    const files = [first, second].flatMap(({ resources }) => resources.map(({ path }) => path));
    const built = readdirSync(join(root, 'dist/data'), { recursive: true, encoding: 'utf8' });
    // Programs get the tables without byte order mark; beside each stands the one for Excel and WPS.
    const tables = built.filter((file) => file.endsWith('.csv'));
    expect(new Set(files)).toEqual(new Set(tables.filter((file) => file.startsWith('csv/'))));
    expect(new Set(files.map((file) => file.replace(/^csv\//, '')))).toEqual(
      new Set(tables.filter((file) => !file.startsWith('csv/'))),
    );
  });

  it('leads an old link on, from its index and from the first page of a source', () => {
    const leads = (path: string) => site.at(path)('[data-fragment-redirect]');
    expect(leads('/data/figures/').attr('data-root')).toBe('/data/figures/');
    expect(leads('/data/figures/subject-0/').attr('data-root')).toBe('/data/figures/subject-0/');
    expect(leads('/sources/source-0/').attr('data-root')).toBe('/sources/source-0/');
    expect(leads(`/sources/${content.sources[0]!.id}/`)).toHaveLength(0);
  });
});

interface Package {
  nextPart?: string;
  resources: { path: string }[];
}

it('feeds and llms.txt stay short', () => {
  expect((JSON.parse(read('feed.json')) as { items: unknown[] }).items).toHaveLength(50);
  expect(read('feed.xml').match(/<item>/g)).toHaveLength(50);
  expect(read('llms.txt').split('\n').length).toBeLessThan(170);
});
