import { expect, it } from 'vitest';
import { decodeFragment } from '#lib/decode-fragment.ts';

it.each([
  ['#p31', 'p31'],
  ['#%E5%A3%B6', '壶'],
  ['#壶', '壶'],
  ['#', undefined],
  ['', undefined],
  ['#%', undefined],
  ['#%E0%A4%A', undefined],
  ['#%ff', undefined],
  ['#p31%c0%af', undefined],
])('%s names %s', (fragment, id) => {
  expect(decodeFragment(fragment)).toBe(id);
});
