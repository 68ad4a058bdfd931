/** Says which year and month a word of time means where it stands. */
import type { DocumentTimes } from './document-times.ts';
import type { Moment, TimeMention } from './find-times.ts';

/** A time in force, or why there is none. */
export interface Current {
  moment: Moment | null;
  why: string;
  note?: string;
}

/** What holds in the paragraphs that follow. */
export interface Section {
  base: Current;
  current: Current;
  lastNamed: number | undefined;
  /** Its heading says that it tells of goals. */
  isOfGoals?: boolean;
}

export const nothing: Current = { moment: null, why: '原文没有写明时间' };

/** @param context the time in force where the word stands, and what the document says of itself */
export function resolve(
  { says, printed }: TimeMention,
  { section, main, times }: { section: Section; main: Current; times: DocumentTimes },
): Current {
  const { written, topic } = times;
  const quoted = `原文写“${printed}”`;
  const inForce = main.moment?.year ?? section.current.moment?.year ?? written?.year;
  const from = (year: number | undefined, why: string, month?: number): Current =>
    year === undefined
      ? { moment: null, why: nothing.why, note: `${quoted}，未注明日期` }
      : { moment: { year, ...(month && { month }) }, why };
  switch (says.kind) {
    case 'year':
      return { moment: { year: says.year, ...(says.month && { month: says.month }) }, why: quoted };
    case 'month':
      return from(inForce, `${quoted}，这一处说的是${inForce}年`, says.month);
    case 'from-topic': {
      const year = main.moment?.year ?? topic?.year ?? written?.year;
      return from(year && year + says.years, `${quoted}，这一处说的是${year}年`);
    }
    case 'from-named':
      return from(
        section.lastNamed && section.lastNamed + says.years,
        `${quoted}，前文写的是${section.lastNamed}年`,
      );
    case 'from-writing':
    case 'past-year':
    case 'now': {
      const own = written ?? topic;
      const isEarly = says.kind === 'past-year' && (written?.month ?? 12) <= 3;
      const years = says.kind === 'from-writing' ? says.years : isEarly ? -1 : 0;
      return from(own ? own.year + years : undefined, `${quoted}，${own?.why ?? ''}`);
    }
    case 'in-force':
      return { ...main, why: main.moment ? quoted : main.why };
    case 'plan-period': {
      // A plan that runs tells of the time in force.
      const own = (written ?? topic)?.year;
      const isRunning =
        !says.isEnd && own !== undefined && own < says.lastYear && own > says.lastYear - 5;
      return isRunning
        ? section.current
        : from(says.lastYear, `${quoted}，到${says.lastYear}年为止`);
    }
    case 'open':
      return { ...section.base, note: `${quoted}，未注明日期` };
    case 'span':
      return section.current;
    case 'undated':
      return { moment: null, why: `${quoted}，不是一个年份` };
  }
}
