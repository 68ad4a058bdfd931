import { expect, it } from 'vitest';
import { capToFit } from '#queries/cap-to-fit.ts';

it('lists that fit together are shown whole', () => {
  expect(capToFit(10, [1, 7, 2])).toBe(7);
  expect(capToFit(10, [])).toBe(0);
});

it('long lists are cut alike, short ones stay whole', () => {
  // 1 + 2 + 4 + 4 is all there is room for.
  expect(capToFit(11, [9, 1, 2, 5])).toBe(4);
  expect(capToFit(2, [3, 3, 3])).toBe(0);
});
