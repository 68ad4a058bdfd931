/** Pairs of words that name a whole between them: 男 and 女. */
import type { Amount } from './statement.ts';

/** Pairs that leave nothing out. */
export const pairs = [
  ['男', '女'],
  ['城镇', '乡村'],
  ['城镇', '农村'],
  ['城市', '农村'],
  ['集中', '分散'],
  ['党纪', '政务'],
  ['中央', '市县'],
  ['中央', '县'],
  ['一产', '三产'],
  ['第一产业', '第三产业'],
  ['汉族', '少数民族'],
  ['C级', 'D级'],
  ['上半年', '下半年'],
  ['公办', '民办'],
  ['已', '待'],
  ['已', '未'],
  ['财政', '自筹'],
] as const;

/** Two of them leave nothing out: 男 and 女. */
export const isComplete = (parts: readonly Amount[]): boolean =>
  pairs.some(
    ([one, other]) =>
      parts.some(({ lead }) => lead.includes(one)) &&
      parts.some(({ lead }) => lead.includes(other)),
  );
