/** Dates of publication on this site, read once from the history of the content. */
import { readBuildMoment, readContentHistory, sumUpFolders } from '#metadata/content-history.ts';
import { type ContentHistory, type Moment, earliest, latest } from '#metadata/dates.ts';
import { contentOfPage } from '#metadata/content-of-page.ts';

export interface PageDates {
  published: Moment | undefined;
  modified: Moment | undefined;
}

const contentFolder = 'content';
/** By file and by folder. */
let history: ContentHistory | undefined;
let buildMoment: Moment | undefined;

/** The day of the build, the same in every build of one commit. */
export function getBuildMoment(): Moment {
  buildMoment ??= readBuildMoment(
    contentFolder,
    process.env['SOURCE_DATE_EPOCH'],
    new Date(Date.now()),
  );
  return buildMoment;
}

/**
 * When a page was published here and last changed; undefined where neither git nor its own
 * revisions tell.
 * @param path the page's site path
 * @param revisions dates of the page's own revision record
 */
export function getPageDates(path: string, revisions: readonly string[] = []): PageDates {
  history ??= readHistory();
  const files = contentOfPage(path).flatMap((content) => history!.get(content) ?? []);
  return {
    published: earliest([...files.map(({ first }) => first), ...revisions]),
    modified: latest([...files.map(({ last }) => last), ...revisions]),
  };
}

function readHistory(): ContentHistory {
  const files = readContentHistory(contentFolder);
  return new Map([...files, ...sumUpFolders(files)]);
}
