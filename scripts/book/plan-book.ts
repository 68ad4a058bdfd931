/** Decides which pages the book has, in which order, and how many volumes they fill. */
import type { ChapterKind } from './model.ts';
import { type BuiltSite, listEntries, listPages, readPage } from './read-site.ts';

export interface PlannedChapter {
  path: string;
  kind: ChapterKind;
  part: string | undefined;
}

/** Stories as the site's own lists have them, in a series county by county: a list's title is the part's. */
const storyLists = ['/accounts/', '/cases/', '/townships/', '/themes/'];

/** Chapters of a volume: some 400 pages of A4, which a browser sets in a few hundred megabytes. */
export const volumeSize = 150;

/** Every chapter of the archive, in the order of the book. */
export function planBook(site: BuiltSite): PlannedChapter[] {
  const counties = listEntries(site, '/', '/counties/');
  const stories = (counties.length > 0 ? counties : ['/']).flatMap((home) =>
    storyLists.flatMap((kind) => {
      const list = home + kind.slice(1);
      return chapters(titleOf(site, list), 'story', listEntries(site, list, kind));
    }),
  );
  const ledger = listEntries(site, '/data/figures/').flatMap((path) => listPages(site, path));
  const sources = listEntries(site, '/sources/').flatMap((path) => listPages(site, path));
  return [
    ...chapters(undefined, 'preface', listPages(site, '/about/')),
    ...stories,
    ...chapters(titleOf(site, '/data/'), 'data', [...listPages(site, '/data/'), ...ledger]),
    ...chapters('附录', 'appendix', listPages(site, '/timeline/')),
    ...chapters('附录', 'glossary', listPages(site, '/glossary/')),
    ...chapters('附录', 'sources', sources),
    ...chapters('附录', 'appendix', listPages(site, '/corrections/')),
  ];
}

/** Cuts a plan into volumes of about one size, each of which is made by itself. */
export function cutVolumes<Item>(plan: readonly Item[], size: number): Item[][] {
  const count = Math.max(1, Math.ceil(plan.length / size));
  const each = Math.ceil(plan.length / count);
  return Array.from({ length: count }, (_, at) => plan.slice(at * each, (at + 1) * each));
}

const chapters = (
  part: string | undefined,
  kind: ChapterKind,
  paths: readonly string[],
): PlannedChapter[] => paths.map((path) => ({ path, kind, part }));

const titleOf = (site: BuiltSite, path: string) => readPage(site, path)?.('main h1').text().trim();
