/** Draws a share card as SVG: paper, title in Song, what the page shows, its ridge line where that leaves room. */
import { measureSong } from '#fonts/song-font.ts';
import { shorten } from '#lib/set-lines.ts';
import { type CardArt, drawArt } from './card-art.ts';
import { accent, type CardShape, ink, muted, paper, shapes } from './card-shapes.ts';
import { drawText, fitTitle } from './card-text.ts';
import { drawRidge } from './ridge.ts';

export type { CardShape } from './card-shapes.ts';

/** What a card says. */
export interface CardContent {
  /** The title, cut where it may break. */
  phrases: readonly string[];
  /** Who or where, in the main colour, and the words beside it. */
  name: string;
  role: string;
  art: CardArt | undefined;
  /** At the foot; empty where the title says it. */
  siteName: string;
  /** The seed of the page's ridge line. */
  seed: string;
}

const ranges = [
  { name: 'far', ground: '#efe6d5', line: '#d3bd9b', top: 0.06, foot: 0.52, reach: 150 },
  { name: 'near', ground: '#d6c4a6', line: '#b5795c', top: 0.34, foot: 0.66, reach: 120 },
];

/**
 * A card as SVG without any text element: all letters are outlines, so that every machine draws it
 * the same.
 */
export function drawCard(content: CardContent, shape: CardShape): string {
  const { width, height, margin, site } = shapes[shape];
  const { art, phrases, seed, siteName } = content;
  // A chart and the colours are the card's picture; the ridge is that of the others.
  const hasRidge = art?.kind !== 'chart' && art?.kind !== 'colours';
  const layers = [
    `<path fill="${paper}" d="M0 0H${width}V${height}H0Z"/>`,
    ...(hasRidge ? drawRanges(seed, shape) : []),
    ...drawKicker(content, shape),
    drawTitle(phrases, shape, art?.kind === 'chart'),
    ...(art ? drawArt(art, shape) : []),
    drawText(siteName, margin, site, ink),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.join('')}</svg>`;
}

/**
 * The lines in which a card sets its title, and their size: in the largest that keeps phrases whole.
 * @param besideChart a chart leaves it less room
 */
export function setTitle(phrases: readonly string[], shape: CardShape, besideChart = false) {
  const { width, margin, titles, chart } = shapes[shape];
  return besideChart
    ? fitTitle(phrases, chart.room, chart.titles)
    : fitTitle(phrases, width - 2 * margin, titles);
}

function drawTitle(phrases: readonly string[], shape: CardShape, besideChart: boolean): string {
  const { margin, title: place } = shapes[shape];
  const { lines, size } = setTitle(phrases, shape, besideChart);
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

function drawRanges(seed: string, shape: CardShape): string[] {
  const { width, height, ridge } = shapes[shape];
  return ranges.map(({ name, ground, line, top, foot, reach }) => {
    const frame = { width, height: ridge, top: top * ridge, foot: foot * ridge };
    const { area, line: skyline } = drawRidge(`${seed}-${name}`, frame, reach);
    const stroke = `<path fill="none" stroke="${line}" stroke-width="1.5" stroke-linejoin="round" d="${skyline}"/>`;
    return `<g transform="translate(0 ${height - ridge})"><path fill="${ground}" d="${area}"/>${stroke}</g>`;
  });
}
