/** A chart as a picture file: title, chart, source and site name on white ground, real colours. */
import type { CutText } from '#lib/set-lines.ts';
import type { ChartData } from './chart-data.ts';
import { measureText, wrapText } from './measure-text.ts';
import type { CharactersByWeight } from './picture-fonts.ts';
import { drawChart, standaloneWidth as room } from './render-chart.ts';
import { formatNumber } from './svg-path.ts';
import { escapeXml } from './svg-drawing.ts';
import { printTheme } from './theme.ts';

export interface EmbeddedFont {
  weight: 400 | 700;
  base64: string;
  /** Characters that it alone draws. */
  range?: string;
}

export interface StandaloneOptions {
  /** Such as `来源：《……》第4段`. */
  sourceLine: string;
  siteName: string;
  /** Tells where title and source may break; by default anywhere. */
  cut?: CutText;
  /** Subset fonts to embed; of several in one weight, each but the first says what it draws. */
  fonts?: readonly EmbeddedFont[];
}

const margin = 32;
const width = room + margin * 2;
const [titleSize, titleLine, noteSize, noteLine] = [22, 32, 13, 20];

/**
 * Renders a self-contained SVG for download, 720 px wide.
 * @param data resolved chart data
 * @param options source line, site name, and fonts to embed
 * @throws as `drawChart` does
 */
export function renderStandaloneSvg(data: ChartData, options: StandaloneOptions): string {
  const { sourceLine, siteName, cut, fonts } = options;
  const chart = drawChart(data, { width: room, theme: printTheme, cut });
  const title = wrapText(data.title, cut, room, titleSize, true);
  const notes = wrapText(sourceLine, cut, room - measureText(siteName, noteSize) - 24, noteSize);
  const chartTop = margin + title.length * titleLine + 16;
  const notesTop = chartTop + chart.height + 28;
  const height = Math.ceil(notesTop + 12 + notes.length * noteLine + margin - noteLine / 2);
  const text = (x: number, y: number, content: string, look: string): string =>
    `<text x="${x}" y="${formatNumber(y)}" ${look}>${escapeXml(content)}</text>`;
  const titleLook = `font-size="${titleSize}" font-weight="700" fill="${printTheme.ink}"`;
  const noteLook = `font-size="${noteSize}" fill="${printTheme.muted}"`;
  const name = escapeXml(data.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${name}" font-family="${escapeXml(printTheme.font)}">`,
    `<title>${name}</title>`,
    fonts ? `<style>${fonts.map(fontFace).join('')}</style>` : '',
    `<rect width="${width}" height="${height}" fill="${printTheme.paper}"/>`,
    ...title.map((line, index) => text(margin, margin + 20 + index * titleLine, line, titleLook)),
    `<g transform="translate(${margin} ${chartTop})">${chart.elements}</g>`,
    `<path d="M${margin} ${notesTop - 10.5}h${room}" stroke="${printTheme.grid}"/>`,
    ...notes.map((line, index) => text(margin, notesTop + 14 + index * noteLine, line, noteLook)),
    text(width - margin, notesTop + 14, siteName, `${noteLook} text-anchor="end"`),
    '</svg>',
  ].join('');
}

const fontFace = ({ weight, base64, range }: EmbeddedFont): string => {
  const codes = [...(range ?? '')].map((each) => `U+${each.codePointAt(0)!.toString(16)}`);
  const own = range === undefined ? '' : `;unicode-range:${codes.join(',')}`;
  return `@font-face{font-family:"Noto Sans SC";font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2")${own}}`;
};

/**
 * All characters that a chart's picture file shows, by weight, for subsetting its fonts.
 * @param data resolved chart data
 * @param options as for `renderStandaloneSvg`
 */
export function getStandaloneCharacters(
  data: ChartData,
  { sourceLine, siteName }: StandaloneOptions,
): CharactersByWeight {
  const svg = renderStandaloneSvg(data, { sourceLine, siteName });
  const texts = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)];
  const pick = (isBold: boolean): string => {
    const own = texts.filter(([, look = '']) => look.includes('font-weight="700"') === isBold);
    return [...new Set(own.flatMap(([, , text = '']) => [...text]))].sort().join('');
  };
  return { 400: pick(false), 700: pick(true) };
}
