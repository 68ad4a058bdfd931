/** Checks shares that are told in a list: 分别占…, 剩下三成, and lists that make up a hundred. */
import { percentOf, round, slackOfShare } from './percent.ts';
import { pairs } from './pairs.ts';
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
  sumOf,
  tidy,
  verdictOf,
} from './statement.ts';

export const checkShareLists = (statement: Statement): DraftFinding[] => [
  ...checkEach(statement),
  ...statement.amounts.flatMap((rest) => checkRest(rest, statement)),
  ...checkHundred(statement),
];

/** 甲3元、乙4元、丙3元，分别占30%、40%和30% */
function checkEach({ plain, amounts }: Statement): DraftFinding[] {
  return [...plain.matchAll(/分别占/g)].flatMap(({ index }) => {
    const rates: Amount[] = [];
    for (const one of amounts.filter(({ start }) => start > index)) {
      const gap = plain.slice(rates.at(-1)?.end ?? index + 3, one.start);
      if (one.figure.unit !== '%' || !/^[、和及与，]?\p{Script=Han}{0,8}$/u.test(gap)) break;
      rates.push(one);
    }
    const before = amounts.filter((one) => one.end <= index && !isRate(one) && !one.isVague);
    const measure = before.at(-1)?.measure;
    const same = before.filter((one) => one.measure === measure);
    const parts = same.slice(-rates.length);
    if (rates.length < 2 || parts.length < rates.length) return [];
    const fits = (part: Amount, at: number, whole: Amount) =>
      agree(percentOf(part, whole), rates[at]!.value, rates[at]!.slack + slackOfShare(part, whole));
    const ranked = same
      .slice(0, -rates.length)
      .map((whole) => ({ whole, hits: parts.filter((part, at) => fits(part, at, whole)).length }))
      .sort((one, other) => other.hits - one.hits);
    const best = ranked[0];
    // Where most of them fit a whole, one that does not is a slip.
    if (!best || best.hits < rates.length - 1) return [];
    return parts.flatMap((part, at) => {
      const holds = fits(part, at, best.whole);
      const is = round(percentOf(part, best.whole));
      const text = `${part.printed}占${best.whole.printed}的 ${is}%，原文写${rates[at]!.printed}`;
      return [find('rate', verdictOf(holds), [rates[at]!, part, best.whole], text)];
    });
  });
}

/** 四成分红，三成留作周转，剩下三成 */
function checkRest(rest: Amount, { plain, amounts }: Statement): DraftFinding[] {
  if (rest.figure.unit !== '%' || !/(?:剩下|其余|余下|剩余)的?$/.test(rest.lead)) return [];
  const { start } = sentenceOf(plain, rest.start);
  const since = Math.max(start, plain.lastIndexOf('；', rest.start) + 1);
  const all = amounts.filter(
    (one) => one.start >= since && one.end <= rest.end && one.figure.unit === '%',
  );
  if (all.length < 3 || all.some(({ isVague }) => isVague)) return [];
  const sum = tidy(all.reduce((total, { value }) => total + value, 0));
  const isTold = all.every(({ printed }) => /成/.test(printed));
  if (sum !== 100 && !isTold) return [];
  const text = `${all.map(({ printed }) => printed).join('+')}=${sum}%，应为 100%`;
  return [find('rate', verdictOf(sum === 100), [rest, ...all.slice(0, -1)], text)];
}

/** 第一产业占18%，第二产业占42%，第三产业占40%: shares from the first to the last of a whole. */
function checkHundred({ plain, amounts }: Statement): DraftFinding[] {
  return amounts.flatMap((first, index) => {
    const rest = amounts.slice(index + 1);
    const isNext = (one: Amount, before: Amount) =>
      isShare(one) && /^[，,、；;][^，,、；;。\d]{0,12}$/.test(between(plain, before, one));
    const stop = rest.findIndex((one, at) => !isNext(one, rest[at - 1] ?? first));
    const shares = [first, ...(stop < 0 ? rest : rest.slice(0, stop))];
    const last = shares.at(-1)!;
    const isWhole = pairs.some(
      ([one, other]) => first.lead.includes(one) && last.lead.includes(other),
    );
    if (!isShare(first) || shares.length < 3 || !isWhole) return [];
    const sum = sumOf(shares);
    const text = `${shares.map(({ printed }) => printed).join('+')}=${sum}%，应为 100%`;
    return [find('rate', verdictOf(agree(sum, 100, slackOfAll(shares))), shares, text)];
  });
}

const isShare = ({ figure, lead, isVague }: Amount) =>
  figure.unit === '%' && !isVague && /占/.test(lead);
