import { describe, expect, it } from 'vitest';
import { CborWriter } from '#search/build/cbor.ts';
import { readItem } from './read-cbor.ts';

describe('CBOR', () => {
  // The examples of RFC 8949, appendix A.
  it.each([
    [0, '00'],
    [10, '0a'],
    [23, '17'],
    [24, '1818'],
    [100, '1864'],
    [1000, '1903e8'],
    [1_000_000, '1a000f4240'],
  ])('%i is written %s', (value, hex) => {
    expect(new CborWriter().number(value).take().toString('hex')).toBe(hex);
  });

  it.each([
    ['IETF', '6449455446'],
    ['水', '63e6b0b4'],
    ['𐅑', '64f0908591'],
  ])('%s is written %s', (text, hex) => {
    expect(new CborWriter().text(text).take().toString('hex')).toBe(hex);
  });

  it.each([0, 23, 24, 255, 256, 70_000])('an array of %i texts is read as written', (length) => {
    const texts = Array.from({ length }, (_, i) => `字${i}`.repeat((i % 40) + 1));
    const writer = new CborWriter().array(length);
    for (const text of texts) writer.text(text);
    expect(readItem(writer.take())).toEqual(texts);
    expect(writer.length).toBe(0);
  });
});
