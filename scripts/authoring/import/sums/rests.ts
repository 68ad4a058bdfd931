/** Checks what is left: 共232户，脱贫141户，还剩91户; 收入3.8亿元，支出3.4亿元，结余0.4亿元. */
import {
  type Amount,
  type DraftFinding,
  find,
  isRate,
  judge,
  largestSlip,
  sentenceOf,
  slackOfAll,
  type Statement,
  tidy,
} from './statement.ts';

const rest =
  /(?:还剩|还差|尚差|还缺|剩余|剩下|余下|尚余|结余|节余|结转下年|尚未\p{Script=Han}{2,4}|(?:未|没)(?:脱贫|完成|办结|整改|入住|搬迁|拨付))[\p{Script=Han}]{0,4}$/u;
/** 已消除19户，未消除12户: what was not done to the others. */
const undone = /(?:尚未|还未|未|没)(\p{Script=Han}{2,4})$/u;
/** Of more than this one time. */
const carriedOver = /滚存|累计|年末|历年/;
const spent =
  /(?:脱贫|退出|销售|卖出|办结|整改|入住|搬迁|(?:支出|完成|拨付|使用|支付|兑付|开支)(?:资金|投资|金额)?)[了过约]?$/;

export const checkRests = ({ plain, amounts }: Statement): DraftFinding[] =>
  amounts.flatMap((left) => {
    const verb = undone.exec(left.lead)?.[1];
    if ((!rest.test(left.lead) && !verb) || carriedOver.test(left.lead) || isRate(left)) return [];
    const { start } = sentenceOf(plain, left.start);
    const same = amounts.filter(
      (one) => one.measure === left.measure && one.start >= start && one.end <= left.start,
    );
    const [whole, taken] = same.slice(-2);
    if (!whole || !taken || same.length > 2 || !isTaken(whole, taken, plain, verb)) return [];
    if ([whole, taken, left].some(({ isVague }) => isVague)) return [];
    const is = tidy(whole.value - taken.value);
    const slack = slackOfAll([whole, taken, left]);
    const verdict = judge(is, left, slack, largestSlip * whole.value);
    if (!verdict) return [];
    const text = `${whole.printed}减${taken.printed}是 ${is}，原文写${left.printed}`;
    return [find('parts', verdict, [left, whole, taken], text)];
  });

/** The second is what was taken of the first, and no part of a list 其中. */
const isTaken = (whole: Amount, taken: Amount, plain: string, verb: string | undefined) =>
  (spent.test(taken.lead) || (verb !== undefined && taken.lead.endsWith(verb))) &&
  !spent.test(whole.lead) &&
  taken.value <= whole.value &&
  !/其中|比|较/.test(plain.slice(whole.end, taken.start));
