/** Proposes what a figure is called: of the words beside it, or of the row and column of its cell. */
import type { Quantity } from '#quantities/model.ts';
import { findTimeMentions } from './find-times.ts';
import type { CellPlace } from './read-tables.ts';
import { simplify } from './simplify.ts';

/** Fifteen characters in a row would be a copy of the document, which the gate refuses. */
const longestLabel = 14;
const boundary = /[，,。；;：:、！？!?（()）“”"「」\s]/;
/** What begins a clause and says nothing of the number. Single characters begin words too: 自来水. */
const leading =
  /^(?:其中|另有|另外|还有|还|又|再|也|仍|共有|总共|先后|累计|的(?!确)|共(?![青产享同建和])|截至|截止|全年|涉及|同比|预计|计划|力争|实际|达到|只有|使|把|由|从|\d+[.．、])+/;
const trailing =
  /(?:的?(?:是|为|有|达到?|(?<![领收拿分得见])到了?|共有|共|已有?|只有|仅有?|约为?|至|占到?|等于|突破|超过|不低于|控制在|增加到?|减少到?|提高到?|下降到?|降到?|降至|减至|增至|增长|增加|减少|提高|下降|上升|变成|压到|落到|得了|了|在|合计|就|还|再|由|从|的|和|及|与))+$/;
const changeOf: Readonly<Record<string, string>> = { up: '增长', down: '下降' };
const countOf: Readonly<Record<string, string>> = {
  户: '户数',
  人: '人数',
  口人: '人数',
  名: '人数',
};

/** The figure before it in its paragraph. */
export interface FigureBefore {
  end: number;
  label: string;
}

/** Words further off say nothing of a number. */
const farthest = 80;

/**
 * @param plain its paragraph, simplified
 * @returns a few words; empty where the text gives none
 */
export function labelOfWords(
  quantity: Quantity,
  plain: string,
  before: FigureBefore | undefined,
): string {
  const from = Math.max(before?.end ?? 0, quantity.start - farthest);
  const between = plain.slice(from, quantity.start);
  const ahead = clean(dropTimes(lastClause(between)));
  const count = countOf[quantity.unit] ?? '';
  const change = quantity.direction ? changeOf[quantity.direction]! : '';
  const counted = countedIn(quantity, plain);
  if (counted !== '')
    return cut(`${ahead.replace(new RegExp(`${counted}$`), '')}${counted}`, count);
  if (ahead.length >= 2) return cut(`${ahead}${change}`, count);
  // 12,486户、39,127人 and 由68户减少到3户: of the same thing as the figure before.
  if (before && before.label !== '' && !/[。；！？]/.test(between)) {
    return cut(`${before.label.replace(/(?:户数|人数|增长|下降)$/, '')}${change}`, count);
  }
  const behind = clean(nextClause(plain.slice(quantity.end, quantity.end + farthest)));
  return behind.length >= 2 ? cut(behind, count) : '';
}

/** So long is a name that tells a whole project. */
const longestRowName = 10;

/**
 * 粮食2018年产量: the row, then the column without its unit.
 * @param words that stand before the number in its own cell; they tell more than the column
 */
export function labelOfCell({ rowName, columnName }: CellPlace, words = ''): string {
  if (words !== '') return simplify(rowName.length > longestRowName ? words : rowName + words);
  const row = [...rowName.replace(/\s+/g, '')].slice(-longestLabel).join('');
  const column = columnName
    .replace(/[（(][^（）()]*[)）]\s*$/, '')
    .replace(/[/／][^/／]*$/, '')
    .trim();
  return simplify(row + [...column.replace(/\s+/g, '')].slice(-longestLabel).join(''));
}

const lastClause = (text: string) => {
  const clauses = text.split(boundary);
  return clauses.at(-1)!.trim() || '';
};

const nextClause = (text: string) => /^[^，,。；;：:、！？!?（()）“”"「」\d\s]*/.exec(text)![0];

function dropTimes(text: string): string {
  const mentions = findTimeMentions(text);
  return mentions.reduceRight(
    // 比上年增收 leaves 增收.
    (rest, { start, end }) => rest.slice(0, start).replace(/[比较]$/, '') + rest.slice(end),
    text,
  );
}

const clean = (text: string) => text.trim().replace(leading, '').replace(trailing, '').trim();

/** 22户贫困户, 8名党员: what is counted stands behind the number and its unit. */
function countedIn({ unit, end }: Quantity, plain: string): string {
  const behind = plain.slice(end, end + 8);
  if (unit === '户') return /^\p{Script=Han}{1,4}?户/u.exec(behind)?.[0] ?? '';
  return unit === '人' || unit === '名' ? (people.exec(behind)?.[0] ?? '') : '';
}

const people =
  /^(?:贫困|脱贫|建档立卡|困难|低保|留守|残疾|易地搬迁)?(?:人口|群众|村民(?:代表)?|党员|干部|学生|儿童|老人|教师|老师|医生|劳动力|工人|职工|队员|社员|代表|妇女)/;

/** Words for what is counted join where the label does not end in them: of 贫困户 people are counted, too. */
function cut(label: string, count: string): string {
  const words = [...label].slice(-longestLabel).join('');
  const isSaid = /[数量]$/.test(words) || (count !== '' && words.endsWith(count[0]!));
  return words && count && !isSaid ? `${words}${count}` : words;
}
