/** A page as a bibliographic record (CSL-JSON), and as the line that GB/T 7714—2015 asks for. */
import { type CslName, splitChineseName } from './chinese-name.ts';
import { type Moment, dayOf } from '#metadata/dates.ts';
import type { PageRecord } from '#metadata/page-record.ts';

interface CslDate {
  'date-parts': [[number, number, number]];
}

/** A record of CSL-JSON 1.0.2, as far as the site fills it. */
export interface CslRecord {
  id: string;
  type: 'webpage' | 'dataset';
  title: string;
  author: CslName[];
  contributor?: CslName[];
  'container-title': string;
  publisher: string;
  issued?: CslDate;
  accessed: CslDate;
  URL: string;
  language: string;
  abstract: string;
  note?: string;
}

/**
 * The bibliographic record of a page. What is not known is left out: a page without a date of
 * publication has no `issued`.
 * @param page what the page tells of itself
 * @param accessed the day of the build; a reader's program replaces it by the reader's own
 * @param note who speaks and what the page retells, in words
 */
export function buildCslRecord(page: PageRecord, accessed: Moment, note: string): CslRecord {
  const { site, published, speaker, subject } = page;
  return {
    id: `${page.kind}-${page.id}`,
    type: subject.type === 'dataset' ? 'dataset' : 'webpage',
    title: page.title,
    author: [{ literal: site.name }],
    ...(speaker && { contributor: [splitChineseName(speaker.name)] }),
    'container-title': site.name,
    publisher: site.publisher,
    ...(published && { issued: toCslDate(published) }),
    accessed: toCslDate(accessed),
    URL: page.url,
    language: page.language,
    abstract: page.description,
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
}

/**
 * The citation of a page as an electronic resource online, GB/T 7714—2015 section 4.7:
 * 主要责任者. 题名[EB/OL]. (更新或修改日期)[引用日期]. 获取和访问路径.
 * No style of the standard is to be had from npm for citation-js; the line has five parts.
 * @param page what the page tells of itself
 * @param accessed the day on which the page was seen
 */
export function formatGbt7714(page: PageRecord, accessed: Moment): Gbt7714 {
  const changed = page.modified ?? page.published;
  const carrier = page.subject.type === 'dataset' ? 'DS/OL' : 'EB/OL';
  return {
    before: `${page.site.name}. ${page.title}[${carrier}]. ${changed ? `(${dayOf(changed)})` : ''}`,
    accessed: dayOf(accessed),
    after: `. ${page.url}.`,
  };
}

function toCslDate(moment: Moment): CslDate {
  const [year = 0, month = 0, day = 0] = dayOf(moment).split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}
