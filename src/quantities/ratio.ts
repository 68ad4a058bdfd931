/** Reads ratios: 12.4:45.1:42.5 is three parts of a hundred, 2.58:1 two numbers. */
import type { FoldedQuantity } from './quantity.ts';

const ratio = /\d{1,9}(?:\.\d{1,4})?(?::\d{1,9}(?:\.\d{1,4})?){1,6}(?![\d:])/y;

/** One quantity a part, or none where no ratio begins. Parts that make up 100 are percentages. */
export function readRatio(text: string, at: number): FoldedQuantity[] {
  ratio.lastIndex = at;
  const written = ratio.exec(text)?.[0];
  if (!written) return [];
  const parts = [...written.matchAll(/[\d.]+/g)];
  const total = parts.reduce((sum, [part]) => sum + Number(part), 0);
  const unit = parts.length > 2 && Math.abs(total - 100) < 1 ? '%' : '';
  return parts.map((match) => ({
    start: at + match.index,
    end: at + match.index + match[0].length,
    kind: 'ratio',
    value: Number(match[0]),
    unit,
    qualifier: undefined,
  }));
}
