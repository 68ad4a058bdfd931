import sharp from 'sharp';
import { expect, it } from 'vitest';
import { comparePictures, readProportion, shrinkPicture } from '../e2e/pictures.ts';

const width = 360;
const height = 900;

/** A page of paper with a block of ink on it. */
const draw = (top: number, ink = '#231e18') =>
  sharp({ create: { width, height, channels: 3, background: '#faf6ee' } })
    .composite([
      {
        input: { create: { width: 300, height: 120, channels: 3, background: ink } },
        top,
        left: 20,
      },
    ])
    .png()
    .toBuffer()
    .then((shot) => shrinkPicture(shot, 112));

it('a picture is the same as itself', async () => {
  const { share } = await comparePictures(await draw(100), await draw(100));
  expect(share).toBe(0);
});

it('a block that has moved by one line is seen', async () => {
  const { share, difference } = await comparePictures(await draw(100), await draw(130));
  expect(share).toBeGreaterThan(0.02);
  expect(difference).toBeInstanceOf(Buffer);
});

it('a colour that has changed is seen, one that is hardly other is not', async () => {
  const before = await draw(100);
  expect((await comparePictures(before, await draw(100, '#9a3a20'))).share).toBeGreaterThan(0.05);
  expect((await comparePictures(before, await draw(100, '#251f19'))).share).toBe(0);
});

it('a page that has grown differs as a whole', async () => {
  const longer = await sharp(await draw(100))
    .extend({ bottom: 40 })
    .png()
    .toBuffer();
  expect(await comparePictures(await draw(100), longer)).toEqual({ share: 1 });
  expect(await readProportion(longer)).toBeGreaterThan(height / width);
});
