/** Charts as pages and stories see them: words, pictures, table, sources, addresses of the files. */
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { buildTable, type ChartTable } from '#charts/build-table.ts';
import type { ChartData } from '#charts/chart-data.ts';
import { describeChart } from '#charts/describe-chart.ts';
import { buildSourceLine, listPoints, listSources } from '#charts/list-points.ts';
import { chartWidths, getChartHeight, renderChartSvg } from '#charts/render-chart.ts';
import { resolveChart } from '#charts/resolve-chart.ts';
import { memoize } from '#lib/memoize.ts';
import { getPhraseCutter } from '#queries/phrases.ts';
import { getFiguresById } from '#queries/figures.ts';
import { getParagraphPaths } from '#queries/source-shape.ts';
import { getListedStories, storyKinds, type StoryKind } from '#queries/publication.ts';
import { type StoryCard, getCards } from '#queries/story-cards.ts';
import { type ChartSpec, chartForms } from '#schemas/chart.ts';

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
  /** The picture as SVG elements for the page, for a phone and for a desk; drawn when asked for. */
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

type ChartEntry = CollectionEntry<'charts'>;

/** The ids of all charts, in the order of the data page. */
export async function getChartIds(): Promise<string[]> {
  return [...(await getEntries()).keys()];
}

/** Every chart, in the order of the data page. */
export async function getCharts(): Promise<ChartView[]> {
  return Promise.all((await getChartIds()).map(getChart));
}

/**
 * One chart.
 * @throws if there is none; the content gate reports that before any page is built
 */
export const getChart = memoize(loadChart);

/** `getStaticPaths` of everything that each chart has one of. */
export async function getChartPaths() {
  return (await getChartIds()).map((id) => ({ params: { id } }));
}

/** The pages that a chart stands on, as far as lists may name them. */
export const getStoriesOfChart = memoize(async ({ data }: ChartView): Promise<StoryCard[]> => {
  const stories = data.stories.map((story) => {
    const [kind = '', id = ''] = story.split('/');
    return getCards(kind as StoryKind, [id]);
  });
  return (await Promise.all(stories)).flat();
});

/** Addresses such as `cases/dahe` by chart: the story that prints it, then those that link to it. */
const getStoryAddresses = memoize(async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const all = (await Promise.all(storyKinds.map(getListedStories))).flat();
  const addresses = new Map<string, Set<string>>();
  for (const way of ['shown', 'linked'] as const) {
    for (const { collection, id, data } of all) {
      for (const chart of data.charts[way]) {
        addresses.set(chart, (addresses.get(chart) ?? new Set()).add(`${collection}/${id}`));
      }
    }
  }
  return new Map([...addresses].map(([chart, stories]) => [chart, [...stories]]));
});

const getEntries = memoize(async (): Promise<ReadonlyMap<string, ChartEntry>> => {
  const all = await getCollection('charts');
  return new Map(all.sort((a, b) => a.data.order - b.data.order).map((each) => [each.id, each]));
});

async function loadChart(id: string): Promise<ChartView> {
  const entry = (await getEntries()).get(id);
  if (!entry) throw new Error(`没有 content/charts/${id}.yaml。`);
  const figures = await getFiguresById();
  const stories = (await getStoryAddresses()).get(id) ?? [];
  const data = resolveChart(id, entry.data, (figure) => figures.get(figure), stories);
  const cited = await Promise.all(
    listSources(data).map(async ({ source, paragraphs }) => ({
      source,
      paragraphs,
      document: (await getEntry('sources', source))?.data,
      pathOf: await getParagraphPaths(source),
    })),
  );
  const cut = await getPhraseCutter();
  const pictures = memoize(() => ({
    narrow: renderChartSvg(data, { width: chartWidths.narrow, cut }),
    // Out of sight where no style says otherwise: without styles there is one picture, too.
    wide: renderChartSvg(data, { width: chartWidths.wide, cut }).replace(
      '<svg',
      '<svg display="none"',
    ),
  }));
  const titles = new Map(cited.map(({ source, document }) => [source, document?.title]));
  return {
    id,
    path: `/data/charts/${id}/`,
    embedPath: `/data/charts/${id}/embed/`,
    formName: chartForms[entry.data.form].name,
    spec: entry.data,
    data,
    words: describeChart(data),
    table: buildTable(data),
    get pictures() {
      return pictures();
    },
    sources: cited.map(({ source, paragraphs, document, pathOf }) => ({
      title: document?.title ?? source,
      date: document?.date ?? null,
      paragraphs: paragraphs.map((each) => ({ id: each, path: pathOf(each) })),
    })),
    sourceLine: buildSourceLine(data, (source) => titles.get(source) ?? source),
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
