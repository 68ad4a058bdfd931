/** Charts show what the ledger says: parts make up their whole, one unit, one time, few enough rows. */
import { chartForms, chartSchema, type ChartSpec } from '#schemas/chart.ts';
import {
  place,
  readChartFigures,
  type ChartFigures,
  type Named,
  type Place,
} from '#scripts/gate/chart-figures.ts';
import { checkColours } from '#scripts/gate/chart-colours.ts';
import { checkSquares } from '#scripts/gate/chart-squares.ts';
import { checkTimes, checkUnits } from '#scripts/gate/chart-kinds.ts';
import { checkShares, checkSums } from '#scripts/gate/chart-sums.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';

/**
 * Unknown forms and fields are the matter of `entries-match-schema`, unknown figures that of
 * `references-resolve`: a chart with either is not looked at further.
 */
export const chartsAreHonest = (content: Content): Fault[] =>
  content.entries
    .filter(({ collection }) => collection === 'charts')
    .flatMap((entry) => {
      const { data: spec } = chartSchema.safeParse(entry.data);
      return spec ? checkChart(content, entry, spec) : [];
    });

function checkChart(content: Content, entry: Entry, spec: ChartSpec): Fault[] {
  const shape = checkShape(spec);
  const chart = shape.length ? undefined : readChartFigures(content, spec);
  const places = [...(chart ? checkFigures(chart) : shape), ...checkColours(spec)];
  return places.map(({ path, complaint }) => faultAt(entry, path, complaint));
}

/** Sums and shares of figures that are no amounts, or not of one kind, would only repeat the fault. */
function checkFigures(chart: ChartFigures): Place[] {
  const basic = [...checkValues(chart), ...checkUnits(chart), ...checkSquares(chart)];
  return basic.length ? basic : [...checkSums(chart), ...checkTimes(chart), ...checkShares(chart)];
}

function checkShape({ form, rows, series }: ChartSpec): Place[] {
  const limits = chartForms[form];
  const count = (
    path: string,
    what: string,
    is: number,
    [least, most]: readonly [number, number],
  ) =>
    is >= least && is <= most
      ? []
      : [
          place(
            [path],
            `有 ${is} ${what}`,
            `${limits.name}（${form}）${least === most ? `只能有 ${least}` : `可有 ${least} 至 ${most}`} ${what}`,
            is > most ? '请合并次要的项目，或换一种图形、改用表格' : '请补足，或换一种图形',
          ),
        ];
  return [
    ...count('rows', '行', rows.length, limits.rows),
    ...count('series', '个系列', series.length, limits.series),
    ...rows.flatMap((row, index) =>
      (['figures', 'beside'] as const).flatMap((field) => {
        const ids = field in row ? (row as { beside?: string[] } & typeof row)[field] : undefined;
        if (!ids || ids.length === series.length) return [];
        const found = `有 ${ids.length} 个台账编号`;
        const expected = `系列有 ${series.length} 个，两者应一一对应`;
        return [place(['rows', index, field], found, expected, '请补上或删去编号')];
      }),
    ),
  ];
}

/** What is drawn has one value of zero or more; what is only written beside it has one value. */
function checkValues({ rows, whole, difference }: ChartFigures): Place[] {
  const drawn = [...rows.flatMap((row) => [...row.points, row.whole]), whole];
  const written = [...rows.flatMap((row) => [...row.beside, row.share]), difference];
  const ranges = [...drawn, ...written].flatMap((named) => (named ? checkRange(named) : []));
  const negatives = drawn.flatMap((named) => (named ? checkSign(named) : []));
  const faults = [...ranges, ...negatives];
  return faults.length > 0 ? faults : checkZeros(rows);
}

function checkRange({ figure: { id, value, printed }, path }: Named): Place[] {
  if (value !== null) return [];
  const expected = '区间没有单一的数值，画不成条';
  return [place(path, `${id} 是区间（${printed}）`, expected, '请换一个数，或不画这一行')];
}

function checkSign({ figure: { id, value }, path }: Named): Place[] {
  if (value === null || value >= 0) return [];
  const next = '请核对台账，或换一种图形';
  return [place(path, `${id} 为 ${value}`, '图中的部分不能是负数', next)];
}

/** Bars are drawn as parts of the longest one, which must have a length. */
function checkZeros(rows: ChartFigures['rows']): Place[] {
  const hasLength = rows.some(({ points }) => points.some(({ figure }) => figure.value !== 0));
  const next = '请换成有数值的，或不画这张图';
  return hasLength ? [] : [place(['rows'], '图里的数都是 0', '全是 0 画不成图', next)];
}
