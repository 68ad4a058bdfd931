/** Checks what is left of a revenue: 收入6.5万元，刨去工钱8,000元、肥料3,000元，净赚5.4万元. */
import {
  type Amount,
  between,
  type DraftFinding,
  find,
  judge,
  largestSlip,
  sentenceOf,
  slackOfAll,
  type Statement,
  sumOf,
  tidy,
} from './statement.ts';

const net = /净(?:赚|落|收|挣|得|剩|余|利)\p{Script=Han}{0,4}$/u;
const taken = /(?:[抛刨除扣减]|去掉|花去)(?:去|除|掉|开|了)?/;

export const checkNets = ({ plain, amounts }: Statement): DraftFinding[] =>
  amounts.flatMap((left) => {
    if (!net.test(left.lead) || left.measure !== '元') return [];
    const { start } = sentenceOf(plain, left.start);
    const before = amounts.filter(
      (one) => one.measure === '元' && one.start >= start && one.end <= left.start,
    );
    const first = before.findIndex(
      (one, index) => index > 0 && taken.test(between(plain, before[index - 1]!, one)),
    );
    const whole = before[first - 1];
    const costs = before.slice(Math.max(0, first));
    if (!whole || [whole, ...costs, left].some(({ isVague }) => isVague)) return [];
    return checkNet(whole, costs, left);
  });

function checkNet(whole: Amount, costs: readonly Amount[], left: Amount): DraftFinding[] {
  const is = tidy(whole.value - sumOf(costs));
  const slack = slackOfAll([whole, ...costs, left]);
  const verdict = judge(is, left, slack, largestSlip * whole.value);
  if (!verdict) return [];
  const terms = [whole, ...costs].map(({ value }) => value).join('−');
  const text = `${terms}=${is}，原文写${left.printed}`;
  return [find('parts', verdict, [left, whole, ...costs], text)];
}
