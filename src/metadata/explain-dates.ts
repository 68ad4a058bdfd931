/** Says in one line why a site that was built has no dates, or has them from elsewhere than git. */
import { readGitHistory } from '#metadata/content-history.ts';
import { datesPath, listContent, readRecordedDates } from '#metadata/recorded-dates.ts';

/**
 * @param folder the content folder
 * @returns undefined where git tells the dates; else the reason, and what to do
 */
export function explainDates(folder: string): string | undefined {
  const git = readGitHistory(folder);
  if (!('reason' in git)) return undefined;
  const { reason, remedy } = git;
  const recorded = readRecordedDates(folder);
  const count = listContent(folder).length;
  const undated = recorded?.undated.length ?? count;
  if (recorded && undated === 0) return `日期取自 ${datesPath}：${reason}。`;
  const missing = `${count} 个内容文件中有 ${undated} 个没有发布日期`;
  return recorded
    ? `注意：${missing}，它们在上次发布之后新增或改过，而${reason}。${remedy}。`
    : `注意：${missing}，网页、引文、订阅里都没有：${reason}。${remedy}，或放上发布时写出的 ${datesPath}。`;
}
