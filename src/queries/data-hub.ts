/** What the data page gathers: key figures by subject, charts, and every file. */
import { messages } from '#messages/zh-cn.ts';
import { type ChartView, getCharts } from '#queries/charts.ts';
import { type FigureView, getFigure, getLedgers } from '#queries/figures.ts';
import { getStory, getStoryCards } from '#queries/stories.ts';

export interface DataHub {
  /** The figures that stories call key, under the subject they speak of. */
  subjects: { subject: string; title: string; figures: FigureView[] }[];
  charts: ChartView[];
  files: { name: string; path: string; about: string }[];
}

/** Everything the data page shows. */
export async function getDataHub(): Promise<DataHub> {
  const keyFigures = await getKeyFigures();
  const subjects = (await getLedgers()).map(({ subject, title }) => ({
    subject,
    title,
    figures: keyFigures.filter((figure) => figure.subject === subject),
  }));
  return {
    subjects: subjects.filter(({ figures }) => figures.length > 0),
    charts: await getCharts(),
    files: [
      { name: 'figures.csv', path: '/data/figures.csv', about: messages.data.csvAbout },
      { name: 'figures.json', path: '/data/figures.json', about: messages.data.jsonAbout },
      {
        name: 'datapackage.json',
        path: '/data/datapackage.json',
        about: messages.data.packageAbout,
      },
    ],
  };
}

/** Places and the county's overview say which of their figures matter most. */
async function getKeyFigures(): Promise<FigureView[]> {
  const overview = await getStory('themes', 'county-overview');
  const places = await Promise.all(
    (['cases', 'townships'] as const).map(async (kind) =>
      Promise.all((await getStoryCards(kind)).map(({ id }) => getStory(kind, id))),
    ),
  );
  const ids = [overview, ...places.flat()].flatMap(({ entry }) => entry.data.keyFigures);
  return Promise.all([...new Set(ids)].map(getFigure));
}
