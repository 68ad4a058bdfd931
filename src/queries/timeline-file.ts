/** The timeline as a table: `/data/csv/timeline.csv`, and `/data/timeline.csv` for Excel and WPS. */
import { byteOrderMark, toCsv } from './csv.ts';
import { messages } from '#messages/zh-cn.ts';
import { getCountyOf } from '#queries/counties.ts';
import { isSeries } from '#queries/series.ts';
import { fillText } from '#queries/text.ts';
import { listTimelineRows } from '#queries/timeline.ts';
import { thisYear, undated } from '#schemas/event.ts';

/** As Table Schema describes fields. */
const timelineFields = [
  { name: '年份', type: 'string', description: '四位年份；今年；未注明' },
  { name: '原文写法', type: 'string', description: '原文怎样写时间' },
  { name: '内容', type: 'string', description: '这件事，或这个数字说的是什么' },
  { name: '数值', type: 'number', description: '数值，按“单位”一栏计；一件事有几个数字的分几行' },
  { name: '单位', type: 'string', description: '计量单位：户、人、个、%' },
  { name: '印刷形式', type: 'string', description: '页面上所写的形式；模糊的数以它为准' },
  { name: '推算', type: 'boolean', description: 'true 表示文献没有、由本站推算' },
  { name: '台账编号', type: 'string', description: '数字台账中的编号；没有数字的事不填' },
  { name: '来源文献', type: 'string', description: '来源文献的编号' },
  { name: '段落', type: 'string', description: '文献的段号，如 p31' },
] as const;

/** The columns; a series has one more. */
export const getTimelineFields = async () =>
  (await isSeries())
    ? [...timelineFields, { name: '县', type: 'string', description: messages.series.csv }]
    : timelineFields;

const yearNames: Readonly<Record<string, string>> = { [thisYear]: '今年', [undated]: '未注明' };

/** One row for each figure of an event, for each event without any, for each other dated figure. */
export async function getTimelineCsv(): Promise<string> {
  const hasCounties = await isSeries();
  const rows = (await listTimelineRows()).map(async ({ event, figure }) => [
    event ? (yearNames[event.year] ?? event.year) : figure?.asOf?.slice(0, 4),
    event?.printed ?? figure?.asOfText,
    event ? await fillText(event.title) : figure && `${figure.subjectTitle}　${figure.label}`,
    figure?.value,
    figure?.unit,
    figure?.printed,
    figure?.derived ?? false,
    figure?.id,
    event?.source ?? figure?.source,
    event?.paragraph ?? figure?.paragraph,
    ...(hasCounties ? [event?.county ?? (figure && (await getCountyOf([figure.place]))?.id)] : []),
  ]);
  return toCsv(
    (await getTimelineFields()).map(({ name }) => name),
    await Promise.all(rows),
  );
}

/** The same table as Excel and WPS open it. */
export const getTimelineCsvForExcel = async (): Promise<string> =>
  byteOrderMark + (await getTimelineCsv());
