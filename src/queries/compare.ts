/** Measures by place: the pages of the comparison, its matrix and one page for each measure. */
import { getCollection } from 'astro:content';
import { limits } from './limits.ts';
import { type ListPage, cutPage, pageOfParam, pageParams } from '#lib/paginate.ts';
import { memoize } from '#lib/memoize.ts';
import {
  type ComparedPlace,
  type ComparedRow,
  type ComparedTimes,
  buildRows,
  compareTimes,
  listComparedPlaces,
} from '#queries/compare-rows.ts';
import { type FigureView, getFigure, getFiguresById } from '#queries/figures.ts';
import { getPlaces } from '#queries/places.ts';
import { getSeries } from '#queries/series.ts';
import { fillText } from '#queries/text.ts';

export interface MeasureView {
  id: string;
  name: string;
  unit: string;
  /** What it counts, its figures filled in. */
  definition: string;
  path: string;
  /** Whether the numbers of places may be added up. */
  sums: boolean;
  apart: { figure: FigureView; placeName: string; reason: string }[];
  /** Every place of the comparison, whether the measure is for its kind or not. */
  allRows: ComparedRow<FigureView>[];
  /** The places that it is for. */
  rows: ComparedRow<FigureView>[];
  /** Its figures, in the order of the rows. */
  figures: FigureView[];
  times: ComparedTimes;
}

/** The matrix: so many places, each with a cell for each measure. */
export interface CompareIndex {
  measures: MeasureView[];
  page: ListPage<MatrixRow>;
  times: ComparedTimes;
}

export interface MatrixRow {
  place: ComparedPlace;
  cells: ComparedRow<FigureView>[];
}

export const comparePath = '/data/compare/';
export const measurePath = (id: string): string => `${comparePath}${id}/`;
const sizes = { size: limits.comparedPlaces };

/** Every measure in its order, each with its rows. */
export const getMeasures = memoize(async (): Promise<MeasureView[]> => {
  const entries = await getCollection('measures');
  const all = [...(await getFiguresById()).values()];
  const series = (await getSeries()).map(({ id }) => id);
  const places = listComparedPlaces(all, await getPlaces(), series);
  const byMeasure = Map.groupBy(all, ({ measure }) => measure);
  return Promise.all(
    entries
      .sort((one, other) => one.data.order - other.data.order)
      .map(async ({ id, data: { name, unit, definition, kinds, sums, apart } }) => {
        const others = await Promise.all(apart.map(({ figure }) => getFigure(figure)));
        const allRows = buildRows(places, byMeasure.get(id) ?? [], others, kinds);
        const rows = allRows.filter(({ applies }) => applies);
        const figures = rows.flatMap((row) => row.figures);
        return {
          id,
          name,
          unit,
          definition: await fillText(definition),
          path: measurePath(id),
          sums,
          apart: await describeApart(others, apart, places),
          allRows,
          rows,
          figures,
          times: compareTimes(figures),
        };
      }),
  );
});

/** A measure by its id. @throws if there is none */
export async function getMeasure(id: string): Promise<MeasureView> {
  const measure = (await getMeasures()).find((each) => each.id === id);
  if (!measure) throw new Error(`没有 content/measures/${id}.yaml。`);
  return measure;
}

/** `getStaticPaths` of the matrix: none where nothing is to be compared. */
export async function getComparePaths() {
  const [first] = await getMeasures();
  return first ? pageParams(first.allRows.length, sizes).map((page) => ({ params: { page } })) : [];
}

/** `getStaticPaths` of the measures' pages. */
export async function getMeasurePaths() {
  return (await getMeasures()).flatMap(({ id, rows }) =>
    pageParams(rows.length, sizes).map((page) => ({ params: { measure: id, page } })),
  );
}

/** A page of the matrix. @param page one of `getComparePaths` */
export async function getCompareIndex(page: string | undefined): Promise<CompareIndex> {
  const measures = await getMeasures();
  const rows = measures[0]!.allRows.map(({ place }, at) => ({
    place,
    cells: measures.map((measure) => measure.allRows[at]!),
  }));
  return {
    measures,
    page: cutPage(rows, comparePath, pageOfParam(page), sizes),
    times: compareTimes(measures.flatMap(({ figures }) => figures)),
  };
}

/** A page of one measure. @param page one of `getMeasurePaths` */
export async function getMeasurePage(
  id: string,
  page: string | undefined,
): Promise<{ measure: MeasureView; page: ListPage<ComparedRow<FigureView>> }> {
  const measure = await getMeasure(id);
  return { measure, page: cutPage(measure.rows, measure.path, pageOfParam(page), sizes) };
}

async function describeApart(
  figures: readonly FigureView[],
  records: readonly { reason: string }[],
  places: readonly ComparedPlace[],
): Promise<MeasureView['apart']> {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return Promise.all(
    figures.map(async (figure, at) => ({
      figure,
      placeName: names.get(figure.place) ?? figure.subjectTitle,
      reason: await fillText(records[at]!.reason),
    })),
  );
}
