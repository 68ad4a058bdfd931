/** Numbers and arcs in SVG path notation. */

export type Point = [number, number];

/**
 * A coordinate with at most one decimal: enough for a picture, and the same on every machine.
 * @param value the coordinate
 */
export const formatNumber = (value: number): string => String(Math.round(value * 10) / 10 || 0);

/**
 * A canvas arc as SVG commands.
 * @param centre its centre
 * @param radius its radius
 * @param from start angle in radians, clockwise from three o'clock
 * @param to end angle
 * @param back whether it runs counter-clockwise
 * @returns where it starts and ends, and the commands between (a full turn takes two)
 */
export function arcPath(
  [x, y]: Point,
  radius: number,
  from: number,
  to: number,
  back: boolean,
): { start: Point; end: Point; commands: string } {
  const at = (angle: number): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  const sweep = sweepAngle(from, to, back);
  const step = (target: number, large: boolean): string => {
    const [r, place] = [formatNumber(radius), at(target).map(formatNumber).join(' ')];
    return `A${r} ${r} 0 ${large ? 1 : 0} ${back ? 0 : 1} ${place}`;
  };
  const isFull = Math.abs(sweep) > Math.PI * 2 - 0.001;
  const commands = isFull
    ? step(from + sweep / 2, false) + step(from + sweep, false)
    : step(from + sweep, Math.abs(sweep) > Math.PI);
  return { start: at(from), end: at(from + sweep), commands: radius > 0 && sweep ? commands : '' };
}

/** The signed angle that a canvas arc covers, after the rules of CanvasPath.arc(). */
function sweepAngle(from: number, to: number, back: boolean): number {
  const turn = Math.PI * 2;
  const span = back ? from - to : to - from;
  if (span >= turn) return back ? -turn : turn;
  const positive = ((span % turn) + turn) % turn;
  return back ? -positive : positive;
}
