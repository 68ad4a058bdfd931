/** Draws a share card as SVG: paper, title in Song, one key figure, the page's own ridge line. */
import { drawRidge } from './ridge.ts';
import { setLines, shorten, splitAtoms } from '#lib/set-lines.ts';
import { measureSong, outlineText } from '#fonts/song-font.ts';

/** What a card says. */
export interface CardContent {
  /** The title, cut where it may break. */
  phrases: readonly string[];
  /** Who or where, in the main colour, and the words beside it. */
  name: string;
  role: string;
  figure: { printed: string; label: string } | undefined;
  siteName: string;
  /** The seed of the page's ridge line. */
  seed: string;
}

export type CardShape = 'wide' | 'square';

/** The light colours of styles/tokens.css: a card is a picture and has one scheme. */
const ink = '#231e18';
const muted = '#655b4e';
const accent = '#9a3a20';
const paper = '#faf6ee';
const ranges = [
  { name: 'far', ground: '#efe6d5', line: '#d3bd9b', top: 0.06, foot: 0.52, reach: 150 },
  { name: 'near', ground: '#d6c4a6', line: '#b5795c', top: 0.34, foot: 0.66, reach: 120 },
];

/**
 * Sizes in pixels. `titles` from the largest to the smallest, each with the lines it may take;
 * `under`: how far below its figure a label stands, or 0 to stand beside it.
 */
const shapes = {
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
    ridge: 160,
    site: { baseline: 576, size: 23 },
  },
} as const;

/**
 * A card as SVG without any text element: all letters are outlines, so that every machine draws it
 * the same.
 */
export function drawCard(content: CardContent, shape: CardShape): string {
  const { width, height } = shapes[shape];
  const layers = [
    `<path fill="${paper}" d="M0 0H${width}V${height}H0Z"/>`,
    ...drawRanges(content.seed, shape),
    ...drawKicker(content, shape),
    drawTitle(content.phrases, shape),
    ...drawFigure(content, shape),
    drawText(content.siteName, shapes[shape].margin, shapes[shape].site, ink),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.join('')}</svg>`;
}

/** The lines in which a card sets its title, and their size: in the largest that keeps phrases whole. */
export function setTitle(
  phrases: readonly string[],
  shape: CardShape,
): { lines: string[]; size: number } {
  const { width, margin, titles } = shapes[shape];
  const room = width - 2 * margin;
  const fit = (pieces: readonly string[]) => {
    for (const { size, lines: most } of titles) {
      const lines = setLines(pieces, room / size, most, measureSong);
      if (lines) return { lines, size };
    }
    return undefined;
  };
  const title = phrases.join('');
  let set = fit(phrases) ?? fit(splitAtoms(title));
  for (let length = title.length; !set; length -= 4) set = fit(splitAtoms(shorten(title, length)));
  return set;
}

function drawTitle(phrases: readonly string[], shape: CardShape): string {
  const { margin, title: place } = shapes[shape];
  const { lines, size } = setTitle(phrases, shape);
  return lines
    .map((line, index) => {
      const baseline = place.top + size * (0.92 + index * place.leading);
      return drawText(line, margin, { baseline, size }, ink);
    })
    .join('');
}

function drawKicker({ name, role }: CardContent, shape: CardShape): string[] {
  const { margin, kicker, width } = shapes[shape];
  const gap = name && role ? measureSong(`${name}　`) * kicker.size : 0;
  const room = Math.floor((width - 2 * margin - gap) / kicker.size);
  return [
    drawText(name, margin, kicker, accent),
    drawText(shorten(role, room), margin + gap, kicker, muted),
  ];
}

function drawFigure({ figure }: CardContent, shape: CardShape): string[] {
  if (!figure) return [];
  const { margin, width, figure: place } = shapes[shape];
  const { baseline, size, label: labelSize, under } = place;
  const start = under > 0 ? margin : margin + (measureSong(figure.printed) + 0.4) * size;
  const room = Math.floor((width - margin - start) / labelSize);
  const label = room > 3 ? shorten(figure.label, room) : '';
  return [
    drawText(figure.printed, margin, place, accent),
    drawText(label, start, { baseline: baseline + under, size: labelSize }, muted),
  ];
}

function drawRanges(seed: string, shape: CardShape): string[] {
  const { width, height, ridge } = shapes[shape];
  return ranges.map(({ name, ground, line, top, foot, reach }) => {
    const frame = { width, height: ridge, top: top * ridge, foot: foot * ridge };
    const { area, line: skyline } = drawRidge(`${seed}-${name}`, frame, reach);
    const stroke = `<path fill="none" stroke="${line}" stroke-width="1.5" stroke-linejoin="round" d="${skyline}"/>`;
    return `<g transform="translate(0 ${height - ridge})"><path fill="${ground}" d="${area}"/>${stroke}</g>`;
  });
}

function drawText(
  text: string,
  x: number,
  { baseline, size }: { baseline: number; size: number },
  colour: string,
): string {
  return text ? `<g fill="${colour}">${outlineText(text, x, baseline, size)}</g>` : '';
}
