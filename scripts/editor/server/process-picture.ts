/** Makes an uploaded picture fit to be kept: upright, no larger than pages need, without its metadata. */
import decodeHeic from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { largestFile } from './request-body.ts';

/** What cameras and editors write, as sharp names it. */
const formats = ['jpeg', 'png', 'webp'] as const;

/** The longest side, in pixels: twice the widest column of text. */
const longestSide = 1600;

/** The largest sensors have 200 megapixels. Few bytes could unpack to far more. */
const mostPixels = 210_000_000;

/**
 * The picture as JPEG. Where and with what it was taken is not kept.
 * @param upload a data URL, as the page sends it; what it says it is does not matter
 * @throws AuthoringError when it is too large, or no picture that can be read
 */
export async function processPicture(upload: string): Promise<Uint8Array> {
  // A pattern over the whole of it would run out of stack.
  const [head = ''] = /^data:[^,;]{0,100};base64,/.exec(upload.slice(0, 200)) ?? [];
  const bytes = Buffer.from(head && upload.slice(head.length), 'base64');
  if (bytes.length === 0) throw notPicture();
  if (bytes.length > largestFile) {
    const megabytes = (bytes.length / 1_000_000).toFixed(1);
    const most = largestFile / 1_000_000;
    throw new AuthoringError(`这张图片有 ${megabytes} MB，最多 ${most} MB。请先缩小，再选一次。`);
  }
  const picture = isHeif(bytes) ? await openHeic(bytes) : await openPicture(bytes);
  try {
    return await picture
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
  } catch {
    throw broken();
  }
}

const notPicture = () => new AuthoringError('图片应为 JPEG、PNG、WebP 或 HEIC。');
const broken = () => new AuthoringError('这张图片打不开，可能已损坏，或不是图片。');

/** By its size alone, before anything is unpacked. */
function refuseVast(width: number, height: number): void {
  if (width * height <= mostPixels) return;
  const [found, most] = [width * height, mostPixels].map((pixels) => Math.round(pixels / 10_000));
  throw new AuthoringError(
    `这张图片有 ${width}×${height} 像素（${found} 万），最多 ${most} 万。请先缩小，再选一次。`,
  );
}

/** Whatever it is called: a drawing could make the reader work for hours. */
async function openPicture(bytes: Buffer): Promise<Sharp> {
  // The size is looked at here, to say so; the library would only refuse.
  const picture = sharp(bytes, { limitInputPixels: false, sequentialRead: true });
  const told = await picture.metadata().catch(() => undefined);
  if (!told || !(formats as readonly string[]).includes(told.format)) throw broken();
  refuseVast(told.width, told.height);
  return picture.rotate();
}

/** What phones write: `ftyp` and a brand of the family, or AVIF's. */
const isHeif = (bytes: Buffer): boolean =>
  /^ftyp(?:hei|hev|mif1|msf1|avif|avis)/.test(bytes.subarray(4, 12).toString('latin1'));

/** The library turns it upright itself. */
async function openHeic(bytes: Buffer): Promise<Sharp> {
  const pictures = await decodeHeic.all({ buffer: bytes }).catch(() => undefined);
  const [first] = pictures ?? [];
  if (!pictures || !first) {
    throw new AuthoringError('这张 HEIC 图片读不出来。请在手机或电脑上另存为 JPEG，再选一次。');
  }
  try {
    refuseVast(first.width, first.height);
    const { width, height, data } = await first.decode();
    return sharp(data, { raw: { width, height, channels: 4 } });
  } catch (error) {
    if (error instanceof AuthoringError) throw error;
    throw broken();
  } finally {
    pictures.dispose();
  }
}
