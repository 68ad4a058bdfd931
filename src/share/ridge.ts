/**
 * Ridge lines of the Taihang mountains, the site's one ornament: long slopes broken by level
 * terraces and sheer steps, drawn from a seed, so that every page has its own skyline and every
 * build draws it the same.
 */

export interface Ridge {
  /** The skyline with the ground below it, for filling. */
  area: string;
  /** The skyline alone, for a stroke. */
  line: string;
  /** Short level strokes on the faces: the beds of rock. */
  strata: string;
}

/** Size of the picture in SVG units, and how far down the tops and the valleys lie. */
export interface RidgeFrame {
  width: number;
  height: number;
  top: number;
  foot: number;
}

/** A bed of rock keeps so far from the skyline. */
const strokeRoom = 2;

type Point = [x: number, y: number];
type Random = () => number;

/**
 * Draws one skyline.
 * @param seed any text; the same text gives the same skyline
 * @param frame the picture and the band in which the skyline runs
 * @param reach mean distance between two tops in SVG units
 * @param pieces straight pieces that a slope has at least: fewer for what is far and pale
 * @param pieceWidth their mean width: finer ones weigh more, and in a low picture show no more
 */
export function drawRidge(
  seed: string,
  frame: RidgeFrame,
  reach: number,
  pieces = 3,
  pieceWidth = 40,
): Ridge {
  const random = seededRandom(seed);
  const { width, height, top, foot } = frame;
  const terraces = Math.max(3, Math.round((foot - top) / 22));
  const points: Point[] = drawSlopes(width, reach, [pieces, pieceWidth], random).map(
    ([x, share]) => [
      Math.round(x),
      Math.round(foot - (foot - top) * stepTerraces(share, terraces)),
    ],
  );
  const line = drawLine(points);
  return {
    line,
    area: `${line}V${height}H${points[0]![0]}Z`,
    strata: drawStrata(points, random),
  };
}

/** A path of relative steps: their small numbers travel in half the bytes of positions. */
function drawLine(points: readonly Point[]): string {
  const steps = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index]!;
    return `${x - fromX} ${y - fromY}`;
  });
  return `M${points[0]!.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}`;
}

/** Peaks and valleys in turn, with broken slopes between them; heights as shares of the band. */
function drawSlopes(
  width: number,
  reach: number,
  [least, pieceWidth]: readonly [number, number],
  random: Random,
): Point[] {
  const slopes: Point[] = [];
  // Far enough out that the first broken piece of a slope still begins left of the picture.
  let x = -reach * (0.5 + 0.5 * random());
  let height = 0.2 + 0.5 * random();
  let rises = random() < 0.5;
  while (x < width + reach) {
    const run = reach * (0.35 + 0.65 * random());
    const next = rises ? 0.55 + 0.45 * random() : 0.45 * random();
    const pieces = Math.max(least, Math.round(run / pieceWidth));
    for (let piece = 0; piece < pieces; piece++) {
      const share = (piece + 0.5 * random()) / pieces;
      const bend = rises ? share ** 1.35 : 1 - (1 - share) ** 1.35;
      slopes.push([x + run * share, height + (next - height) * bend + 0.05 * (random() - 0.5)]);
    }
    x += run;
    height = next;
    rises = !rises;
  }
  return slopes;
}

/** Pulls a height towards the nearest terrace: level treads, steep risers. */
function stepTerraces(share: number, terraces: number): number {
  const step = share * terraces;
  const tread = Math.floor(step);
  const within = step - tread;
  return (tread + within ** 3 * 0.9 + within * 0.1) / terraces;
}

/** Beds of rock: level strokes that start at some of the steep places and run into the face. */
function drawStrata(points: Point[], random: Random): string {
  const strokes: string[] = [];
  for (let index = 1; index < points.length; index++) {
    const [x, y] = points[index]!;
    const fall = y - points[index - 1]![1];
    if (Math.abs(fall) < 12 || random() < 0.25) continue;
    const length = 10 + 26 * random();
    const [from, height] = fall > 0 ? [x - length - 4, y] : [x + 4, y + Math.abs(fall)];
    const isPair = random() < 0.5;
    for (const [left, top, run] of [
      [from, height + 5, length],
      ...(isPair ? [[from + 6, height + 12, length * 0.6] as const] : []),
    ] as const) {
      if (isUnder(points, left, left + run, top - strokeRoom)) {
        strokes.push(`M${Math.round(left)} ${Math.round(top)}h${Math.round(run)}`);
      }
    }
  }
  return strokes.join('');
}

/** Whether the skyline runs above a level line (whose y is larger) from one x to another. */
function isUnder(points: readonly Point[], from: number, to: number, level: number): boolean {
  for (let index = 1; index < points.length; index++) {
    const [[lastX, lastY], [x, y]] = [points[index - 1]!, points[index]!];
    if (x <= from) continue;
    if (lastX >= to) break;
    const at = (place: number) => lastY + ((y - lastY) * (place - lastX)) / (x - lastX || 1);
    if (Math.max(at(Math.max(from, lastX)), at(Math.min(to, x))) > level) return false;
  }
  return true;
}

/** mulberry32 over an FNV-1a hash of the seed (both in the public domain). */
function seededRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ character.codePointAt(0)!, 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
