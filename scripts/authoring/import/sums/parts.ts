/** Checks parts against their whole: 其中…, 合计…, and lists behind a total. */
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

/** A slip of the pen differs by less than this share of the whole; what differs more is no part. */
const largestSlip = 0.25;
const nearlyAll = 0.08;
/** Told of some only: 女党员, 35岁以下的 are in the other parts too. */
const acrossParts = /女|岁|少数民族|残疾/;
const endOfParts = /[。！？\n]|[，,；;](?=共|总|另|目前|全[县乡镇村]|原有|合计|此外|同时)/;
/** Before a number that is of each one, or is compared: it is no part. */
const notPart = /每|人均|户均|平均|单价|最[高多大低少小]|比|较|超过|带动|相当|造价|标准/;
/** What was done with the whole is no part of it, unless the list is of that. */
const turnsAway = /^(?:支出|结余|剩余|节余|实际|累计)/;
/** Pairs that leave nothing out. */
export const pairs = [
  ['男', '女'],
  ['城镇', '乡村'],
  ['城镇', '农村'],
  ['城市', '农村'],
  ['集中', '分散'],
  ['党纪', '政务'],
  ['中央', '市县'],
  ['中央', '县'],
  ['一产', '三产'],
  ['第一产业', '第三产业'],
  ['汉族', '少数民族'],
  ['C级', 'D级'],
  ['上半年', '下半年'],
  ['公办', '民办'],
  ['财政', '自筹'],
] as const;

export const checkParts = ({ plain, amounts }: Statement): DraftFinding[] => [
  ...[...plain.matchAll(/其中|分(?:产业|行业|地区|项目)看/g)].flatMap(({ index }) =>
    checkWhich(plain, index, amounts),
  ),
  ...amounts.flatMap((whole) => checkTotal(plain, whole, amounts)),
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
    if (!whole || parts.length === 0 || parts.some(({ isVague }) => isVague)) return [];
    const isNear = at - whole.end <= 12 || whole.value >= largest;
    return isNear ? judgeParts(whole, parts, plain, amounts) : [];
  });
}

/** The numbers that one list joins: by 、, by commas, or by semicolons where each item has as many. */
function listParts(
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

/** Two of them leave nothing out: 男 and 女. */
const isComplete = (parts: readonly Amount[]): boolean =>
  pairs.some(
    ([one, other]) =>
      parts.some(({ lead }) => lead.includes(one)) &&
      parts.some(({ lead }) => lead.includes(other)),
  );

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
  const holds = agree(sum, whole.value, slackOfAll([whole, ...parts]));
  if (!holds && Math.abs(sum - whole.value) / whole.value > slip) return [];
  const text = `${parts.map(({ value }) => tidy(value)).join('+')}=${sum}，总数写${whole.printed}`;
  return [find('parts', verdictOf(holds), [whole, ...parts], text)];
}
