/** What the index says of a page beside its text: facets, sort keys, what a result shows. */
import { type Particulars } from './index-page.ts';
import { joinNames } from '#lib/person-name.ts';
import { spell } from '#lib/pinyin.ts';
import { type SearchablePage } from './read-page.ts';

/**
 * Describes a page.
 * @param yearOf the years of each figure of the ledger
 */
export function describePage(
  page: Pick<SearchablePage, 'title' | 'particulars' | 'figures'>,
  yearOf: ReadonlyMap<string, string>,
): Particulars {
  const { kind = [], county = [], township = [], theme = [], order = [] } = page.particulars;
  const years = page.figures.flatMap((id) => yearOf.get(id) ?? []);
  return {
    meta: readMeta(page),
    filters: { kind, county, township, theme, year: [...new Set(years)].sort() },
    sort: { title: spell(page.title).full || '~', order: (order[0] ?? '999999').padStart(6, '0') },
  };
}

/** What is shown with a result. */
export function readMeta({
  title,
  particulars: {
    name = [],
    label = [],
    kind = [],
    county = [],
    township = [],
    date = [],
    role = [],
    figures = [],
  },
}: Pick<SearchablePage, 'title' | 'particulars'>): Particulars['meta'] {
  const meta = {
    title,
    name: label[0] ?? joinNames(name),
    kind: kind[0],
    county: county[0],
    township: township.join(','),
    date: date[0],
    role: role[0],
    figures: figures.join(','),
  };
  return Object.fromEntries(
    Object.entries(meta).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
}

/** The year of each figure that has one. */
export function readYears(
  records: readonly { id: string; asOf: string | null }[],
): Map<string, string> {
  return new Map(
    records.flatMap(({ id, asOf }) => (asOf ? [[id, asOf.slice(0, 4)] as const] : [])),
  );
}
