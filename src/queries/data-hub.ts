/** What the data page gathers: key figures by subject, charts, and every file. */
import { getEntry } from 'astro:content';
import { limits } from './limits.ts';
import { type ListPage, cutPage, pageOfParam, pageParams } from '#lib/paginate.ts';
import { messages } from '#messages/zh-cn.ts';
import { type MeasureView, getMeasures } from '#queries/compare.ts';
import { type ChartView, getChart, getChartIds } from '#queries/charts.ts';
import { type FigureView, getFigure, getLedgersBySubject } from '#queries/figures.ts';
import { getCounties } from '#queries/counties.ts';
import { getStoryCards } from '#queries/story-cards.ts';

export interface DataHub {
  /** The figures that stories call key, under the subject they speak of; on the first page. */
  subjects: { subject: string; title: string; figures: FigureView[] }[];
  /** What can be compared between places; on the first page. */
  measures: Pick<MeasureView, 'name' | 'path'>[];
  charts: ListPage<ChartView>;
  files: { name: string; path: string; about: string }[];
}

const chartSizes = { size: limits.charts };

/** `getStaticPaths` of the data page: its charts may go on. */
export async function getDataPaths() {
  const { length } = await getChartIds();
  return pageParams(length, chartSizes).map((page) => ({ params: { page } }));
}

/** Everything a page of the data section shows. @param page one of `getDataPaths` */
export async function getDataHub(page: string | undefined): Promise<DataHub> {
  const charts = cutPage(await getChartIds(), '/data/', pageOfParam(page), chartSizes);
  const measures = await getMeasures();
  return {
    subjects: page === undefined ? await getKeyFigures() : [],
    measures: page === undefined ? measures : [],
    charts: { ...charts, items: await Promise.all(charts.items.map(getChart)) },
    files: [
      { name: 'figures.csv', path: '/data/figures.csv', about: messages.data.csvAbout },
      { name: 'figures.json', path: '/data/figures.json', about: messages.data.jsonAbout },
      {
        name: messages.timeline.download,
        path: '/data/timeline.csv',
        about: messages.timeline.downloadAbout,
      },
      ...(measures.length > 0
        ? [{ name: 'compare.csv', path: '/data/compare.csv', about: messages.compare.fileAbout }]
        : []),
      {
        name: 'datapackage.json',
        path: '/data/datapackage.json',
        about: messages.data.packageAbout,
      },
    ],
  };
}

/**
 * Places and the overview of each county say which of their figures matter most; the first of them are
 * shown, in the order of the ledgers.
 */
async function getKeyFigures(): Promise<DataHub['subjects']> {
  const places = await Promise.all((['cases', 'townships'] as const).map(getStoryCards));
  const overviews = (await getCounties()).flatMap(({ home }) => home.overview ?? []);
  const entries = await Promise.all([
    ...overviews.map((id) => getEntry('themes', id)),
    ...places
      .flat()
      .slice(0, limits.keyFigures)
      .map(({ kind, id }) => getEntry(kind, id)),
  ]);
  const ids = new Set(entries.flatMap((entry) => entry?.data.keyFigures ?? []));
  const figures = await Promise.all([...ids].slice(0, limits.keyFigures).map(getFigure));
  const bySubject = Map.groupBy(figures, ({ subject }) => subject);
  return [...(await getLedgersBySubject()).values()].flatMap(({ subject, title }) => {
    const shown = bySubject.get(subject);
    return shown ? [{ subject, title, figures: shown }] : [];
  });
}
