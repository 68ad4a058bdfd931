/** The files of a chart for download: SVG, PNG, CSV, JSON. */
import { chartCsv, chartJson } from '#charts/export-chart.ts';
import {
  cutPictureFont,
  type CharactersByWeight,
  type FontByWeight,
  loadPictureFont,
} from '#charts/picture-fonts.ts';
import { renderPng } from '#charts/render-png.ts';
import { getStandaloneCharacters, renderStandaloneSvg } from '#charts/render-standalone.ts';
import { toCsv } from '#lib/csv.ts';
import { type ChartView, getChart, getCharts } from '#queries/charts.ts';
import { getSite } from '#queries/site.ts';

/** The chart's picture as a self-contained SVG, its font inside. */
export async function getChartSvg(id: string): Promise<string> {
  const { chart, options, characters, font } = await preparePicture(id);
  const woff = await cutPictureFont(font, characters, 'woff2');
  const fonts = { 400: woff[400].toString('base64'), 700: woff[700].toString('base64') };
  return renderStandaloneSvg(chart.data, { ...options, fonts });
}

/** The same picture as PNG. */
export async function getChartPng(id: string): Promise<Uint8Array> {
  const { chart, options, characters, font } = await preparePicture(id);
  const svg = renderStandaloneSvg(chart.data, options);
  return renderPng(svg, await cutPictureFont(font, characters, 'sfnt'));
}

/** The chart's figures as a table that Excel opens. */
export async function getChartCsv(id: string): Promise<string> {
  const { header, rows } = chartCsv((await getChart(id)).data);
  return toCsv(header, rows);
}

/** The chart for machines: what its file says, and the data that follow. */
export async function getChartJson(id: string): Promise<string> {
  const { spec, data } = await getChart(id);
  return `${JSON.stringify(chartJson(spec, data), null, 2)}\n`;
}

let siteFont: Promise<FontByWeight> | undefined;

async function preparePicture(id: string) {
  const chart = await getChart(id);
  const { name: siteName } = await getSite();
  const optionsOf = ({ sourceLine }: ChartView) => ({ sourceLine, siteName });
  const charactersOf = (each: ChartView) => getStandaloneCharacters(each.data, optionsOf(each));
  siteFont ??= getCharts().then((all) => loadPictureFont(unite(all.map(charactersOf))));
  const font = await siteFont;
  return { chart, options: optionsOf(chart), characters: charactersOf(chart), font };
}

const unite = (each: readonly CharactersByWeight[]): CharactersByWeight => ({
  400: each.map((characters) => characters[400]).join(''),
  700: each.map((characters) => characters[700]).join(''),
});
