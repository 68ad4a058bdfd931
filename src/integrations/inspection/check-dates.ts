/** Whether pages say when they were published and changed. */
import { dayOf, earliest, latest } from '#lib/dates.ts';
import { messages } from '#messages/zh-cn.ts';
import type { CheckResult } from '#integrations/inspection/check.ts';
import { type BuiltSite, kinds } from '#integrations/inspection/read-pages.ts';

const words = messages.inspection;

/** Dates of the pages with content of their own, kind by kind. */
export function checkDates({ pages }: BuiltSite): CheckResult {
  const articles = pages.filter(({ level }) => level === 'article');
  const rows = kinds.flatMap((kind) => {
    const group = articles.filter((page) => page.kind === kind);
    if (group.length === 0) return [];
    const dated = group.filter(({ tags }) => tags.has('PubDate'));
    const first = earliest(dated.flatMap(({ tags }) => tags.get('article:published_time') ?? []));
    const last = latest(dated.flatMap(({ tags }) => tags.get('article:modified_time') ?? []));
    const cells = [String(group.length), String(dated.length)];
    return [
      [
        words.kinds[kind],
        ...cells,
        ...[first, last].map((each) => (each ? dayOf(each) : words.none)),
      ],
    ];
  });
  const { kind, pages: count, dated, first, last } = words.heads;
  return { table: { heads: [kind, count, dated, first, last], rows }, faults: [] };
}
