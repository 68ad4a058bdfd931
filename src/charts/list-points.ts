/** Every figure that a chart shows, and the paragraphs they come from. */
import { formatParagraphs } from '#lib/format.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';

export interface ChartSource {
  source: string;
  /** Paragraph ids in the order of the document. */
  paragraphs: string[];
}

/**
 * The figures of a chart, each once, in reading order.
 * @param data resolved chart data
 */
export function listPoints({ rows, whole, difference }: ChartData): ChartPoint[] {
  const points = [
    ...rows.flatMap((row) => [...row.points, ...row.beside, row.share, row.whole]),
    whole,
    difference?.point,
  ];
  const byFigure = new Map(points.flatMap((point) => (point ? [[point.figure, point]] : [])));
  return [...byFigure.values()];
}

/**
 * The source documents of a chart, each with the paragraphs that its figures come from.
 * @param data resolved chart data
 */
export function listSources(data: ChartData): ChartSource[] {
  const bySource = Map.groupBy(listPoints(data), (point) => point.source);
  return [...bySource].map(([source, points]) => ({
    source,
    paragraphs: [...new Set(points.map((point) => point.paragraph))].sort(
      (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
    ),
  }));
}

/**
 * The source line of a chart in plain text: `来源：《……》第21、26段；部分数字由本站推算`.
 * @param data resolved chart data
 * @param titleOf the title of a source document
 */
export function buildSourceLine(data: ChartData, titleOf: (source: string) => string): string {
  const places = listSources(data).map(
    ({ source, paragraphs }) => `《${titleOf(source)}》${formatParagraphs(paragraphs)}`,
  );
  const derived = listPoints(data).some((point) => point.derived) ? '；部分数字由本站推算' : '';
  return `来源：${places.join('、')}${derived}`;
}
