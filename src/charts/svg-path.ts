/** Numbers in SVG path notation. */

export type Point = [number, number];

/**
 * A coordinate with at most one decimal: enough for a picture, and the same on every machine.
 * @param value the coordinate
 */
export const formatNumber = (value: number): string => String(Math.round(value * 10) / 10 || 0);
