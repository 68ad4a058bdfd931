/** The two shapes of a share card: where everything stands on them, in pixels. */

export type CardShape = 'wide' | 'square';

/** Sizes from the largest to the smallest, each with the lines that a title may take in it. */
export type TitleSizes = readonly { size: number; lines: number }[];

/** The light colours of styles/tokens.css: a card is a picture and has one scheme. */
export const ink = '#231e18';
export const muted = '#655b4e';
export const accent = '#9a3a20';
export const soft = '#c98a6b';
export const paper = '#faf6ee';
export const hues = {
  red: '#c23b2e',
  green: '#3c6e4a',
  blue: '#2c5f8e',
  earth: '#8d6a3c',
} as const;

/**
 * `under`: how far below its figure a label stands, or 0 to stand beside it. `chart`: the title's
 * room beside or above a chart, and the box into which the chart is fitted.
 */
export const shapes = {
  wide: {
    width: 1200,
    height: 630,
    margin: 84,
    kicker: { baseline: 116, size: 34 },
    title: { top: 150, leading: 1.28 },
    titles: [
      { size: 90, lines: 2 },
      { size: 80, lines: 2 },
      { size: 68, lines: 3 },
      { size: 56, lines: 3 },
      { size: 44, lines: 4 },
    ],
    figure: { baseline: 474, size: 56, label: 28, under: 0 },
    change: { label: { baseline: 330, size: 32 }, figures: { baseline: 452, size: 112 } },
    colours: { top: 330, rule: 14, name: 64, means: 30, columns: 4, row: 0 },
    chart: {
      room: 452,
      titles: [
        { size: 56, lines: 4 },
        { size: 48, lines: 5 },
        { size: 40, lines: 6 },
        { size: 32, lines: 7 },
      ],
      box: { x: 592, y: 84, width: 524, height: 440 },
    },
    ridge: 160,
    site: { baseline: 600, size: 30 },
  },
  square: {
    width: 600,
    height: 600,
    margin: 48,
    kicker: { baseline: 78, size: 25 },
    title: { top: 104, leading: 1.32 },
    titles: [
      { size: 60, lines: 2 },
      { size: 52, lines: 3 },
      { size: 44, lines: 4 },
      { size: 36, lines: 4 },
      { size: 31, lines: 5 },
      { size: 28, lines: 6 },
    ],
    figure: { baseline: 384, size: 46, label: 23, under: 38 },
    change: { label: { baseline: 290, size: 26 }, figures: { baseline: 374, size: 66 } },
    colours: { top: 196, rule: 10, name: 42, means: 22, columns: 2, row: 165 },
    chart: {
      room: 504,
      titles: [
        { size: 40, lines: 2 },
        { size: 34, lines: 3 },
        { size: 28, lines: 3 },
        { size: 24, lines: 4 },
      ],
      box: { x: 48, y: 236, width: 504, height: 296 },
    },
    ridge: 160,
    site: { baseline: 576, size: 23 },
  },
} as const;
