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
