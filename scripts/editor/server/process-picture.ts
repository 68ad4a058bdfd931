/** Makes an uploaded picture fit to be kept: upright, no larger than pages need, without its metadata. */
import sharp from 'sharp';
import { AuthoringError } from '#scripts/authoring/files.ts';

/** What cameras and editors write. */
const formats = ['jpeg', 'png', 'webp'] as const;

/** The longest side, in pixels: twice the widest column of text. */
const longestSide = 1600;

/**
 * The picture as JPEG. Where and with what it was taken is not kept.
 * @param upload a data URL, as the page sends it
 * @throws AuthoringError when it is no picture that can be read
 */
export async function processPicture(upload: string): Promise<Uint8Array> {
  const [, base64] = /^data:image\/(?:jpeg|png|webp);base64,([A-Za-z0-9+/=]+)$/.exec(upload) ?? [];
  if (!base64)
    throw new AuthoringError('图片应为 JPEG、PNG 或 WebP。手机拍的 HEIC 请先转成 JPEG。');
  try {
    const picture = sharp(Buffer.from(base64, 'base64'), { limitInputPixels: 100_000_000 });
    // Whatever it is called: a drawing could make the reader work for hours.
    const { format } = await picture.metadata();
    if (!(formats as readonly string[]).includes(format)) throw new Error(format);
    return await picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
  } catch {
    throw new AuthoringError('这张图片打不开，可能已损坏，或不是图片。');
  }
}
