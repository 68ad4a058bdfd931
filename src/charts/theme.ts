/** Colours and font of a chart as a value: variables for the page, real colours for a download. */
import type { ChartColour } from '#schemas/chart.ts';

export interface ChartTheme {
  ink: string;
  muted: string;
  grid: string;
  paper: string;
  focus: string;
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
  focus: '#a03c22',
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
  focus: variable('chart-focus', printTheme.focus),
  font: 'sans-serif',
};

function variable(name: string, fallback: string): string {
  return `var(--${name},${fallback})`;
}

const turn = ['focus', 'other', 'rest', 'open'] as const;

/**
 * The role of what names none.
 * @param index which series or part
 */
export const turnColour = (index: number): (typeof turn)[number] =>
  turn[index % turn.length] ?? 'focus';

/** Its strokes run through what is written on it. */
export const colourWithoutText = 'before';

const fills: Readonly<Record<ChartColour, ThemeColour>> = {
  focus: 'focus',
  other: 'muted',
  rest: 'grid',
  before: 'paper',
  open: 'paper',
  dotted: 'paper',
};

/**
 * The colour that fills the area of a role; edge and strokes come from `looks.ts`.
 * @param colour the role
 */
export const themeColour = (colour: ChartColour): ThemeColour => fills[colour];

/**
 * The colour of text that stands on a filled area.
 * @param fill the colour of the area
 */
export const textOn = (fill: ThemeColour): ThemeColour =>
  fill === 'grid' || fill === 'paper' ? 'ink' : 'paper';
