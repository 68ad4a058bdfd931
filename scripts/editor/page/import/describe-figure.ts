/** A figure in words, as its card and a screen reader give it. */
import { formatAsOf } from '#lib/format.ts';
import { qualifiers } from '#schemas/figure.ts';
import type { FigureFields } from '#scripts/editor/import/actions.ts';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import type { Decision } from '#scripts/editor/import/state.ts';

const number = (value: number) => value.toLocaleString('zh-CN', { maximumFractionDigits: 10 });

/** `242 户`, `11 至 19 吨`. */
export function formatFields({ value, low, high, unit }: FigureFields): string {
  const amount =
    value === null
      ? `${low === undefined ? '?' : number(low)} 至 ${high === undefined ? '?' : number(high)}`
      : number(value);
  return `${amount} ${unit || '（没有写单位）'}`;
}

/** 精确数, or how the number is vague. */
export const formatQualifier = ({ qualifier }: FigureFields): string =>
  qualifier ? qualifiers[qualifier] : '精确数';

export const formatTime = ({ asOf, asOfNote }: FigureFields): string => formatAsOf(asOf, asOfNote);

/** What has been decided, in a word or two. */
export function formatDecision(
  decision: Decision | undefined,
  paragraphOf: (key: string) => string | undefined,
): string {
  if (!decision) return '待看';
  if (decision.kind === 'accepted') return '已采用';
  if (decision.kind === 'set-aside') return `不采用：${decision.reason}`;
  return `并入第${paragraphOf(decision.as)?.slice(1) ?? '?'}段的同一个数`;
}

/** The fields that a card shows: those that were accepted, or proposed. */
export const shownFields = (figure: MarkedFigure, decision: Decision | undefined): FigureFields =>
  decision?.kind === 'accepted' ? decision.fields : figure.fields;
