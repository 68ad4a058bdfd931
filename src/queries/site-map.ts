/** The site's pages for people: each section with its list, and as many entries as a page may hold. */
import { limits } from './limits.ts';
import { messages } from '#messages/zh-cn.ts';
import { comparePath, getMeasures } from '#queries/compare.ts';
import { getCounties } from '#queries/counties.ts';
import { getChart, getChartIds } from '#queries/charts.ts';
import { storyKinds } from '#queries/publication.ts';
import { getSources } from '#queries/sources.ts';
import { getStoryCards } from '#queries/story-cards.ts';

export interface MapEntry {
  title: string;
  path: string;
}

export interface MapGroup extends MapEntry {
  entries: MapEntry[];
  /** The list that holds the rest, where there are more than are shown. */
  more: MapEntry | undefined;
}

/** Every section in the order of the site's navigation, then the pages about the site itself. */
export async function getSiteMap(): Promise<MapGroup[]> {
  const { sections, siteMap } = messages;
  const page = (path: string, title: string): MapEntry => ({ path, title });
  const stories = storyKinds.map(async (kind) => {
    const cards = await getStoryCards(kind);
    return cutGroup(kind, cards, messages.lists.measures[kind]);
  });
  const chartIds = await getChartIds();
  const charts = await Promise.all(
    chartIds.slice(0, limits.siteMap).map(async (id) => {
      const { path, data } = await getChart(id);
      return page(path, data.title);
    }),
  );
  const sources = (await getSources()).map(({ path, source }) => page(path, source.title));
  const measures = (await getMeasures())
    .slice(0, limits.siteMap)
    .map(({ path, name }) => page(path, messages.compare.title(name)));
  const comparison = measures.length > 0 ? [page(comparePath, sections.compare.title)] : [];
  const data = page('/data/', sections.data.title);
  const counties = await getCounties();
  const homes: MapGroup[] =
    counties.length > 1
      ? [
          {
            ...page('/', messages.series.counties),
            entries: counties.map(({ path, name }) => page(path, name)),
            more: undefined,
          },
        ]
      : [];
  return [
    ...homes,
    ...(await Promise.all(stories)),
    {
      ...data,
      entries: [
        page('/data/figures/', sections.figures.title),
        ...comparison,
        ...measures,
        ...charts,
      ],
      more: chartIds.length > charts.length ? { ...data, title: siteMap.allCharts } : undefined,
    },
    cutGroup('sources', sources, messages.lists.measures.sources),
    {
      title: siteMap.site,
      path: '/',
      entries: Object.entries(siteMap.pages).map(([path, title]) => page(path, title)),
      more: undefined,
    },
  ];
}

function cutGroup(
  section: (typeof storyKinds)[number] | 'sources',
  pages: readonly MapEntry[],
  measure: string,
): MapGroup {
  const { title } = messages.sections[section];
  const path = `/${section}/`;
  const entries = pages.slice(0, limits.siteMap).map(({ path, title }) => ({ path, title }));
  const more = { path, title: messages.lists.all(pages.length, measure, title) };
  return { title, path, entries, more: pages.length > entries.length ? more : undefined };
}
