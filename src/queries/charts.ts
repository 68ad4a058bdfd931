/** Charts as pages and stories see them: words, pictures, table, sources, addresses of the files. */
import { getCollection } from 'astro:content';
import { buildTable, type ChartTable } from '#charts/build-table.ts';
import type { ChartData } from '#charts/chart-data.ts';
import { describeChart } from '#charts/describe-chart.ts';
import { buildSourceLine, listPoints, listSources } from '#charts/list-points.ts';
import { chartWidths, getChartHeight, renderChartSvg } from '#charts/render-chart.ts';
import { resolveChart } from '#charts/resolve-chart.ts';
import { paragraphPath } from '#lib/url.ts';
import { type FigureView, getLedgers } from '#queries/figures.ts';
import { getSources } from '#queries/sources.ts';
import { getStoryCards, type StoryCard, type StoryKind } from '#queries/stories.ts';
import { type ChartSpec, chartForms } from '#schemas/chart.ts';
import type { Source } from '#schemas/source.ts';

export interface ChartView {
  id: string;
  path: string;
  embedPath: string;
  /** The name of its form, such as `分组柱`. */
  formName: string;
  spec: ChartSpec;
  data: ChartData;
  /** The whole chart in sentences. */
  words: string;
  table: ChartTable;
  /** The picture as SVG elements for the page, for a phone and for a desk. */
  pictures: { narrow: string; wide: string };
  sources: { title: string; date: string | null; paragraphs: { id: string; path: string }[] }[];
  /** The sources in plain text. */
  sourceLine: string;
  /** Whether some of its figures are the site's own arithmetic. */
  isDerived: boolean;
  /** Whether there is something to explore: several series, or one alone says it all. */
  isLive: boolean;
  /** Height of a frame that shows the chart on a phone, with its table closed. */
  embedHeight: number;
}

let charts: Promise<ChartView[]> | undefined;

/** Every chart, in the order of the data page. */
export function getCharts(): Promise<ChartView[]> {
  charts ??= loadCharts();
  return charts;
}

/**
 * One chart.
 * @throws if there is none; the content gate reports that before any page is built
 */
export async function getChart(id: string): Promise<ChartView> {
  const chart = (await getCharts()).find((each) => each.id === id);
  if (!chart) throw new Error(`没有 content/charts/${id}.yaml。`);
  return chart;
}

/** `getStaticPaths` of everything that each chart has one of. */
export async function getChartPaths() {
  return (await getCharts()).map(({ id }) => ({ params: { id } }));
}

/** The pages that a chart stands on. */
export async function getStoriesOfChart({ spec }: ChartView): Promise<StoryCard[]> {
  const cards = spec.stories.map(async (story) => {
    const [kind = '', id = ''] = story.split('/');
    return (await getStoryCards(kind as StoryKind)).filter((card) => card.id === id);
  });
  return (await Promise.all(cards)).flat();
}

async function loadCharts(): Promise<ChartView[]> {
  const figures = new Map(
    (await getLedgers()).flatMap((ledger) => ledger.figures.map((each) => [each.id, each])),
  );
  const sources = new Map((await getSources()).map(({ id, source }) => [id, source]));
  const entries = await getCollection('charts');
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => buildView(id, data, figures, sources));
}

function buildView(
  id: string,
  spec: ChartSpec,
  figures: ReadonlyMap<string, FigureView>,
  documents: ReadonlyMap<string, Source>,
): ChartView {
  const data = resolveChart(id, spec, (figure) => figures.get(figure));
  const titleOf = (source: string) => documents.get(source)?.title ?? source;
  const draw = (width: number) => renderChartSvg(data, { width });
  return {
    id,
    path: `/data/charts/${id}/`,
    embedPath: `/data/charts/${id}/embed/`,
    formName: chartForms[spec.form].name,
    spec,
    data,
    words: describeChart(data),
    table: buildTable(data),
    pictures: { narrow: draw(chartWidths.narrow), wide: draw(chartWidths.wide) },
    sources: listSources(data).map(({ source, paragraphs }) => ({
      title: titleOf(source),
      date: documents.get(source)?.date ?? null,
      paragraphs: paragraphs.map((each) => ({ id: each, path: paragraphPath(source, each) })),
    })),
    sourceLine: buildSourceLine(data, titleOf),
    isDerived: listPoints(data).some((point) => point.derived),
    isLive: data.series.length > 1,
    embedHeight: estimateEmbedHeight(data),
  };
}

/**
 * A frame cannot ask its page for its height, so it is reckoned for 340 px: the picture, and lines
 * of about 24 small characters for reading and notes, beside title, table button and links.
 */
function estimateEmbedHeight(data: ChartData): number {
  const lines = [data.reading, ...data.notes].map((text) => Math.ceil(text.length / 22));
  const textHeight = lines.reduce((sum, count) => sum + count * 24, 0);
  return Math.ceil((getChartHeight(data, chartWidths.narrow) * 1.2 + textHeight + 300) / 10) * 10;
}
