/** Reckons shares of a hundred, and how exactly they are known. */
import type { Amount } from './statement.ts';

export const percentOf = (part: Amount, whole: Amount) => (part.value / whole.value) * 100;
export const slackOfShare = (part: Amount, whole: Amount) =>
  ((part.slack + (part.value / whole.value) * whole.slack) / whole.value) * 100;
export const round = (value: number) => Number(value.toFixed(2));
