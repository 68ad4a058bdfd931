/** The pages that have share cards and QR codes, and what stands on them. */
import { listPoints } from '#charts/list-points.ts';
import { chartWidths, drawChart } from '#charts/render-chart.ts';
import { printTheme } from '#charts/theme.ts';
import { dropName } from '#lib/drop-name.ts';
import { formatAsOf } from '#lib/format.ts';
import type { CardArt } from '#share/card-art.ts';
import { paper } from '#share/card-shapes.ts';
import type { ShareKind } from '#share/share-paths.ts';
import { type SharedFigure, withUnit } from '#share/share-text.ts';
import { messages } from '#messages/zh-cn.ts';
import { type ChartView, getCharts } from '#queries/charts.ts';
import { getColours } from '#queries/colours.ts';
import { type FigureView, getFigures } from '#queries/figures.ts';
import { getPhraseCutter, getPhrases } from '#queries/phrases.ts';
import { getCounty } from '#queries/counties.ts';
import { getSite } from '#queries/site.ts';
import { archiveId } from '#schemas/site.ts';
import { getStory } from '#queries/stories.ts';
import { storyKinds } from '#queries/publication.ts';
import { type StoryCard, getStoryCards } from '#queries/story-cards.ts';

/** As many as a story has at the head of its page. */
const chartFigureCount = 4;
/** A card's chart stands on the card's paper. */
const theme = { ...printTheme, paper };

/** A page that people share. */
export interface ShareSubject {
  kind: ShareKind;
  id: string;
  path: string;
  /** The title, cut where it may break. */
  phrases: readonly string[];
  name: string;
  role: string;
  art: CardArt | undefined;
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

/** The site itself: its name is the title, and need not stand at the foot again. */
async function getHomeSubject(): Promise<ShareSubject> {
  const site = await getSite();
  const { change, ridge } = site.home;
  const [before, after] = change ? await getFigures([change.before, change.after]) : [];
  return {
    kind: 'home',
    id: '',
    path: '/',
    phrases: await getPhrases(site.name),
    name: '',
    role: '',
    art: before &&
      after && {
        kind: 'change',
        label: before.subjectTitle + change!.label,
        before: withUnit(before),
        after: withUnit(after),
      },
    siteName: '',
    seed: ridge ?? archiveId(site),
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
  const { name: siteName } = await getSite();
  const { home } = await getCounty(card.county);
  const hasColours = kind === 'themes' && id === home.colours?.theme;
  const colours = hasColours ? await getColours(card.county) : [];
  return {
    kind,
    id,
    path: card.path,
    phrases: dropName(card.phrases, name),
    name,
    role: card.role,
    art: colours.length > 0 ? { kind: 'colours', colours } : figure && nameArt(figure, card),
    siteName,
    seed: card.path,
  };
}

const nameArt = (figure: FigureView, { name, role, title }: StoryCard): CardArt => ({
  kind: 'figure',
  ...nameFigure(figure, name + role + title),
});

async function getChartSubject(
  { id, path, data }: ChartView,
  siteName: string,
): Promise<ShareSubject> {
  const cut = await getPhraseCutter();
  return {
    kind: 'charts',
    id,
    path,
    phrases: cut(data.title),
    name: '',
    role: messages.share.chart,
    art: { kind: 'chart', chart: drawChart(data, { width: chartWidths.narrow, theme, cut }) },
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
