/** Checks parts against their whole: 其中…, 分产业看…. */
import { isComplete } from './pairs.ts';
import {
  agree,
  type Amount,
  between,
  type DraftFinding,
  find,
  isRate,
  largestSlip,
  sentenceOf,
  slackOfAll,
  type Statement,
  sumOf,
  tidy,
} from './statement.ts';

const nearlyAll = 0.08;
/** Told of some only: 女党员, 35岁以下的 are in the other parts too. */
const acrossParts = /女|岁|少数民族|残疾/;
const endOfParts = /[。！？\n]|[，,；;](?=共|总|另|目前|全[县乡镇村]|原有|合计|此外|同时)/;
/** Before a number that is of each one, or is compared: it is no part. */
const notPart = /每|人均|户均|平均|单价|最[高多大低少小]|比|较|超过|带动|相当|造价|标准/;
/** What was done with the whole is no part of it, unless the list is of that. */
const turnsAway = /^(?:支出|结余|剩余|节余|实际|累计)/;
export const checkParts = ({ plain, amounts }: Statement): DraftFinding[] => [
  ...[...plain.matchAll(/其中|分(?:产业|行业|地区|项目)看/g)].flatMap(({ index }) =>
    checkWhich(plain, index, amounts),
  ),
];

/** 175户493人，其中…29户96人；…26户75人： parts of each unit against the whole before 其中. */
function checkWhich(plain: string, at: number, amounts: readonly Amount[]): DraftFinding[] {
  const rest = plain.slice(at + 2);
  const end = at + 2 + (endOfParts.exec(rest)?.index ?? rest.length);
  const own = sentenceOf(plain, at).start;
  const opensSentence = plain.slice(own, at).trim() === '';
  const from = opensSentence && own > 0 ? sentenceOf(plain, own - 1).start : own;
  const isWhole = (one: Amount) => !one.isVague && !isRate(one) && !notPart.test(one.lead);
  const wholes = amounts.filter((one) => one.start >= from && one.end <= at && isWhole(one));
  const inside = amounts.filter((one) => one.start >= at && one.end <= end && !isRate(one));
  return [...new Set(inside.map(({ measure }) => measure))].flatMap((measure) => {
    const same = wholes.filter((one) => one.measure === measure).reverse();
    const parts = listParts(
      inside.filter((one) => one.measure === measure),
      plain,
      at,
      end,
    );
    const largest = Math.max(...parts.map(({ value }) => value));
    const whole = same.find(({ value }) => value >= largest) ?? same[0];
    // 收入9.86亿元，其中税收占七成；支出21.3亿元: another thing begins.
    const isElsewhere = parts[0] && /[；;]/.test(plain.slice(at, parts[0].start));
    if (!whole || parts.length === 0 || isElsewhere || parts.some(({ isVague }) => isVague))
      return [];
    const isNear = at - whole.end <= 12 || whole.value >= largest;
    return isNear ? judgeParts(whole, parts, plain, amounts) : [];
  });
}

/** The numbers that one list joins: by 、, by commas, or by semicolons where each item has as many. */
export function listParts(
  parts: readonly Amount[],
  plain: string,
  at: number,
  end: number,
): readonly Amount[] {
  const stops = [...plain.slice(at, end).matchAll(/[；;]/g)].map(({ index }) => at + index);
  const items = [at, ...stops].map((start, index) =>
    parts.filter((part) => part.start >= start && part.end <= (stops[index] ?? Infinity)),
  );
  const [first = []] = items;
  const isList = items.every(({ length }) => length === first.length);
  const list = isList || first.length === 0 ? parts : first;
  const commas = (text: string) => text.match(/[，,]/g)?.length ?? 0;
  const usesMarks = list.length > 1 && /、/.test(between(plain, list[0]!, list[1]!));
  const last = list.findIndex((part, index) => {
    const next = list[index + 1];
    if (!next) return true;
    const words = between(plain, part, next);
    const isTurned = turnsAway.test(next.lead) && !turnsAway.test(list[0]!.lead);
    return commas(words) > (usesMarks ? 0 : 1) || notPart.test(next.lead) || isTurned;
  });
  return list.slice(0, last + 1);
}

function judgeParts(
  whole: Amount,
  parts: readonly Amount[],
  plain: string,
  amounts: readonly Amount[],
): DraftFinding[] {
  const sum = sumOf(parts);
  const terms = parts.map(({ value }) => value).join('+');
  if (parts.length === 1) {
    const [part] = parts;
    const text = `其中的${part!.printed}不超过总数${whole.printed}`;
    return part!.value <= whole.value
      ? [find('parts', 'holds', [whole, ...parts], text)]
      : [
          find(
            'parts',
            'fails',
            [whole, ...parts],
            `其中的${part!.printed}超过了总数${whole.printed}`,
          ),
        ];
  }
  const slack = slackOfAll([whole, ...parts]);
  const text = `${terms}=${sum}，总数写${whole.printed}`;
  if (agree(sum, whole.value, slack)) return [find('parts', 'holds', [whole, ...parts], text)];
  const prefix = parts.findIndex(
    (_, index) => index > 0 && agree(sumOf(parts.slice(0, index + 1)), whole.value, slack),
  );
  if (prefix > 0) return judgeParts(whole, parts.slice(0, prefix + 1), plain, amounts);
  const share = Math.abs(sum - whole.value) / whole.value;
  const isList = /、|和|及/.test(between(plain, parts[0]!, parts[1]!)) || share <= largestSlip;
  const isAcross = !isComplete(parts) && parts.some(({ lead }) => acrossParts.test(lead));
  if (sum > whole.value)
    return isList && !isAcross ? [find('parts', 'fails', [whole, ...parts], text)] : [];
  if (isComplete(parts) && share <= largestSlip) {
    return [find('parts', 'fails', [whole, ...parts], text)];
  }
  // 其中 need not name all parts; where it nearly does, a person may look.
  const missing = `${text}，少 ${tidy(whole.value - sum)}：或没有列全，或有误`;
  return share <= nearlyAll ? [find('parts', 'doubtful', [whole, ...parts], missing)] : [];
}
