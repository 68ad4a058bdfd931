/** What a share card shows below its title: one figure, two ends of a change, colours, or a chart. */
import { measureSong } from '#fonts/song-font.ts';
import { setLines, shorten, splitAtoms } from '#lib/set-lines.ts';
import { accent, type CardShape, hues, ink, muted, shapes, soft } from './card-shapes.ts';
import { drawText, outlineLabels } from './card-text.ts';

/** A chart as drawn: SVG elements in real colours, and the size of their picture. */
export interface CardChart {
  elements: string;
  width: number;
  height: number;
}

export type CardArt =
  | { kind: 'figure'; printed: string; label: string }
  | { kind: 'change'; label: string; before: string; after: string }
  | { kind: 'colours'; colours: readonly { id: keyof typeof hues; name: string; means: string }[] }
  | { kind: 'chart'; chart: CardChart };

/** The art as SVG elements without any text element. */
export function drawArt(art: CardArt, shape: CardShape): string[] {
  if (art.kind === 'figure') return drawFigure(art, shape);
  if (art.kind === 'change') return drawChange(art, shape);
  if (art.kind === 'colours') return drawColours(art.colours, shape);
  return [drawChartBox(art.chart, shape)];
}

function drawFigure(figure: { printed: string; label: string }, shape: CardShape): string[] {
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

function drawChange(
  { label, before, after }: { label: string; before: string; after: string },
  shape: CardShape,
): string[] {
  const { margin, width, change } = shapes[shape];
  const { baseline } = change.figures;
  const arrow = 1.5;
  // As large as planned, or as wide as the card.
  const em = measureSong(before) + arrow + measureSong(after);
  const size = Math.min(change.figures.size, (width - 2 * margin) / em);
  const from = margin + (measureSong(before) + 0.3) * size;
  const to = from + 0.9 * size;
  const [middle, head] = [baseline - size * 0.36, size * 0.13];
  const stroke = `fill="none" stroke="${soft}" stroke-width="${Math.max(3, size * 0.035)}"`;
  const path = `M${from} ${middle}H${to}m${-head} ${-head}l${head} ${head}l${-head} ${head}`;
  return [
    drawText(label, margin, change.label, muted),
    drawText(before, margin, { baseline, size }, ink),
    `<path ${stroke} d="${path}"/>`,
    drawText(after, to + 0.3 * size, { baseline, size }, accent),
  ];
}

function drawColours(
  colours: readonly { id: keyof typeof hues; name: string; means: string }[],
  shape: CardShape,
): string[] {
  const { width, margin, colours: place } = shapes[shape];
  const { columns, top, rule, name: nameSize, means: meansSize, row } = place;
  const gap = meansSize;
  const room = (width - 2 * margin - (columns - 1) * gap) / columns;
  return colours.flatMap(({ id, name, means }, index) => {
    const x = margin + (index % columns) * (room + gap);
    const y = top + Math.floor(index / columns) * row;
    const nameAt = { baseline: y + rule + nameSize * 1.2, size: nameSize };
    const said = setLines(splitAtoms(means), room / meansSize, 2, measureSong);
    const lines = said ?? [shorten(means, Math.floor(room / meansSize))];
    const lineAt = (line: number) => nameAt.baseline + meansSize * (1.7 + line * 1.4);
    return [
      `<path fill="${hues[id]}" d="M${x} ${y}h${room}v${rule}h${-room}z"/>`,
      drawText(name, x, nameAt, hues[id]),
      ...lines.map((line, at) =>
        drawText(line, x, { baseline: lineAt(at), size: meansSize }, muted),
      ),
    ];
  });
}

/** As large as its box allows, in the middle of its height. */
function drawChartBox({ elements, width, height }: CardChart, shape: CardShape): string {
  const { box } = shapes[shape].chart;
  const scale = Math.min(box.width / width, box.height / height);
  const y = box.y + (box.height - height * scale) / 2;
  return `<g transform="translate(${box.x} ${y}) scale(${scale})" fill="${ink}">${outlineLabels(elements)}</g>`;
}
