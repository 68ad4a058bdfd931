/** Checks the columns of a table that are reckoned from others: growth, differences, sums of a row. */
import type { ImportedTable, ProposedFigure } from '#scripts/authoring/import/imported-document.ts';
import {
  agree,
  type Amount,
  type DraftFinding,
  find,
  isRate,
  toAmount,
  verdictOf,
} from './statement.ts';

/** What a column says of others, told of the same row. */
interface Reckoning {
  /** The columns it is reckoned from, in order. */
  from: readonly number[];
  to: number;
  reckon: (values: readonly number[]) => number;
  say: (is: number, stated: Amount) => string;
}

/** So many rows must agree before one that does not is called a slip. */
const fewestRows = 2;

export function checkRows(
  table: ImportedTable,
  figures: readonly ProposedFigure[],
): DraftFinding[] {
  const rows = rowsOf(table, figures);
  return findReckonings(table).flatMap((reckoning) => {
    const found = rows.flatMap((row) => checkOne(row, reckoning));
    const held = found.filter(({ verdict }) => verdict === 'holds').length;
    const isReckoned = held >= fewestRows && held > found.length / 2;
    return isReckoned ? found : [];
  });
}

type Row = ReadonlyMap<number, Amount>;

const rowsOf = (table: ImportedTable, figures: readonly ProposedFigure[]): Row[] => {
  const inTable = figures.filter(({ cell }) => cell?.table === table.id);
  return [...Map.groupBy(inTable, ({ cell }) => cell!.row).values()].map(
    (row) =>
      new Map(row.flatMap((one) => toAmount(one).map((amount) => [one.cell!.column, amount]))),
  );
};

function checkOne(row: Row, { from, to, reckon, say }: Reckoning): DraftFinding[] {
  const stated = row.get(to);
  const terms = from.map((column) => row.get(column)).filter((one) => one !== undefined);
  if (!stated || terms.length < from.length) return [];
  const isOneKind = terms.every(
    ({ measure, isVague }) => measure === terms[0]!.measure && !isVague,
  );
  const isAlike = isRate(stated) || stated.measure === terms[0]!.measure;
  if (!isOneKind || !isAlike || terms.some((one) => isRate(one))) return [];
  const values = terms.map(({ value }) => value);
  const is = reckon(values);
  if (!Number.isFinite(is)) return [];
  // The printed terms may be rounded: what they would give at their edges.
  const slack = terms.reduce((sum, { slack: own }, index) => {
    const moved = reckon(values.map((value, at) => (at === index ? value + own : value)));
    return sum + Math.abs(moved - is);
  }, stated.slack);
  const isUnsigned = stated.value >= 0 && is < 0 && isRate(stated);
  const holds = agree(isUnsigned ? -is : is, stated.value, slack);
  return [find('column', verdictOf(holds), [stated, ...terms], say(round(is), stated))];
}

const growth = /增长|增幅|增速|[增降]减|增减|同比|比上年|±/;
const whole = /^(?:合计|总计|小计|共计|总[数额量]|总(?:投资|人口|户数|收入|支出|面积|产量))/;

function findReckonings({ columns }: ImportedTable): Reckoning[] {
  const heads = columns.map(({ head, unit }, column) => ({ column, head, unit }));
  const years = heads.flatMap(({ column, head }) => {
    const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(head)?.[1];
    const told = year ?? (/^上年|^去年/.test(head) ? '0' : /^本年|^今年/.test(head) ? '1' : '');
    return told ? [{ column, year: Number(told) }] : [];
  });
  const [earlier, later] = years;
  const isPair = years.length === 2 && later!.year === earlier!.year + 1;
  const changes = isPair
    ? heads
        .filter(({ column, head }) => column > later!.column && growth.test(head))
        .map(({ column, head, unit }) =>
          unit === '%' || /[%％]|幅|速/.test(head)
            ? growthOf(earlier!.column, later!.column, column)
            : differenceOf(earlier!.column, later!.column, column),
        )
    : [];
  return [...changes, ...heads.flatMap(({ column, head }) => sumsOf(column, head, heads.length))];
}

const growthOf = (from: number, by: number, to: number): Reckoning => ({
  from: [from, by],
  to,
  reckon: ([before = 0, now = 0]) => ((now - before) / before) * 100,
  say: (is, stated) => `这一行的增减是 ${is}%，原文写${stated.printed}`,
});

const differenceOf = (from: number, by: number, to: number): Reckoning => ({
  from: [from, by],
  to,
  reckon: ([before = 0, now = 0]) => now - before,
  say: (is, stated) => `这一行的增减是 ${is}，原文写${stated.printed}`,
});

/** 总投资 | 财政资金 | 自筹: a total stands before its parts, or behind them. */
function sumsOf(to: number, head: string, width: number): Reckoning[] {
  if (!whole.test(head.trim())) return [];
  const behind = Array.from({ length: width - to - 1 }, (_, index) => to + 1 + index);
  const before = Array.from({ length: Math.max(0, to - 1) }, (_, index) => 1 + index);
  const lists = [behind, behind.slice(0, 2), behind.slice(0, 3), before];
  const kept = lists.filter(
    (list, at) => list.length > 1 && lists.findIndex((one) => one.join() === list.join()) === at,
  );
  return kept.map((from) => ({
    from,
    to,
    reckon: (values) => values.reduce((sum, value) => sum + value, 0),
    say: (is, stated) => `这一行各项相加是 ${is}，“${head}”写${stated.printed}`,
  }));
}

const round = (value: number) => Number(value.toFixed(2));
