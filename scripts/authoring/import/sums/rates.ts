/** Checks shares and averages against the numbers of which they are told. A growth rate is no share. */
import {
  agree,
  type Amount,
  type DraftFinding,
  find,
  isRate,
  sentenceOf,
  type Statement,
  tidy,
  verdictOf,
} from './statement.ts';

/** Among so many numbers a quotient fits by chance, and trying all takes long. */
const [manyAmounts, tooMany] = [60, 300];
const growth = /增|降|涨|升|跌|落|提高|回升|同比|环比|比上|较上|速|利率|上浮|高[于出]|低于|压|缩/;

export const checkRates = (statement: Statement): DraftFinding[] => [
  ...statement.amounts.flatMap((rate) => checkShare(rate, statement)),
  ...checkEach(statement),
  ...statement.amounts.flatMap((average) => checkAverage(average, statement)),
  ...statement.amounts.flatMap((rest) => checkRest(rest, statement)),
];

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
  const larger = before.filter((one) => one.measure === part.measure && one.value > part.value);
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

interface Quotient {
  part: Amount;
  whole: Amount;
  text: string;
}

function findQuotients(rate: Amount, amounts: readonly Amount[]): Quotient[] {
  const decimals = /\.(\d+)/.exec(rate.printed.normalize('NFKC'))?.[1]?.length ?? 0;
  if (decimals === 0 || amounts.length > tooMany) return [];
  const parts = amounts.map((one) => ({ part: one, value: one.value, sum: String(one.value) }));
  // A remainder is often not printed, but two decimals seldom agree by chance.
  const remainders =
    decimals < 2 || amounts.length > manyAmounts
      ? []
      : pairsOf(amounts).map(([one, other]) => ({
          part: one,
          value: tidy(one.value - other.value),
          sum: `(${one.value}−${other.value})`,
        }));
  return [...parts, ...remainders].flatMap(({ part, value, sum }) =>
    amounts
      .filter((whole) => whole.measure === part.measure && whole.value > value && value > 0)
      .filter(
        (whole) => tidy(Number(((value / whole.value) * 100).toFixed(decimals))) === rate.value,
      )
      .map((whole) => ({ part, whole, text: `${sum}÷${whole.value}` })),
  );
}

const pairsOf = (amounts: readonly Amount[]): [Amount, Amount][] =>
  amounts.flatMap((one) =>
    amounts
      .filter((other) => other.measure === one.measure && one.value > other.value)
      .map((other): [Amount, Amount] => [one, other]),
  );

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

const percentOf = (part: Amount, whole: Amount) => (part.value / whole.value) * 100;
const slackOfShare = (part: Amount, whole: Amount) =>
  ((part.slack + (part.value / whole.value) * whole.slack) / whole.value) * 100;
const round = (value: number) => Number(value.toFixed(2));
