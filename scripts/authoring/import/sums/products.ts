/** Checks a number of each against the total: 68亩，每亩260元，收入17,680元; 人均1.5亩，820人，耕地1,230亩. */
import {
  type Amount,
  type DraftFinding,
  find,
  isRate,
  judge,
  largestSlip,
  type Statement,
  tidy,
} from './statement.ts';

const totalWord = /(?:共|合计|总|收入|产量|计)[^，,。；;]{0,4}$/;
/** Weights may be told of each in one unit and in all in another. */
const inKilograms: Readonly<Record<string, number>> = { 吨: 1000, 千克: 1, 斤: 0.5, 克: 0.001 };

export const checkProducts = ({ plain, amounts }: Statement): DraftFinding[] =>
  amounts.flatMap((total, index) => {
    const [first, second] = amounts.slice(Math.max(0, index - 2), index);
    if (!first || !second || isRate(total) || totalIsEach(total)) return [];
    if (/[。；;]/.test(plain.slice(first.end, total.start))) return [];
    const count = [first, second].find((one, at) => isEach([second, first][at]!, one, plain));
    const each = count === first ? second : first;
    const factor = count && factorBetween(each, total);
    if (!count || !factor || [first, second, total].some(({ isVague }) => isVague)) return [];
    const isNamed = totalWord.test(total.lead) || each.lead.endsWith(total.lead);
    if (!isNamed || total.lead === '') return [];
    const is = tidy(count.value * each.value * factor);
    const slack = count.value * each.slack * factor + each.value * count.slack * factor;
    const verdict = judge(is, total, total.slack + slack, largestSlip * total.value);
    if (!verdict) return [];
    const text = `${count.printed}按${each.printed}算是 ${is}，原文写${total.printed}`;
    return [find('rate', verdict, [total, count, each], text)];
  });

const totalIsEach = ({ lead }: Amount) => /每|均/.test(lead);

/** 每亩, 亩均, 亩产 beside 亩; 每村 beside 12个村. */
function isEach(each: Amount, count: Amount, plain: string): boolean {
  if (isRate(count) || count.measure === each.measure) return false;
  const noun = /^\p{Script=Han}/u.exec(plain.slice(count.end, count.end + 1))?.[0] ?? '';
  return [count.figure.unit, noun]
    .filter((unit) => unit !== '' && unit !== '个')
    .some((unit) =>
      [`每${unit}`, `${unit}均`, `${unit}产`].some((word) =>
        new RegExp(`${word}[^，,。；;]{0,6}$`).test(each.lead),
      ),
    );
}

function factorBetween(each: Amount, total: Amount): number | undefined {
  if (each.measure === total.measure) return 1;
  const [one, all] = [inKilograms[each.measure], inKilograms[total.measure]];
  return one && all && one / all;
}
