/** Checks a share whose whole is named beside it: 占计划12万亩的95%; 完成目标的80%（目标3,700人）; 1,200人中有360人. */
import {
  agree,
  type Amount,
  between,
  type DraftFinding,
  find,
  isRate,
  sentenceOf,
  type Statement,
  verdictOf,
} from './statement.ts';

const targetWords = '目标|任务|计划|预算|指标';
const shareWord = /[，,（(]?(?:仅|约|已)?(?:占|完成|达到?|为|是)[^，,。；;]{0,14}$/;
const bracketed = new RegExp(`^[（(][^（()）]{0,8}(?:${targetWords})[为是]?$`);
const ofTarget = new RegExp(`完成了?(?:[^，,。；;]{0,6}(?:${targetWords})[^，,。；;]{0,3}的)?$`);
const target = new RegExp(targetWords);

export const checkNamedWholes = (statement: Statement): DraftFinding[] =>
  statement.amounts.flatMap((rate, index) => checkNamed(rate, index, statement));

function checkNamed(rate: Amount, index: number, statement: Statement): DraftFinding[] {
  if (rate.figure.unit !== '%' || rate.isVague) return [];
  const { plain, amounts } = statement;
  const [first, second] = [amounts[index - 2], amounts[index - 1]];
  const [next, last] = amounts.slice(index + 1);
  // 完成4.2亿元，占年度计划5亿元的84%
  const isOf =
    first &&
    second &&
    between(plain, second, rate).trim() === '的' &&
    /(?:占|完成)[^，,。；;]{0,14}$/.test(between(plain, first, second));
  if (isOf) return judge(rate, first, second);
  // 占30%，即1,200人中有360人
  const isIn = next && last && isAmong(next, last, plain);
  if (isIn && /^[，,]?即[^，,]{0,6}$/.test(between(plain, rate, next)))
    return judge(rate, last, next);
  const among = first && second && isAmong(first, second, plain);
  if (among && /^[，,]占比?[^，,]{0,4}$/.test(between(plain, second, rate))) {
    return judge(rate, second, first);
  }
  // 完成目标的80%（目标3,700人）
  const isBracketed = next && second && bracketed.test(between(plain, rate, next));
  if (isBracketed && shareWord.test(between(plain, second, rate)) && target.test(rate.lead)) {
    return judge(rate, second, next);
  }
  return checkTarget(rate, second, statement);
}

const isAmong = (whole: Amount, part: Amount, plain: string) =>
  /^(?:中|里|当中)[，,]?(?:仅|已)?有[^，,。；;]{0,6}$/.test(between(plain, whole, part));

/** 计划造林5万亩，完成4.6万亩，完成计划的92% */
function checkTarget(
  rate: Amount,
  part: Amount | undefined,
  { plain, amounts }: Statement,
): DraftFinding[] {
  if (
    !part ||
    /[超未]/.test(part.lead) ||
    !ofTarget.test(rate.lead) ||
    !/^[，,]/.test(between(plain, part, rate))
  )
    return [];
  const { start } = sentenceOf(plain, rate.start);
  const wholes = amounts.filter(
    (one) => one.start >= start && one.end <= part.start && target.test(one.lead) && !isRate(one),
  );
  const [whole] = wholes;
  // What is planned is told in full.
  return whole && wholes.length === 1 ? judge(rate, part, { ...whole, slack: 0 }) : [];
}

function judge(rate: Amount, part: Amount, whole: Amount): DraftFinding[] {
  if (part.measure !== whole.measure || isRate(part) || part.isVague || whole.isVague) return [];
  const is = (part.value / whole.value) * 100;
  const slack = ((part.slack + (is / 100) * whole.slack) / whole.value) * 100;
  const holds = agree(is, rate.value, rate.slack + slack);
  const text = `${part.printed}占${whole.printed}的 ${Number(is.toFixed(2))}%，原文写${rate.printed}`;
  return [find('rate', verdictOf(holds), [rate, part, whole], text)];
}
