/** Writes what the reader found as one short line, for tables of expectations. */
import { needsFigure, type Quantity } from '#quantities/model.ts';
import { readQuantities } from '#quantities/read-quantities.ts';

/** `120000000 元`, `over 300 口人`, `30000–50000 元`. */
export function say({ value, low, high, unit, qualifier }: Quantity): string {
  const amount = value === null ? `${low}–${high}` : String(value);
  const word = qualifier && qualifier !== 'range' ? `${qualifier} ` : '';
  return `${word}${amount} ${unit}`.trim();
}

/** The figures of a text that the ledger must have, as lines. */
export const sayFigures = (text: string): string[] =>
  readQuantities(text).filter(needsFigure).map(say);
