/** Checks a level against the increase told of it: 4.12亿元，比上年增收0.23亿元，增长5.96%; 是2016年的4倍. */
import {
  agree,
  type Amount,
  between,
  type DraftFinding,
  find,
  isRate,
  sentenceOf,
  slackOfAll,
  type Statement,
  tidy,
  verdictOf,
} from './statement.ts';

const comparedBy =
  /^[^。；;]{0,8}(?:比|较)[^，,。；;]{0,8}(增|减|多|少|上升|下降|提高)[^，,。；;]{0,4}$/;
const percentBehind =
  /^(?:元|人|户)?[，,、（(]?(?:同比|增减)?(?:增长|增幅|增加|上升|下降|降幅|减少|减幅)(?:了|为|率|约)?$/;
/** Real growth: not that of the sums of money told. */
const inComparablePrices = /生产总值|增加值|产值|GDP|可比/;
const largestFactor = 12;

export const checkIncreases = (statement: Statement): DraftFinding[] => [
  ...checkIncreaseOf(statement),
  ...checkDifferences(statement),
  ...checkMultiples(statement),
];

function checkIncreaseOf({ plain, amounts }: Statement): DraftFinding[] {
  return amounts.flatMap((level, index) => {
    const [by, rate] = amounts.slice(index + 1);
    if (!by || rate?.figure.unit !== '%' || isRate(level) || by.measure !== level.measure)
      return [];
    if ([level, by, rate].some(({ isVague }) => isVague)) return [];
    const compared = comparedBy.exec(between(plain, level, by))?.[1];
    if (!compared || !percentBehind.test(between(plain, by, rate))) return [];
    if (inComparablePrices.test(level.lead)) return [];
    const base = /减|少|下降/.test(compared) ? level.value + by.value : level.value - by.value;
    if (base <= 0) return [];
    const is = (by.value / base) * 100;
    const slack = ((by.slack + (is / 100) * (level.slack + by.slack)) / base) * 100;
    const holds = agree(is, Math.abs(rate.value), rate.slack + slack);
    const text = `${level.printed}，变化${by.printed}，合 ${Number(is.toFixed(2))}%，原文写${rate.printed}`;
    return [find('change', verdictOf(holds), [rate, level, by], text)];
  });
}

/** 9,240元，比2018年的8,310元增加930元 */
function checkDifferences({ plain, amounts }: Statement): DraftFinding[] {
  return amounts.flatMap((level, index) => {
    const [base, by] = amounts.slice(index + 1);
    if (!base || !by || base.measure !== level.measure || by.measure !== level.measure) return [];
    const isCompared =
      /^[，,]?(?:比|较)(?:上年|去年|同期|\d{4}年)[^，,。；;]{0,6}$/.test(
        between(plain, level, base),
      ) && /^(?:[增减]|多|少|高|低|提高|下降|上升)[^，,。；;]{0,3}$/.test(between(plain, base, by));
    const isPoints = by.figure.unit.endsWith('百分点');
    if (
      !isCompared ||
      isRate(level) !== isPoints ||
      [level, base, by].some(({ isVague }) => isVague)
    )
      return [];
    const is = tidy(Math.abs(level.value - base.value));
    const holds = agree(is, by.value, slackOfAll([level, base, by]));
    const text = `${level.printed}与${base.printed}相差 ${is}，原文写${by.printed}`;
    return [find('change', verdictOf(holds), [by, level, base], text)];
  });
}

/** 由120万元增加到480万元，是2016年的4倍, 增长3倍, 翻了两番; 3.6万头，是2015年1.2万头的3倍. */
function checkMultiples({ plain, amounts }: Statement): DraftFinding[] {
  return amounts.flatMap((multiple, index) => {
    const pair = amounts.slice(Math.max(0, index - 2), index);
    const isOf = pair.length === 2 && isMultipleOf(pair[0]!, pair[1]!, multiple, plain);
    const [from, to] = isOf ? pair.toReversed() : pair;
    if (!from || !to || from.measure !== to.measure || isRate(to)) return [];
    if ([from, to, multiple].some(({ isVague }) => isVague) || from.value <= 0) return [];
    const isTold =
      isOf ||
      (/[从由]/.test(plain.slice(sentenceOf(plain, from.start).start, from.start)) &&
        /(?:增|扩|升|发展|提高|上涨|涨)\p{Script=Han}{0,3}[到至为](?:了)?(?:\d{4}年的?)?$/u.test(
          between(plain, from, to),
        ) &&
        /^[，,]?[^，,。；;\d]{0,8}(?:\d{4}年的?)?$/.test(between(plain, to, multiple)));
    const expected = isTold ? factorOf(multiple) : undefined;
    if (expected === undefined || expected > largestFactor) return [];
    const is = to.value / from.value;
    const holds = Math.abs(is - expected) <= expected * 0.06 + multiple.slack;
    const text = `${from.printed}到${to.printed}，是原来的 ${Number(is.toFixed(2))} 倍，原文写${multiple.printed}`;
    return [find('change', verdictOf(holds), [multiple, from, to], text)];
  });
}

/** The level before the base, and nothing but 的 between the base and the multiple. */
const isMultipleOf = (level: Amount, base: Amount, multiple: Amount, plain: string) =>
  between(plain, base, multiple) === '的' &&
  /(?:是|为|相当于|达到?)[^，,。；;]{0,10}$/.test(between(plain, level, base));

function factorOf({ figure, value, lead }: Amount): number | undefined {
  if (figure.unit === '番') return 2 ** value;
  if (figure.unit !== '倍') return undefined;
  if (/(?:是|为|相当于|达)[^，,]{0,10}的?$|^的$/.test(lead)) return value;
  return /增(?:长|加)了?$/.test(lead) ? value + 1 : undefined;
}
