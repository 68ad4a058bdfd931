/** What the reader of quantities gives: the types of the room. */
import type { Qualifier } from '#schemas/figure.ts';

/** The ledger's qualifiers. Undefined stands for an exact number. */
export type QuantityQualifier = Qualifier;

/** What one end of a range may be. */
export type EndQualifier = Exclude<QuantityQualifier, 'range' | 'contradictory'>;

/** Numbers that can stand in the ledger. */
export type FigureKind =
  | 'count' // 242户
  | 'measure' // 3.4千米, 500元
  | 'rate' // 5.62%, 9.2‰
  | 'share' // 三分之一, 近三成, 过半
  | 'multiple' // 2.4倍, 翻一番
  | 'change' // 下降3个百分点, 增长6.7%
  | 'ratio' // one part of 12.4:45.1:42.5
  | 'age' // 45岁
  | 'duration'; // 三个月

/** Numerals that state no quantity. */
export type OtherKind =
  | 'ordinal' // 第三批, 3年级
  | 'date'
  | 'clock'
  | 'identifier' // 〔2018〕12号, 0355-8770000, GF-3000
  | 'list-mark' // 1.  （二）  ①
  | 'set-term' // “十三五”, 6+2, 515工作法
  | 'name' // 三里河村, 周八斤
  | 'unread'; // digits that the grammar does not place; `refused` says why

export type QuantityKind = FigureKind | OtherKind;

/** Why a figure need not be in the ledger: it is one that editors may pass over. */
export type SoftReason =
  | 'age' // 今年45岁
  | 'duration' // 四年来
  | 'type' // 10千伏线路
  | 'threshold' // 亿元以上
  | 'each' // 每户一个: small, and said of each one
  | 'small'; // 两台: a Han numeral below ten before a counter

/** Why a number was not read. `no-unit`: bare digits, 12345; `zero-base`: 零分之三. */
export type Refusal = 'no-unit' | 'zero-base';

/** The value of a quantity: one number, or two ends and no value. */
export interface Amount {
  /** In full, counted in `unit` (26.4万 → 264000); null for a range. */
  value: number | null;
  low?: number;
  high?: number;
}

export interface Quantity extends Amount {
  /** UTF-16 offsets in the text that was read: `text.slice(start, end) === printed`. */
  start: number;
  end: number;
  /** With its vague words and its unit. */
  printed: string;
  kind: QuantityKind;
  /** As printed, simplified, without 万 and 亿; empty when the text gives none. */
  unit: string;
  /** The unit stands not beside the number but is told by the words before it: 人口21万. */
  unitInferred?: true;
  qualifier: QuantityQualifier | undefined;
  /** Of a range: how its ends are qualified (几千元到10多万元: high is over). */
  lowQualifier?: EndQualifier;
  highQualifier?: EndQualifier;
  /** What the verb before it says: 下降3个百分点 is 3, down. */
  direction?: 'up' | 'down';
  soft?: SoftReason;
  refused?: Refusal;
}

const otherKinds: ReadonlySet<QuantityKind> = new Set<OtherKind>([
  'ordinal',
  'date',
  'clock',
  'identifier',
  'list-mark',
  'set-term',
  'name',
  'unread',
]);

/** Whether a quantity can be a figure of the ledger, soft ones included. */
export const isFigure = ({ kind }: Pick<Quantity, 'kind'>): boolean => !otherKinds.has(kind);

/** Whether a quantity in prose must be a figure of the ledger. */
export const needsFigure = (quantity: Pick<Quantity, 'kind' | 'soft'>): boolean =>
  isFigure(quantity) && quantity.soft === undefined;
