/** Tells which quantities editors may pass over: ages, times, types, thresholds, small numerals. */
import type { FigureKind, QuantityQualifier, SoftReason } from './model.ts';
import type { Part } from './part.ts';
import {
  downBefore,
  levelBefore,
  measuredTime,
  eachClause,
  eachUnits,
  timeSince,
  upBefore,
} from './tables/contexts.ts';
import { moneyUnits } from './tables/units.ts';

export interface Setting {
  /** Some 24 characters before the quantity and a few behind it. */
  ahead: string;
  behind: string;
  qualifier: QuantityQualifier | undefined;
  /** The words straight before the number: 不超过, 近. */
  words: string;
  /** A word such as 以上 stands behind it. */
  isBound: boolean;
  isRange: boolean;
}

const typeUnits = ['千伏', '伏', 'kV', 'KV', 'V'];
const neverSmall: ReadonlySet<FigureKind> = new Set(['rate', 'share', 'multiple', 'change']);

/** Why editors may pass over a quantity, or undefined where they may not. */
export function softReason(part: Part, setting: Setting): SoftReason | undefined {
  if (typeUnits.includes(part.unit)) return 'type';
  if (part.isBare && setting.isBound) return 'threshold';
  if (isSmall(part, setting)) {
    const isEach = eachUnits.includes(part.unit) && eachClause.test(setting.ahead);
    return isEach ? 'each' : 'small';
  }
  if (part.kind !== 'age' && part.kind !== 'duration') return undefined;
  const isMeasured = measuredTime.test(setting.ahead) && !timeSince.test(setting.behind);
  return isMeasured ? undefined : part.kind;
}

function isSmall(part: Part, { ahead, behind, qualifier, isRange, words }: Setting): boolean {
  const { isHan, low, unit, kind } = part;
  if (!isHan || isRange || low >= 10 || !Number.isInteger(low) || neverSmall.has(kind))
    return false;
  // 至少两次 sets a limit; 大约三层, 超一毛, 最多一户 and 不止一条 do not.
  const isLimit = qualifier !== undefined && qualifier !== 'about';
  if (isLimit && !(low === 1 && /^(?:[超近过]|最[多少]|不止)$/.test(words))) return false;
  if (low > 1 && (levelBefore.test(ahead) || isDifference(ahead))) return false;
  if (moneyUnits.includes(unit) && low > 1) return false;
  // 返贫零户, but not 销往零点: of none only what is counted one by one is stated.
  if (low === 0 && !'户人起例名宗次'.includes(unit)) return true;
  return !isStatement(low, ahead, behind);
}

const isDifference = (ahead: string) =>
  /(?:增加|减少|新增|净增|退出|减|增)了?$/.test(ahead) &&
  (upBefore.test(ahead) || downBefore.test(ahead));

/** 教师七名。: a noun, its number, and nothing more is how a count is stated. */
const isStatement = (low: number, ahead: string, behind: string) =>
  low !== 1 &&
  /^(?:$|[，,。；;、）)\n])/.test(behind) &&
  /[\u4e00-\u9fff]$/.test(ahead) &&
  !/[这那每各某哪几我你他们第上下前后头再又就都也了着过的一二三四五六七八九十讲有是为成]$/.test(
    ahead,
  );
