/** What a role looks like beside its fill: an edge around a pale area, strokes across what was before. */
import type { ChartColour } from '#schemas/chart.ts';
import type { LineMark } from './marks.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Length and distance of the strokes, in pixels. */
const strokes: [number, number] = [2, 3];
const edged: readonly ChartColour[] = ['rest', 'before', 'open', 'dotted'];

/**
 * The edge and the strokes of an area.
 *
 * Strokes are one thick dashed line: a canvas and a picture draw it alike, and it needs no pattern
 * with an id, which two pictures on one page would share.
 * @param box the area
 * @param colour its role
 * @param direction which way the area grows; the strokes stand across it
 */
export function buildLook(box: Box, colour: ChartColour, direction: 'across' | 'up'): LineMark[] {
  if (!edged.includes(colour) || box.right - box.left < 1 || box.bottom - box.top < 1) return [];
  const edge = frame({
    left: box.left + 0.5,
    right: box.right - 0.5,
    top: box.top + 0.5,
    bottom: box.bottom - 0.5,
  });
  return colour === 'before' ? [hatch(box, direction), edge] : [edge];
}

function frame({ left, right, top, bottom }: Box): LineMark {
  const corners: [number, number][] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top - 0.5],
  ];
  return { kind: 'line', points: corners, colour: 'muted' };
}

function hatch({ left, right, top, bottom }: Box, direction: 'across' | 'up'): LineMark {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const isAcross = direction === 'across';
  return {
    kind: 'line',
    points: isAcross
      ? [
          [left, y],
          [right, y],
        ]
      : [
          [x, bottom],
          [x, top],
        ],
    colour: 'muted',
    width: isAcross ? bottom - top : right - left,
    dash: strokes,
  };
}
