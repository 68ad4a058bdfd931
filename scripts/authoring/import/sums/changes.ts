/** Checks what a text says of a change: from, to, and by how much. */
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

const changeVerb = /降|减|升|增|提|扩|压|落|涨|缩|跌|退|变|宽|延/;
const changeBy =
  /(?:降|减|升|增|提高|扩大|压缩|落|涨|缩[小短]|加宽|拓宽|延长|退出?|多出?|少)\p{Script=Han}{0,5}$/u;
/** 下降到, 下降到2019年的. */
const endsInTo =
  /[到至为成]了?(?:(?:(?:19|20)\d\d年|去年|今年|目前|现在)(?:底|末|初|\d{1,2}月)?的?)?$/;
const shortfall = /(?:少|短|差|缺|亏|欠)\p{Script=Han}{0,4}$/u;

export const checkChanges = (statement: Statement): DraftFinding[] => [
  ...triples(statement.amounts).flatMap((triple) => checkChange(triple, statement)),
  ...triples(statement.amounts).flatMap((triple) => checkMerger(triple, statement)),
  ...triples(statement.amounts).flatMap((triple) => checkShortfall(triple, statement)),
  ...triples(statement.amounts).flatMap((triple) => checkYearlyGrowth(triple, statement)),
  ...checkNaturalGrowth(statement),
];

/** 由30.12%下降到5.62%，降低了24.5个百分点 */
function checkChange([from, to, by]: Triple, statement: Statement): DraftFinding[] {
  const { plain } = statement;
  if (from.measure !== to.measure) return [];
  if (by.figure.unit === '%' && !isRate(from)) return checkGrowth(from, to, by, statement);
  if (by.measure !== from.measure) return [];
  if (isRate(from) && from.measure === '%' && by.figure.unit === '%') return [];
  const [first, second] = [between(plain, from, to), between(plain, to, by)];
  if (/[。；;]/.test(`${first}${second}`)) return [];
  if (!changeVerb.test(first) || !endsInTo.test(first.trimEnd())) return [];
  if (!changeBy.test(by.lead.trimEnd())) return [];
  return judgeDifference(from, to, by, `${from.printed}到${to.printed}`);
}

/** 由4.2万吨增加到4.8万吨，增长14.3%; of money in comparable prices it may be another number. */
function checkGrowth(from: Amount, to: Amount, by: Amount, { plain }: Statement): DraftFinding[] {
  const first = between(plain, from, to);
  if (!changeVerb.test(first) || !endsInTo.test(first.trimEnd())) return [];
  const isBy = changeBy.test(by.lead.trimEnd()) && !/年均/.test(by.lead);
  // 结余7.4万元；2023年收入增至52.6万元: of two things.
  if (/[。；;]/.test(first)) return [];
  if (!isBy || [from, to, by].some(({ isVague }) => isVague)) return [];
  const percent = (change: number) => (Math.abs(change) / from.value) * 100;
  const is = percent(to.value - from.value);
  const holds = agree(is, Math.abs(by.value), by.slack + percent(from.slack + 2 * to.slack));
  const text = `${from.printed}到${to.printed}，变化 ${Number(is.toFixed(2))}%，原文写${by.printed}`;
  const verdict = from.measure === '元' && !holds ? 'doubtful' : verdictOf(holds);
  return [find('change', verdict, [by, from, to], text)];
}

/** 由2015年的18.6亿元增加到2020年的27.9亿元，年均增长8.4%; in comparable prices it may be less. */
function checkYearlyGrowth([from, to, by]: Triple, { plain }: Statement): DraftFinding[] {
  const [start, end] = [from, to].map(({ figure }) => Number(figure.asOf?.slice(0, 4)));
  const years = (end ?? NaN) - (start ?? NaN);
  if (from.measure !== to.measure || isRate(from) || by.figure.unit !== '%') return [];
  if (!/年均(?:增长|递增|增速|增幅)\p{Script=Han}{0,3}$/u.test(by.lead.trimEnd())) return [];
  if (!(years > 1) || from.value <= 0 || [from, to, by].some(({ isVague }) => isVague)) return [];
  if (/[。；;]/.test(plain.slice(from.end, by.start))) return [];
  const is = ((to.value / from.value) ** (1 / years) - 1) * 100;
  const holds = agree(is, by.value, by.slack + 0.05);
  const text = `${from.printed}到${to.printed}，${years} 年里年均 ${Number(is.toFixed(2))}%，原文写${by.printed}`;
  const isLess = from.measure === '元' && by.value < is;
  return [find('change', !holds && isLess ? 'doubtful' : verdictOf(holds), [by, from, to], text)];
}

function judgeDifference(from: Amount, to: Amount, by: Amount, said: string): DraftFinding[] {
  const change = tidy(Math.abs(from.value - to.value));
  const holds = agree(change, Math.abs(by.value), slackOfAll([from, to, by]));
  if (!holds && [from, to, by].some(({ isVague }) => isVague)) return [];
  const text = `${said}，相差 ${change}，原文写${by.printed}`;
  return [find('change', verdictOf(holds), [by, from, to], text)];
}

/** 387个(原有390个，撤并3个) */
function checkMerger([now, before, change]: Triple, { plain }: Statement): DraftFinding[] {
  if (now.measure !== before.measure || change.measure !== now.measure) return [];
  if (!/[（(,，][^。；;)）]*(?:原有|原为|原来|原)$/.test(between(plain, now, before))) return [];
  const words = between(plain, before, change);
  const sign = /撤|并|减|核销|注销/.test(words) ? -1 : /增|新/.test(words) ? 1 : 0;
  if (sign === 0 || /[。；;]/.test(words)) return [];
  const expected = tidy(before.value + sign * change.value);
  const sum = `${before.value}${sign < 0 ? '−' : '+'}${change.value}=${expected}`;
  const text = `${sum}，原文写${now.printed}`;
  return [find('change', verdictOf(expected === now.value), [now, before, change], text)];
}

/** 报38.2公里，实测31.7公里，少铺6.5公里 */
function checkShortfall([should, is, by]: Triple, { plain }: Statement): DraftFinding[] {
  if (should.measure !== is.measure || by.measure !== is.measure || isRate(is)) return [];
  if (/[。；;]/.test(plain.slice(should.end, by.start))) return [];
  const isActual = /[实现仅只]/.test(is.lead);
  if (!isActual || !shortfall.test(by.lead)) return [];
  return judgeDifference(should, is, by, `${should.printed}与${is.printed}`);
}

/** 出生率10.4‰，死亡率6.9‰，自然增长率3.5‰ */
function checkNaturalGrowth({ plain, amounts }: Statement): DraftFinding[] {
  return amounts.flatMap((growth) => {
    if (!/自然增长率/.test(growth.lead)) return [];
    const { start } = sentenceOf(plain, growth.start);
    const before = amounts.filter((one) => one.start >= start && one.end <= growth.start);
    const named = (word: string) =>
      before.find((one) => one.measure === growth.measure && one.lead.includes(word));
    const [births, deaths] = [named('出生率'), named('死亡率')];
    if (!births || !deaths) return [];
    const change = tidy(births.value - deaths.value);
    const holds = agree(change, growth.value, slackOfAll([births, deaths, growth]));
    const text = `${births.printed}减${deaths.printed}是 ${change}‰，原文写${growth.printed}`;
    return [find('change', verdictOf(holds), [growth, births, deaths], text)];
  });
}

type Triple = [Amount, Amount, Amount];

const triples = (amounts: readonly Amount[]): Triple[] =>
  amounts.slice(2).map((third, index) => [amounts[index]!, amounts[index + 1]!, third]);
