/** The home of a series: its counties, and what of them can be compared. */
import { cutPage } from '#lib/paginate.ts';
import { messages } from '#messages/zh-cn.ts';
import { compareTimes } from '#queries/compare-rows.ts';
import { type CompareIndex, comparePath, getMeasures } from '#queries/compare.ts';
import { type CountyView, getCounties } from '#queries/counties.ts';
import { getHomeChange } from '#queries/home.ts';
import { listedSections } from '#queries/lists.ts';
import { getSite } from '#queries/site.ts';
import { archiveId } from '#schemas/site.ts';

/** What the home of a series shows. */
export async function getSeriesHome() {
  const [site, counties] = await Promise.all([getSite(), getCounties()]);
  const { sections } = messages;
  return {
    site,
    ridge: site.home.ridge ?? archiveId(site),
    counties: await Promise.all(
      counties.map(async (county) => ({ ...county, change: await getHomeChange(county.home) })),
    ),
    comparison: await compareCounties(counties),
    contents: [
      ...[...listedSections, 'data' as const].map((id) => ({
        path: `/${id}/`,
        name: sections[id].title,
      })),
      { path: '/timeline/', name: sections.timeline.title },
    ],
  };
}

/**
 * The measures that two counties or more have figures of, county by county; and those that one alone
 * has, which cannot be compared.
 */
async function compareCounties(counties: readonly CountyView[]): Promise<{
  index: CompareIndex | undefined;
  alone: { county: string; measures: string[] }[];
}> {
  const ids = new Set(counties.map(({ id }) => id));
  const measures = (await getMeasures()).map((measure) => {
    const allRows = measure.allRows.filter(({ place }) => ids.has(place.id));
    return { ...measure, allRows, having: allRows.filter(({ figures }) => figures.length > 0) };
  });
  const shared = measures.filter(({ having }) => having.length > 1);
  const single = measures.filter(({ having }) => having.length === 1);
  const [first] = shared;
  const rows = (first?.allRows ?? []).map(({ place }, at) => ({
    place,
    cells: shared.map(({ allRows }) => allRows[at]!),
  }));
  const figures = shared.flatMap(({ having }) => having.flatMap((row) => row.figures));
  const byCounty = Map.groupBy(single, ({ having }) => having[0]!.place.name);
  return {
    index: first && {
      measures: shared,
      page: cutPage(rows, comparePath, 1, { size: Infinity }),
      times: compareTimes(figures),
    },
    alone: Array.from(byCounty, ([county, own]) => ({
      county,
      measures: own.map(({ name }) => name),
    })),
  };
}
