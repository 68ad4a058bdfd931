import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePng } from '#share/encode-png.ts';

const picture = (width: number, height: number, colour: (at: number) => readonly number[]) => ({
  width,
  height,
  pixels: Uint8Array.from(
    Array.from({ length: width * height }, (_, at) => [...colour(at), 255]).flat(),
  ),
});
const decode = async (png: Uint8Array) =>
  new Uint8Array(await sharp(png).ensureAlpha().raw().toBuffer());

it('a picture of up to 256 colours keeps every pixel', async () => {
  const drawn = picture(32, 16, (at) => [at % 256, 255 - (at % 256), 7]);
  expect(await decode(await encodePng(drawn))).toEqual(drawn.pixels);
});

it('a picture of more colours keeps each within a few steps', async () => {
  const drawn = picture(64, 64, (at) => [at % 256, Math.floor(at / 16), (at * 7) % 256]);
  const decoded = await decode(await encodePng(drawn));
  const off = decoded.map((value, at) => Math.abs(value - drawn.pixels[at]!));
  expect(Math.max(...off)).toBeGreaterThan(0);
  expect(Math.max(...off)).toBeLessThan(64);
});
