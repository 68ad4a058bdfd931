/** Draws a chart at build time: Chart.js itself on a canvas that records SVG. */
import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
} from 'chart.js';
import type { CutText } from '#lib/set-lines.ts';
import { buildConfig } from './build-config.ts';
import type { ChartData } from './chart-data.ts';
import { findMisplacedLabels, type MisplacedLabel } from './check-labels.ts';
import type { TextMark } from './marks.ts';
import { sizesFor } from './forms/sizes.ts';
import { createSvgRecorder } from './svg-recorder.ts';
import { cssTheme, type ChartTheme } from './theme.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** The two widths that a page carries: for a phone and for a desk. */
export const chartWidths = { narrow: 340, wide: 720 } as const;
/** The width of the chart in a picture file: 720 px less its margins. */
export const standaloneWidth = 656;

interface DrawOptions {
  width: number;
  theme: ChartTheme;
  /** Tells where labels may break; by default anywhere. */
  cut?: CutText | undefined;
}

export interface DrawnChart {
  elements: string;
  width: number;
  height: number;
}

/**
 * Draws a chart as SVG elements, without the root element.
 * @param data resolved chart data
 * @param options width of the picture, and theme
 * @throws when a label has no place, or Chart.js asks for something that SVG text mode lacks
 */
export function drawChart(data: ChartData, { width, theme, cut }: DrawOptions): DrawnChart {
  const { elements, height, misplaced } = drawAndCheck(data, { width, theme, cut });
  const [fault] = misplaced;
  if (fault) {
    const { label, problem } = fault;
    throw new Error(
      `图 ${data.id}（宽 ${width}）：标签“${label}”${problem}。请缩短文字或换一种图形`,
    );
  }
  return { elements, width, height };
}

/**
 * The labels of a chart that have no place in a picture of some width; the content gate reports
 * them by file and line.
 */
export const findLabelsWithoutPlace = (
  data: ChartData,
  width: number,
  cut: CutText,
): MisplacedLabel[] => drawAndCheck(data, { width, theme: cssTheme, cut }).misplaced;

function drawAndCheck(data: ChartData, { width, theme, cut }: DrawOptions) {
  const { config, height, place } = buildConfig(data, theme, width, cut);
  const recorder = createSvgRecorder(width, height);
  const chart = new Chart(recorder.canvas, {
    ...config,
    platform: BasicPlatform,
    options: { ...config.options, devicePixelRatio: 1 },
  });
  const labels = place(chart).filter((mark): mark is TextMark => mark.kind === 'text');
  chart.destroy();
  const misplaced = findMisplacedLabels(labels, width, height);
  return { elements: recorder.getElements(), height, misplaced };
}

/**
 * Draws a chart as an inline SVG. It carries no role and no title: the figure around it does.
 * @param data resolved chart data
 * @param options width of the picture; theme, by default the page's CSS variables
 * @returns the SVG element, the same to the byte on every run
 */
export function renderChartSvg(
  data: ChartData,
  { width, theme = cssTheme, cut }: Partial<DrawOptions> & { width: number },
): string {
  const { elements, height } = drawChart(data, { width, theme, cut });
  // Most labels are set in ink and in one size: said once, it need not be said by each.
  const ink = ` fill="${theme.ink}"`;
  const text = ` font-size="${sizesFor(width).text}"`;
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg ${size}${ink}${text}>${elements.replaceAll(ink, '').replaceAll(text, '')}</svg>`;
}

/**
 * The height that a chart's picture has.
 * @param data resolved chart data
 * @param width width of the picture
 */
export const getChartHeight = (data: ChartData, width: number): number =>
  buildConfig(data, cssTheme, width).height;
