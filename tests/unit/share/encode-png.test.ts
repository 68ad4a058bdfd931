import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodeIndexed } from '#share/encode-png.ts';

/** A picture whose pixels have so many colours in turn. */
function paint(width: number, height: number, colours: number) {
  const pixels = Buffer.alloc(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = pixel % colours;
    pixels.set([colour & 255, (colour >> 8) * 80, 255 - (colour & 255), 255], pixel * 4);
  }
  return { width, height, pixels };
}

// Read back with libpng, which checks every sum of a chunk.
it.each([1, 2, 7, 255, 256])('a picture of %i colours is the same, to the pixel', async (count) => {
  const picture = paint(37, 19, count);
  const png = await encodeIndexed(picture);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([37, 19, 4]);
  expect(data.equals(picture.pixels)).toBe(true);
  expect((await sharp(png).metadata()).isPalette).toBe(true);
});

it('a picture of more colours than a palette holds is left to a quantiser', async () => {
  expect(await encodeIndexed(paint(37, 19, 257))).toBeUndefined();
});

it('the pixels may be part of a larger buffer', async () => {
  const { width, height, pixels } = paint(3, 5, 4);
  const part = Buffer.concat([Buffer.alloc(8), pixels]).subarray(8);
  const png = await encodeIndexed({ width, height, pixels: part });
  expect((await sharp(png).ensureAlpha().raw().toBuffer()).equals(pixels)).toBe(true);
});
