/** How a term is cited and searched for. */
import { formatAsOf } from '#lib/format.ts';
import type { Citation } from '#schemas/term.ts';

/** A name made of several words stands nowhere as it is; the first other spelling does. */
export const chooseSearchWords = (name: string, aliases: readonly string[]): string =>
  (/[、（]/.test(name) && aliases[0]) || name;

/** Issuer, title, number and day: `中共中央、国务院《……》（中发〔2015〕34号，2015年11月29日）`. */
export function formatCitation({ issuer = '', title, number, date }: Citation): string {
  const details = [number, date && formatAsOf(date)].filter(Boolean).join('，');
  return `${issuer}${title}${details && `（${details}）`}`;
}
