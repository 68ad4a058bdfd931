/** The files of a chart for download: SVG, PNG, CSV, JSON; pictures are kept between builds. */
import { chartCsv, chartCsvFields, chartJson } from '#charts/export-chart.ts';
import { listPoints } from '#charts/list-points.ts';
import {
  cutPictureFont,
  type CharactersByWeight,
  type FontByWeight,
  loadPictureFont,
  shareOut,
} from '#charts/picture-fonts.ts';
import { renderPng } from '#charts/render-png.ts';
import {
  getStandaloneCharacters,
  renderStandaloneSvg,
  type StandaloneOptions,
} from '#charts/render-standalone.ts';
import { byteOrderMark, toCsv } from './csv.ts';
import { keepOrMake, keptPath } from '#lib/kept-file.ts';
import { memoize } from '#lib/memoize.ts';
import { messages } from '#messages/zh-cn.ts';
import { type ChartView, getChart, getCharts } from '#queries/charts.ts';
import { findCountyOfPoints } from '#queries/county-data.ts';
import { getPhraseCutter } from '#queries/phrases.ts';
import { isSeries } from '#queries/series.ts';
import { getSite } from '#queries/site.ts';

/** Part of each cache key: raise it when the same drawing should give another file. */
const recipe = 'subset-font 2.9.0, Noto Sans SC 5.3.0, resvg 2.6.2, zoom 2';
const cacheFolder = '.cache/charts';

/** The chart's picture as a self-contained SVG, its font inside. */
export function getChartSvg(id: string): Promise<Uint8Array> {
  return keepPicture(id, 'svg', async ({ data, options, cutFont }) => {
    const woff = await cutFont('woff2');
    const characters = getStandaloneCharacters(data, options);
    const fonts = ([400, 700] as const).flatMap((weight) => {
      const shares = shareOut(woff[weight], characters[weight]);
      return woff[weight].map((bytes, index) => ({
        weight,
        base64: bytes.toString('base64'),
        ...(index > 0 && { range: shares[index]! }),
      }));
    });
    return Buffer.from(renderStandaloneSvg(data, { ...options, fonts }));
  });
}

/** The same picture as PNG. */
export function getChartPng(id: string): Promise<Uint8Array> {
  return keepPicture(id, 'png', async ({ svg, cutFont }) => renderPng(svg, await cutFont('sfnt')));
}

/** The chart's figures as a table that Excel opens. */
export const getChartCsvForExcel = async (id: string): Promise<string> =>
  byteOrderMark + (await getChartCsv(id));

/** The same table for programs; in a series each row says of which county it is. */
export async function getChartCsv(id: string): Promise<string> {
  const { data } = await getChart(id);
  const { rows } = chartCsv(data);
  const header = (await getChartFields()).map(({ name }) => name);
  if (!(await isSeries())) return toCsv(header, rows);
  const county = (await findCountyOfPoints(listPoints(data))) ?? null;
  return toCsv(
    header,
    rows.map((row) => [...row, county]),
  );
}

/** The columns of the table; a series has one more. */
export const getChartFields = async () =>
  (await isSeries())
    ? [...chartCsvFields, { name: '县', type: 'string', description: messages.series.csv }]
    : chartCsvFields;

/** The chart for machines: what its file says, and the data that follow. */
export async function getChartJson(id: string): Promise<string> {
  const { spec, data } = await getChart(id);
  return `${JSON.stringify(chartJson(spec, data), null, 2)}\n`;
}

/** What a picture is made from; the font is cut only where it is asked for. */
interface Drawing {
  data: ChartView['data'];
  options: StandaloneOptions;
  /** The picture without its font. */
  svg: string;
  cutFont: (format: 'woff2' | 'sfnt') => Promise<FontByWeight>;
}

async function keepPicture(
  id: string,
  format: string,
  make: (drawing: Drawing) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { data, sourceLine } = await getChart(id);
  const { name: siteName } = await getSite();
  const options = { sourceLine, siteName, cut: await getPhraseCutter() };
  const svg = renderStandaloneSvg(data, options);
  return keepOrMake(keptPath(cacheFolder, `${recipe}, ${format}`, svg), () => {
    const cutFont = async (fontFormat: 'woff2' | 'sfnt') =>
      cutPictureFont(
        await loadSiteFont(options.siteName),
        getStandaloneCharacters(data, options),
        fontFormat,
      );
    return make({ data, options, svg, cutFont });
  });
}

const loadSiteFont = memoize(async (siteName: string): Promise<FontByWeight> => {
  const all = (await getCharts()).map(({ data, sourceLine }) =>
    getStandaloneCharacters(data, { sourceLine, siteName }),
  );
  return loadPictureFont(unite(all));
});

const unite = (each: readonly CharactersByWeight[]): CharactersByWeight => ({
  400: each.map((characters) => characters[400]).join(''),
  700: each.map((characters) => characters[700]).join(''),
});
