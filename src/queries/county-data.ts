/** The ledgers and charts of one county of a series. */
import { listPoints } from '#charts/list-points.ts';
import { getCharts } from '#queries/charts.ts';
import { type CountyView, getCountyOf } from '#queries/counties.ts';
import { getFigure, getLedgers } from '#queries/figures.ts';

/** What the data page of a county lists. */
export async function getCountyData(county: CountyView) {
  const ledgers = await Promise.all(
    (await getLedgers()).map(async (ledger) => ({
      ledger,
      county: await getCountyOf([ledger.place]),
    })),
  );
  const charts = await Promise.all(
    (await getCharts()).map(async ({ path, data }) => ({
      path,
      title: data.title,
      county: await findCountyOfPoints(listPoints(data)),
    })),
  );
  return {
    subjects: ledgers
      .filter((each) => each.county?.id === county.id)
      .map(({ ledger: { subject, title, path, figures } }) => ({
        id: subject,
        title,
        path,
        count: figures.length,
      })),
    charts: charts.filter((each) => each.county === county.id),
  };
}

/** A chart is of the county of its first figure; the gate sees to the others. */
export async function findCountyOfPoints(
  points: readonly { figure: string }[],
): Promise<string | undefined> {
  const [first] = points;
  return first && (await getCountyOf([(await getFigure(first.figure)).place]))?.id;
}
