/** Checks an average against the total and the count told before it. */
import { round } from './percent.ts';
import {
  agree,
  type Amount,
  type DraftFinding,
  find,
  isRate,
  sentenceOf,
  type Statement,
  verdictOf,
} from './statement.ts';

export const checkAverages = (statement: Statement): DraftFinding[] =>
  statement.amounts.flatMap((average) => checkAverage(average, statement));

/** 17名，多发28,560元，人均1,680元: the average stands bare behind its words. */
function checkAverage(average: Amount, { plain, amounts }: Statement): DraftFinding[] {
  const lead = average.lead.trim();
  const by = /^(人均|户均|每人平均|每户平均|平均每[人户])$/.exec(lead)?.[1];
  if (!by || average.isVague) return [];
  const { start } = sentenceOf(plain, average.start);
  const counted = by.includes('人') ? '人' : '户';
  const before = amounts.filter((one) => one.end <= average.start && !one.isVague && !isRate(one));
  const totals = before.filter((one) => one.measure === average.measure && one.start >= start);
  const persons = before.filter((one) => one.measure === counted);
  // 惠及6,700人次，人均4,000元
  const times = before.filter((one) => one.measure === `${counted}次` && one.start >= start);
  const counts = persons.some((one) => one.start >= start) ? persons : [...persons, ...times];
  const fits = totals.flatMap((total) =>
    counts
      .filter((count) =>
        agree(total.value / count.value, average.value, average.slack + total.slack / count.value),
      )
      .map((count) => ({ total, count })),
  );
  const near = counts.filter((one) => one.start >= start);
  const [
    fit = near.length === 1 && totals.length === 1
      ? { total: totals[0]!, count: near[0]! }
      : undefined,
  ] = fits;
  if (!fit) return [];
  const is = round(fit.total.value / fit.count.value);
  const isExact = average.slack > 0 || Number.isInteger(average.value);
  const holds = fits.length > 0 || (isExact && agree(is, average.value, 0.5));
  const text = `${fit.total.printed}÷${fit.count.printed}=${is}，原文写${average.printed}`;
  return [find('rate', verdictOf(holds), [average, fit.total, fit.count], text)];
}
