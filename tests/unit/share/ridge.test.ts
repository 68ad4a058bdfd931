/** The skyline of every page runs from edge to edge. */
import { expect, it } from 'vitest';
import { drawRidge } from '#share/ridge.ts';

const frame = { width: 1440, height: 120, top: 10, foot: 84 };

it('every skyline begins left of the picture and ends right of it', () => {
  for (let seed = 0; seed < 500; seed++) {
    const { line } = drawRidge(`/stories/${seed}/`, frame, 150, 2);
    const [first = NaN, , ...steps] = (line.match(/-?\d+/g) ?? []).map(Number);
    const last = steps.filter((_, at) => at % 2 === 0).reduce((x, step) => x + step, first);
    expect(first).toBeLessThanOrEqual(0);
    expect(last).toBeGreaterThanOrEqual(frame.width);
  }
});

it('no bed of rock crosses the skyline', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { line, strata } = drawRidge(
      `/stories/${seed}/`,
      { ...frame, height: 360, foot: 300 },
      210,
    );
    const numbers = (line.match(/-?\d+/g) ?? []).map(Number);
    const points: [number, number][] = [];
    let [x, y] = [0, 0];
    for (let at = 0; at < numbers.length; at += 2) {
      points.push([(x += numbers[at]!), (y += numbers[at + 1]!)]);
    }
    for (const [, left, top, run] of strata.matchAll(/M(-?\d+) (\d+)h(\d+)/g)) {
      const [from, to] = [Number(left), Number(left) + Number(run)];
      const above = points
        .filter(([place]) => place > from && place < to)
        .map(([, level]) => level);
      expect(Math.max(...above, 0)).toBeLessThan(Number(top));
    }
  }
});
