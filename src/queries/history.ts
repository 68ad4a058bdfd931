/** Dates of publication on this site, read once from the history of the content. */
import { readBuildMoment, readContentHistory, sumUpFolders } from '#metadata/content-history.ts';
import { type ContentHistory, type Moment, earliest, latest } from '#metadata/dates.ts';
import { contentOfPage } from '#metadata/content-of-page.ts';
import { explainDates } from '#metadata/explain-dates.ts';
import { memoize } from '#lib/memoize.ts';

export interface PageDates {
  published: Moment | undefined;
  modified: Moment | undefined;
}

const contentFolder = 'content';

/** The day of the build, the same in every build of one commit. */
export const getBuildMoment = memoize((): Moment =>
  readBuildMoment(contentFolder, process.env['SOURCE_DATE_EPOCH'], new Date(Date.now())),
);

/** Why dates are missing, or where they come from; undefined where git tells them. */
export const getDatesNote = memoize(() => explainDates(contentFolder));

/**
 * When a page was published here and last changed; undefined where neither git nor its own
 * revisions tell.
 * @param path the page's site path
 * @param revisions dates of the page's own revision record
 */
export function getPageDates(path: string, revisions: readonly string[] = []): PageDates {
  const contents = contentOfPage(path);
  // A list of nothing yet, such as a glossary without terms, is as old as the archive; a new story is not.
  const isEmpty = contents.every((content) => content.endsWith('/') && !getHistory().has(content));
  const files = (isEmpty && contents.length > 0 ? [''] : contents).flatMap(
    (content) => getHistory().get(content) ?? [],
  );
  return {
    published: earliest([...files.map(({ first }) => first), ...revisions]),
    modified: latest([...files.map(({ last }) => last), ...revisions]),
  };
}

/** By file and by folder. */
const getHistory = memoize((): ContentHistory => {
  const files = readContentHistory(contentFolder);
  return new Map([...files, ...sumUpFolders(files)]);
});
