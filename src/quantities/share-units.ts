/** Gives numbers without a unit the unit of their neighbours: 2.16和1.66个百分点; 300万…再追120万. */
import type { FoldedQuantity } from './quantity.ts';

/** @param read the quantities of a folded text, in order */
export const shareUnits = (read: readonly FoldedQuantity[], text: string): FoldedQuantity[] =>
  shareInSentences(shareInLists(read, text), text);

/** 0.15、-5.64和1.34个百分点: what stands in one list has the unit of its end. */
function shareInLists(read: readonly FoldedQuantity[], text: string): FoldedQuantity[] {
  let next: FoldedQuantity | undefined;
  return [...read]
    .reverse()
    .map((quantity) => {
      const between = next ? text.slice(quantity.end, next.start) : '';
      const isOpen =
        quantity.kind === 'unread' || (quantity.kind === 'count' && quantity.unit === '');
      const isListed =
        isOpen && next && next.unit !== '' && next.unit !== '个' && /^[、和与及]$/.test(between);
      next = isListed ? listedAs(quantity, next!, text) : quantity;
      return next;
    })
    .reverse();
}

function listedAs(quantity: FoldedQuantity, next: FoldedQuantity, text: string): FoldedQuantity {
  const isNegative = text[quantity.start - 1] === '-';
  const listed: FoldedQuantity = {
    ...quantity,
    start: isNegative ? quantity.start - 1 : quantity.start,
    value: isNegative && quantity.kind === 'unread' ? -(quantity.value ?? 0) : quantity.value,
    kind: next.kind,
    unit: next.unit,
    unitInferred: true,
  };
  delete listed.refused;
  return listed;
}

/** 一期拨款300万，二期再追120万: what one sentence counts by one noun has one unit. */
function shareInSentences(read: readonly FoldedQuantity[], text: string): FoldedQuantity[] {
  let last: FoldedQuantity | undefined;
  return read.map((quantity) => {
    const isOpen =
      quantity.unit === '' && quantity.kind === 'count' && (quantity.value ?? 0) >= 1e4;
    const isNear = last && quantity.start - last.end < 40;
    const same = isOpen && isNear && !/[。！？\n]/.test(text.slice(last!.end, quantity.start));
    const whole = same
      ? { ...quantity, kind: last!.kind, unit: last!.unit, unitInferred: true as const }
      : quantity;
    if (whole.unitInferred) last = whole;
    return whole;
  });
}
