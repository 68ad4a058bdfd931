/** A vague figure and one read by hand are said to be so in plain Chinese. */
import { expect, it } from 'vitest';
import { describeQualifiers, describeReading } from '#queries/qualifiers.ts';

it.each([
  [{}, undefined],
  [{ qualifier: 'at-most' }, '至多、以内（不多于所写数）'],
  [
    { qualifier: 'range', lowQualifier: 'at-least', highQualifier: 'over' },
    '区间；下限：至少、以上（不少于所写数）；上限：余、多、超过（多于所写数）',
  ],
] as const)('%j is %s', (figure, words) => {
  expect(describeQualifiers(figure)).toBe(words);
});

it('a reading by hand comes with its reason', () => {
  expect(describeReading({ reading: 'manual', readingReason: '方言' })).toBe('人工核对：方言');
  expect(describeReading({})).toBeUndefined();
});
