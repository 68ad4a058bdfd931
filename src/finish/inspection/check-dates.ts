/** Whether pages say when they were published and changed. */
import { dayOf, earliest, latest } from '#metadata/dates.ts';
import { messages } from '#messages/zh-cn.ts';
import type { CheckResult } from './check.ts';
import { type Kind, kinds, type PageFacts } from './page-facts.ts';

const words = messages.inspection;

interface KindDates {
  pages: number;
  dated: number;
  first: string | undefined;
  last: string | undefined;
}

/** Dates of the pages with content of their own, kind by kind. */
export class DateCheck {
  readonly #kinds = new Map<Kind, KindDates>();

  add({ level, kind, isDated, published, modified }: PageFacts): void {
    if (level !== 'article') return;
    const none = { pages: 0, dated: 0, first: undefined, last: undefined };
    const known = this.#kinds.get(kind) ?? none;
    const own = (each: string | undefined) => (isDated && each ? [each] : []);
    this.#kinds.set(kind, {
      pages: known.pages + 1,
      dated: known.dated + (isDated ? 1 : 0),
      first: earliest([...(known.first ? [known.first] : []), ...own(published)]),
      last: latest([...(known.last ? [known.last] : []), ...own(modified)]),
    });
  }

  finish(): CheckResult {
    const rows = kinds.flatMap((kind) => {
      const dates = this.#kinds.get(kind);
      if (!dates) return [];
      const days = [dates.first, dates.last].map((each) => (each ? dayOf(each) : words.none));
      return [[words.kinds[kind], String(dates.pages), String(dates.dated), ...days]];
    });
    const { kind, pages: count, dated, first, last } = words.heads;
    const table = { heads: [kind, count, dated, first, last], rows };
    return { table, faults: [], faultCount: 0 };
  }
}
