/** Colours and font of a chart as a value: variables for the page, real colours for a download. */
import type { ChartColour } from '#schemas/chart.ts';

export interface ChartTheme {
  ink: string;
  muted: string;
  grid: string;
  paper: string;
  'chart-1': string;
  'chart-2': string;
  'chart-3': string;
  'chart-4': string;
  /** A CSS font-family list; only a canvas needs it, the page's SVG inherits. */
  font: string;
}

/** What a mark is coloured with. */
export type ThemeColour = Exclude<keyof ChartTheme, 'font'>;

/** For downloads: the light colours on white ground. */
export const printTheme: ChartTheme = {
  ink: '#26211b',
  muted: '#6f665a',
  grid: '#e2d9c8',
  paper: '#ffffff',
  'chart-1': '#a03c22',
  'chart-2': '#3f6b4a',
  'chart-3': '#2f5f8a',
  'chart-4': '#a57e56',
  font: '"Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

/**
 * For inline SVG: every colour a CSS variable, so that light, dark and print share one picture. The
 * light colours stand beside them, for who sees the page without its styles.
 */
export const cssTheme: ChartTheme = {
  ink: variable('chart-ink', printTheme.ink),
  muted: variable('chart-muted', printTheme.muted),
  grid: variable('chart-grid', printTheme.grid),
  paper: variable('paper', '#fff'),
  'chart-1': variable('chart-1', printTheme['chart-1']),
  'chart-2': variable('chart-2', printTheme['chart-2']),
  'chart-3': variable('chart-3', printTheme['chart-3']),
  'chart-4': variable('chart-4', printTheme['chart-4']),
  font: 'sans-serif',
};

function variable(name: string, fallback: string): string {
  return `var(--${name},${fallback})`;
}

const turn = ['chart-1', 'chart-3', 'chart-2', 'chart-4'] as const;

/**
 * The colour of what names none.
 * @param index which series or part
 */
export const turnColour = (index: number): (typeof turn)[number] =>
  turn[index % turn.length] ?? 'chart-1';

/** Too light to be read on in the light scheme, for text of the paper's colour. */
export const colourWithoutText = 'chart-4';

/**
 * The theme colour behind a colour word of a spec.
 * @param colour the word, `quiet` meaning the rest of a whole
 */
export const themeColour = (colour: ChartColour): ThemeColour =>
  colour === 'quiet' ? 'grid' : colour;

/**
 * The colour of text that stands on a filled area.
 * @param fill the colour of the area
 */
export const textOn = (fill: ThemeColour): ThemeColour => (fill === 'grid' ? 'ink' : 'paper');
