/** Small pictures of pages: shrunk, in few colours, compared with room for the edges of letters. */
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Colours of a picture in git: paper, ink, the accent and what lies between. */
const colours = 12;
/** How far a pixel may be off, from 0 to 1, before it counts. */
const threshold = 0.12;

/**
 * A screenshot as it is kept.
 * @param shot PNG
 * @param width in pixels
 */
export const shrinkPicture = (shot: Buffer, width: number): Promise<Buffer> =>
  sharp(shot).resize({ width }).png({ palette: true, colours, effort: 10, dither: 0 }).toBuffer();

/** Height over width: how long a page is, whatever its fonts. */
export async function readProportion(picture: Buffer): Promise<number> {
  const { width, height } = await sharp(picture).metadata();
  return height / width;
}

/**
 * Compares two pictures.
 * @returns the share of pixels that differ (1 if the sizes do), and a picture of the differences
 */
export async function comparePictures(
  before: Buffer,
  now: Buffer,
): Promise<{ share: number; difference?: Buffer }> {
  const [one, other] = await Promise.all([before, now].map(readPixels));
  if (!one || !other) throw new Error('two pictures are needed');
  const { width, height } = one.info;
  if (other.info.width !== width || other.info.height !== height) return { share: 1 };
  const difference = Buffer.alloc(one.data.length);
  const count = pixelmatch(one.data, other.data, difference, width, height, { threshold });
  const raw = { width, height, channels: 4 } as const;
  return {
    share: count / (width * height),
    difference: await sharp(difference, { raw }).png().toBuffer(),
  };
}

const readPixels = (picture: Buffer) =>
  sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
