/** Checks shares against the numbers of which they are told. A growth rate is no share. */
import { percentOf, round, slackOfShare } from './percent.ts';
import { findQuotients, type Quotient } from './quotients.ts';
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

const growth = /增|降|涨|升|跌|落|提高|回升|同比|环比|比上|较上|速|利率|上浮|高[于出]|低于|压|缩/;

export const checkRates = (statement: Statement): DraftFinding[] =>
  statement.amounts.flatMap((rate) => checkShare(rate, statement));

function checkShare(rate: Amount, statement: Statement): DraftFinding[] {
  const { amounts } = statement;
  const lead = rate.lead;
  if (rate.figure.unit !== '%' || rate.isVague || growth.test(lead)) return [];
  const passed = checkPassed(rate, lead, statement);
  if (passed) return [passed];
  const quotients = findQuotients(
    rate,
    amounts.filter((one) => !isRate(one)),
  );
  if (quotients.length > 0) {
    const [{ part, whole }] = quotients as [Quotient];
    const said = quotients.slice(0, 2).map(({ text }) => text);
    return [
      find('rate', 'holds', [rate, part, whole], `${rate.printed}与 ${said.join('、')} 相符`),
    ];
  }
  const pair = findStatedPair(rate, lead, statement);
  if (!pair) return [];
  const { part, whole } = pair;
  const is = percentOf(part, whole);
  // 42.4% is printed to one place: 42.39 is the same.
  const holds = agree(is, rate.value, rate.slack + slackOfShare(part, whole));
  const text = `${part.printed}占${whole.printed}的 ${round(is)}%，原文写${rate.printed}`;
  return [find('rate', verdictOf(holds), [rate, part, whole], text)];
}

/** 抽检218批次，不合格的有9批次，合格率99.1% */
function checkPassed(
  rate: Amount,
  lead: string,
  { plain, amounts }: Statement,
): DraftFinding | undefined {
  const name = /(\p{Script=Han}{2})率/u.exec(lead)?.[1];
  if (!name) return undefined;
  const { start, end } = sentenceOf(plain, rate.start);
  const inside = amounts.filter((one) => one.start >= start && one.end <= end && !isRate(one));
  const failed = inside.find((one) => new RegExp(`[不未]${name}`).test(one.lead));
  const all =
    failed && inside.find((one) => one.measure === failed.measure && one.value > failed.value);
  if (!failed || !all || failed.isVague || all.isVague) return undefined;
  const is = 100 - percentOf(failed, all);
  const holds = agree(is, rate.value, rate.slack);
  const text = `${all.printed}中${failed.printed}没有${name}，${name}的占 ${round(is)}%，原文写${rate.printed}`;
  return find('rate', verdictOf(holds), [rate, failed, all], text);
}

/**
 * The two numbers that the words name: 规划4,025户，入住3,982户，入住率98.9%, and
 * 全村175户，产业脱贫29户，占16.6%. Undefined unless there is one reading only.
 */
function findStatedPair(
  rate: Amount,
  lead: string,
  statement: Statement,
): { part: Amount; whole: Amount } | undefined {
  const { plain, amounts } = statement;
  const { start } = sentenceOf(plain, rate.start);
  const before = amounts.filter(
    (one) => one.start >= start && one.end <= rate.start && !isRate(one) && !one.isVague,
  );
  const name = /(\p{Script=Han}{2})率$/u.exec(lead.replace(/(?:为|是|达到?|仅|只有)$/, ''))?.[1];
  const share = /占(?:比(?:为|达到?)?$)?(\p{Script=Han}{0,8}?)的?$/u.exec(lead);
  const last = before.at(-1);
  const isBeside =
    last && /^[^，,。；;]*[，,]?[^，,。；;]*$/.test(plain.slice(last.end, rate.start));
  const part = name
    ? before.findLast(
        (one) => one.lead.replace(/的有?$/, '').endsWith(name) && !/[超未]/.test(one.lead),
      )
    : share && isBeside
      ? last
      : undefined;
  if (!part) return undefined;
  // 床位420张，入住273人: a place is for one person.
  const isAlike = (one: Amount) =>
    one.measure === part.measure || (part.measure === '人' && /[床座学]位$/.test(one.lead));
  const larger = before.filter((one) => isAlike(one) && one.value > part.value);
  // 占农林水支出的34%: of several the one that is so called.
  const named = share?.[1] ? larger.filter(({ lead }) => lead.endsWith(share[1]!)) : [];
  const wholes = named.length === 1 ? named : larger;
  const [whole] = wholes;
  if (!whole || wholes.length > 1 || whole.end > part.start) return undefined;
  return name || isNamed(share![1]!, whole, part, statement) ? { part, whole } : undefined;
}

/** 占总数的, 占其, or a word that stands before the whole; a bare 占 is of it where 其中 stands between. */
function isNamed(words: string, whole: Amount, part: Amount, { plain }: Statement): boolean {
  if (/分别/.test(plain.slice(part.end - 4, part.end + 12))) return false;
  if (words === '') return /其中/.test(plain.slice(whole.end, part.start));
  const thing = words.replace(/^全?[省市县区乡镇村]?总?/, '');
  const isTotal = /^(?:其|全部|数|量|额|户数|人口|人数|投资)?$/.test(thing);
  const pairs = [...thing].slice(1).map((sign, index) => `${thing[index]}${sign}`);
  return isTotal || pairs.some((pair) => whole.lead.includes(pair));
}
