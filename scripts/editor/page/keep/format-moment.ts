/** Moments as people in the county read them, whatever the clock of the machine is set to. */
const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** @param at as `2026-11-26T08:02:21.123Z` */
export const formatMoment = (at: string): string => format.format(new Date(at));
