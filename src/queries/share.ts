/** The pages that have share cards and QR codes, and what stands on them. */
import { listPoints } from '#charts/list-points.ts';
import { dropName } from '#lib/drop-name.ts';
import { formatAsOf } from '#lib/format.ts';
import type { ShareKind } from '#share/share-paths.ts';
import { type SharedFigure, withUnit } from '#share/share-text.ts';
import { messages } from '#messages/zh-cn.ts';
import { type ChartView, getCharts } from '#queries/charts.ts';
import { type FigureView } from '#queries/figures.ts';
import { getPhrases } from '#queries/phrases.ts';
import { overviewId } from '#queries/required-entries.ts';
import { getSite } from '#queries/site.ts';
import { getStory } from '#queries/stories.ts';
import { storyKinds } from '#queries/publication.ts';
import { getStoryCards } from '#queries/story-cards.ts';

/** As many as a story has at the head of its page. */
const chartFigureCount = 4;

/** A page that people share. */
export interface ShareSubject {
  kind: ShareKind;
  id: string;
  path: string;
  /** The title, cut where it may break. */
  phrases: readonly string[];
  name: string;
  role: string;
  figure: { printed: string; label: string } | undefined;
  siteName: string;
  seed: string;
}

/** Every page with a card of its own: home, each story, each chart. */
export async function getShareSubjects(): Promise<ShareSubject[]> {
  const stories = await Promise.all(storyKinds.map(getStoryCards));
  const { name: siteName } = await getSite();
  const charts = await getCharts();
  return [
    await getHomeSubject(),
    ...(await Promise.all(stories.flat().map(({ kind, id }) => getStorySubject(kind, id)))),
    ...(await Promise.all(charts.map((chart) => getChartSubject(chart, siteName)))),
  ];
}

async function getHomeSubject(): Promise<ShareSubject> {
  const site = await getSite();
  const [, place = '', subtitle = site.subtitle] = /^(.+?) · (.+)$/.exec(site.subtitle) ?? [];
  const [figure] = (await getStory('themes', overviewId)).keyFigures;
  return {
    kind: 'home',
    id: '',
    path: '/',
    phrases: await getPhrases(subtitle),
    name: place,
    role: '',
    figure: figure && nameFigure(figure, site.subtitle),
    siteName: site.name,
    seed: '壶关',
  };
}

async function getStorySubject(
  kind: (typeof storyKinds)[number],
  id: string,
): Promise<ShareSubject> {
  const { card, keyFigures } = await getStory(kind, id);
  const [figure] = keyFigures;
  // A township is titled by its name: saying it twice would tell nothing.
  const name = card.title === card.name ? '' : card.name;
  return {
    kind,
    id,
    path: card.path,
    phrases: dropName(card.phrases, name),
    name,
    role: card.role,
    figure: figure && nameFigure(figure, card.name + card.role + card.title),
    siteName: (await getSite()).name,
    seed: card.path,
  };
}

async function getChartSubject(
  { id, path, data }: ChartView,
  siteName: string,
): Promise<ShareSubject> {
  const [point] = listPoints(data);
  return {
    kind: 'charts',
    id,
    path,
    phrases: await getPhrases(data.title),
    name: '',
    role: messages.share.chart,
    figure: point && { printed: withUnit(point), label: point.label },
    siteName,
    seed: path,
  };
}

/** A chart's first figures, as its share text names them. */
export const getChartFigures = ({ data }: ChartView): SharedFigure[] =>
  listPoints(data)
    .slice(0, chartFigureCount)
    .map((point) => ({ ...point, asOfText: formatAsOf(point.asOf, point.asOfNote ?? undefined) }));

/**
 * The key figures of a page as they are shared: named as at the head of the page.
 * @param context the page's name and title
 */
export const nameFigures = (figures: readonly FigureView[], context: string): SharedFigure[] =>
  figures.map((figure) => ({ ...figure, label: nameFigure(figure, context).label }));

/** A figure with its unit, and its subject where the page's own words do not say it. */
function nameFigure(figure: FigureView, context: string) {
  const said = context.includes(figure.subjectTitle);
  return {
    printed: withUnit(figure),
    label: said ? figure.label : `${figure.subjectTitle}　${figure.label}`,
  };
}
