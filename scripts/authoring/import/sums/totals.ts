/** Checks totals without 其中: 甲3元、乙4元，合计7元, and 累计投入7元，甲3元、乙4元. */
import { isComplete, pairs } from './pairs.ts';
import { listParts } from './parts.ts';
import {
  agree,
  type Amount,
  between,
  type DraftFinding,
  find,
  isRate,
  judge,
  largestSlip,
  sentenceOf,
  slackOfAll,
  type Statement,
  sumOf,
  tidy,
} from './statement.ts';

export const checkTotals = ({ plain, amounts }: Statement): DraftFinding[] =>
  amounts.flatMap((whole) => checkTotal(plain, whole, amounts));

const totalBefore =
  /(?:(?:合计|共计|总计)\p{Script=Han}{0,10}|[两二三四五六七八九十\d]个?[乡镇村县项家社组所期批年者方级地]共\p{Script=Han}{0,6}|相加[，,]?[^，,。；;]{0,16})$/u;
const longestClause = 40;
const totalAhead = /(?:合计|共计|总计|累计|总|共(?!同))[\p{Script=Han}]{0,8}$/u;

/** 甲3元、乙4元，合计7元, and 累计投入7元，甲3元、乙4元 where no 其中 stands. */
function checkTotal(plain: string, whole: Amount, amounts: readonly Amount[]): DraftFinding[] {
  if (whole.isVague || isRate(whole)) return [];
  if (/其中/.test(plain.slice(whole.end, whole.end + 12))) return [];
  const clause = plain.slice(Math.max(0, whole.start - longestClause), whole.start);
  const next = plain[whole.end] ?? '';
  const opensList = next === '：' || next === ':';
  const isBehind = totalBefore.test(clause) || closesPair(whole, amounts);
  if (!isBehind && !opensList && !(totalAhead.test(whole.lead) && /[，,（(]/.test(next))) return [];
  const { start, end } = sentenceOf(plain, whole.start);
  const same = amounts.filter(
    (one) => one.measure === whole.measure && one.start >= start && one.end <= end && one !== whole,
  );
  if (isBehind) return checkTotalBehind(whole, same, plain);
  const parts = same.filter((one) => one.start > whole.end);
  const [first, second] = parts;
  if (!first || !second || first.start - whole.end > 12) return [];
  const listed = listParts(parts, plain, whole.end, end);
  if (listed.length < 2 || listed.some(({ isVague }) => isVague)) return [];
  const isList = opensList || /^[^，,。；;]*、[^，,。；;]*$/.test(between(plain, first, second));
  return judgeTotal(whole, listed, isComplete(listed) ? largestSlip : isList ? 0.15 : 0);
}

/** 男8640人，女8120人，总人口16760人 */
function closesPair(whole: Amount, amounts: readonly Amount[]): boolean {
  const at = amounts.indexOf(whole);
  const [first, second] = amounts.slice(Math.max(0, at - 2), at);
  return (
    /^(?:总|全[县乡镇村])/.test(whole.lead) &&
    first !== undefined &&
    second?.measure === whole.measure &&
    pairs.some(([one, other]) => first.lead.includes(one) && second.lead.includes(other))
  );
}

function checkTotalBehind(whole: Amount, same: readonly Amount[], plain: string): DraftFinding[] {
  const before = same.filter((one) => one.end <= whole.start);
  for (let count = 2; count <= before.length; count++) {
    const parts = before.slice(-count);
    if (agree(sumOf(parts), whole.value, slackOfAll([whole, ...parts]))) {
      return judgeTotal(whole, parts, largestSlip);
    }
  }
  const isOne = !/[；;]/.test(plain.slice(before[0]?.start, whole.start));
  const isExact = before.length > 1 && isOne && !before.some(({ isVague }) => isVague);
  return isExact ? judgeTotal(whole, before, largestSlip) : [];
}

function judgeTotal(whole: Amount, parts: readonly Amount[], slip: number): DraftFinding[] {
  const sum = sumOf(parts);
  const verdict = judge(sum, whole, slackOfAll([whole, ...parts]), slip * whole.value);
  if (!verdict) return [];
  const text = `${parts.map(({ value }) => tidy(value)).join('+')}=${sum}，总数写${whole.printed}`;
  return [find('parts', verdict, [whole, ...parts], text)];
}
