/** A page as a bibliographic record (CSL-JSON), and as the line that GB/T 7714—2015 asks for. */
import type { CslName } from '#lib/person-name.ts';
import { buildCoins } from './coins.ts';
import { type Moment, dayOf } from '#metadata/dates.ts';
import type { PageRecord } from '#metadata/page-record.ts';
import { authorsOf, contributorsOf } from '#metadata/people.ts';

interface CslDate {
  'date-parts': [[number, number, number]];
}

/** A record of CSL-JSON 1.0.2, as far as the site fills it. */
export interface CslRecord {
  id: string;
  type: 'webpage';
  title: string;
  author: CslName[];
  contributor?: CslName[];
  issued?: CslDate;
  accessed: CslDate;
  URL: string;
  language: string;
  abstract: string;
  keyword?: string;
  note?: string;
}

/**
 * The bibliographic record of a page, from which every form of its citation is made. What is not
 * known is left out: a page without a date has no `issued`.
 *
 * Its authors are the people who wrote it; most pages retell, and are the site's own.
 *
 * Only what GB/T 7714 prints of an electronic resource: with a publisher or a container beside the
 * author of the same name, the official styles print that name twice. `issued` is the day of the last
 * change, which the standard asks for. A chart's page is a web page, too: Zotero imports no `@dataset`.
 * @param page what the page tells of itself
 * @param accessed the day of the build; a reader's program replaces it by the reader's own
 * @param note who speaks and what the page retells, in words
 */
export function buildCslRecord(page: PageRecord, accessed: Moment, note: string): CslRecord {
  const { site, keywords } = page;
  const changed = page.modified ?? page.published;
  const [authors, others] = [authorsOf(page), contributorsOf(page)];
  return {
    id: `${page.kind}-${page.id}`,
    type: 'webpage',
    title: page.title,
    author: authors.length > 0 ? authors.map(({ csl }) => csl) : [{ literal: site.name }],
    ...(others.length > 0 && { contributor: others.map(({ csl }) => csl) }),
    ...(changed && { issued: toCslDate(changed) }),
    accessed: toCslDate(accessed),
    URL: page.url,
    language: page.language,
    abstract: page.description,
    ...(keywords.length > 0 && { keyword: keywords.join(',') }),
    ...(note && { note }),
  };
}

/** The parts of a GB/T 7714—2015 citation around the day on which the reader saw the page. */
export interface Gbt7714 {
  /** Author, title, kind and carrier, day of the last change. */
  before: string;
  accessed: string;
  /** The address. */
  after: string;
  /** The same record for programs that read the page. */
  coins: string;
}

/**
 * The citation of a page as an electronic resource online, GB/T 7714—2015 section 4.7:
 * 主要责任者. 题名[EB/OL]. (更新或修改日期)[引用日期]. 获取和访问路径.
 * tests/dist/citation-forms.test.ts compares it with what the official styles make of the files.
 * @param page what the page tells of itself
 * @param accessed the day on which the page was seen
 */
export function formatGbt7714(page: PageRecord, accessed: Moment): Gbt7714 {
  const changed = page.modified ?? page.published;
  return {
    before: `${nameAuthors(page)}. ${page.title}[EB/OL]. ${changed ? `(${dayOf(changed)})` : ''}`,
    accessed: dayOf(accessed),
    after: `. ${page.url}.`,
    coins: buildCoins(page),
  };
}

/** GB/T 7714—2015 section 8.1: three authors are named, more are meant by 等; else the body responsible. */
function nameAuthors(page: PageRecord): string {
  const authors = authorsOf(page);
  if (authors.length === 0) return page.site.name;
  const names = authors.slice(0, mostAuthors).map(({ name }) => name);
  return [...names, ...(authors.length > mostAuthors ? ['等'] : [])].join(', ');
}

const mostAuthors = 3;

function toCslDate(moment: Moment): CslDate {
  const [year = 0, month = 0, day = 0] = dayOf(moment).split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}
