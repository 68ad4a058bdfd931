/** Measures by place as tables: `/data/compare.csv`, and `/data/compare/ID.csv` of each measure. */
import { byteOrderMark, toCsv } from './csv.ts';
import { messages } from '#messages/zh-cn.ts';
import { type MeasureView, getMeasure, getMeasures } from '#queries/compare.ts';
import type { ComparedRow } from '#queries/compare-rows.ts';
import { getCountyOf } from '#queries/counties.ts';
import { isSeries } from '#queries/series.ts';
import type { FigureView } from '#queries/figures.ts';

/** As Table Schema describes fields. */
const compareFields = [
  { name: '口径编号', type: 'string', description: '口径的编号；只有同一口径的数可以比较' },
  { name: '口径', type: 'string', description: '口径的名称' },
  { name: '地方编号', type: 'string', description: '地方的编号' },
  { name: '地方', type: 'string', description: '地方的名称；重名的前面加上级地方' },
  { name: '级别', type: 'string', description: '省级、市级、县级、乡级或村级' },
  { name: '项目', type: 'string', description: '台账里这个数的名称；同一地方有几个数时靠它分辨' },
  { name: '数值', type: 'number', description: '数值，按“单位”一栏计；原文未列或是区间的不填' },
  { name: '下限', type: 'number', description: '区间的下限' },
  { name: '上限', type: 'number', description: '区间的上限' },
  { name: '单位', type: 'string', description: '口径的单位；同一口径只有一种' },
  { name: '印刷形式', type: 'string', description: '原文所写的形式；模糊的数以它为准' },
  { name: '性质', type: 'string', description: '模糊数的性质；精确数不填' },
  { name: '统计时间', type: 'string', description: '年份或日期；文献没有注明的照录其说法' },
  { name: '推算', type: 'boolean', description: 'true 表示文献没有、由本站推算' },
  { name: '台账编号', type: 'string', description: '数字台账中的编号；原文未列的不填' },
  { name: '来源文献', type: 'string', description: '来源文献的编号' },
  { name: '段落', type: 'string', description: '文献的段号，如 p31' },
  { name: '说明', type: 'string', description: '原文未列、口径不同，或几个数互相矛盾' },
] as const;

/** The columns; a series has one more. */
export const getCompareFields = async () =>
  (await isSeries())
    ? [...compareFields, { name: '县', type: 'string', description: messages.series.csv }]
    : compareFields;

/** One measure, or all, as a table that Excel opens. @param measure none for all */
export const getCompareCsvForExcel = async (measure?: string): Promise<string> =>
  byteOrderMark + (await getCompareCsv(measure));

/** The same table for programs: a row for each figure, and for each place without one. */
export async function getCompareCsv(measure?: string): Promise<string> {
  const measures = measure === undefined ? await getMeasures() : [await getMeasure(measure)];
  const hasCounties = await isSeries();
  const lines = measures.flatMap((each) =>
    each.rows.flatMap((row) => listLines(each, row).map((line) => ({ line, place: row.place.id }))),
  );
  const rows = lines.map(async ({ line, place }) =>
    hasCounties ? [...line, (await getCountyOf([place]))?.id] : line,
  );
  return toCsv(
    (await getCompareFields()).map(({ name }) => name),
    await Promise.all(rows),
  );
}

/** `getStaticPaths` of the table of all measures: none where there is no measure. */
export async function getCompareFilePaths() {
  return (await getMeasures()).length > 0 ? [{ params: { table: 'compare' } }] : [];
}

/** `getStaticPaths` of the tables of measures. */
export async function getMeasureFilePaths() {
  return (await getMeasures()).map(({ id }) => ({ params: { measure: id } }));
}

function listLines({ id, name, unit }: MeasureView, row: ComparedRow<FigureView>) {
  const { place, figures } = row;
  const head = [id, name, place.id, place.name, place.kindName];
  const said = explain(row);
  if (figures.length === 0) {
    return [
      [...head, null, null, null, null, unit, null, null, null, false, null, null, null, said],
    ];
  }
  return figures.map((figure) => [
    ...head,
    figure.label,
    figure.value,
    figure.low,
    figure.high,
    unit,
    figure.printed,
    figure.qualifierText,
    figure.asOfText,
    figure.derived,
    figure.id,
    figure.source,
    figure.paragraph,
    said,
  ]);
}

function explain({ figures, apart, doubt }: ComparedRow<FigureView>): string | undefined {
  const words = messages.compare;
  if (doubt) return words.doubts[doubt];
  if (figures.length > 0) return undefined;
  return apart.length > 0 ? words.differs : words.missing;
}
