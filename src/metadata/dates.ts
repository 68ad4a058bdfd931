/** Moments of publication on this site: a day, or a second, always in China's time. */

/** `2026-11-24`, or `2026-11-24T01:48:20+08:00` where the hour is known. */
export type Moment = string;

/** When a content file was first published and last changed. */
export interface FileHistory {
  first: Moment;
  last: Moment;
}

/** By path inside the content folder: `accounts/wang-fang.mdx`. */
export type ContentHistory = ReadonlyMap<string, FileHistory>;

const chinaOffsetMs = 8 * 60 * 60 * 1000;

/**
 * A moment in China's time, whatever zone it was recorded in.
 * @param iso an ISO date with its zone, as git prints it
 */
export function toChinaTime(iso: string): Moment {
  const shifted = new Date(Date.parse(iso) + chinaOffsetMs).toISOString();
  return `${shifted.slice(0, 19)}+08:00`;
}

/** The day of a moment: `2026-11-24`. */
export function dayOf(moment: Moment): string {
  return moment.slice(0, 10);
}

/** `2026-11-24 01:48`, as the government website guide writes PubDate; without an hour, the day. */
export function formatPubDate(moment: Moment): string {
  return moment.slice(0, 16).replace('T', ' ');
}

/** The moment as a Date; a day counts from its first second in China. */
export function toDate(moment: Moment): Date {
  return new Date(moment.length === 10 ? `${moment}T00:00:00+08:00` : moment);
}

/** The first of several moments. */
export function earliest(moments: readonly Moment[]): Moment | undefined {
  return [...moments].sort((a, b) => toDate(a).getTime() - toDate(b).getTime())[0];
}

/** The last of several moments; on one day, the one whose hour is known. */
export function latest(moments: readonly Moment[]): Moment | undefined {
  return [...moments].sort((a, b) => toDate(b).getTime() - toDate(a).getTime())[0];
}
