/** Cuts a font down to some characters, as WOFF2; what was cut before is taken from the cache. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import subsetFont from 'subset-font';
import { woff2Encode } from 'woff-lib/woff2/encode';
import { keepOrMake } from '#lib/kept-file.ts';

/** Part of each cache key: raise it when the same characters should give another file. */
const recipe = 'subset-font 2.9.0, woff-lib 0.0.3, brotli 9';
const cacheFolder = '.cache/fonts';

/**
 * The font of some characters.
 * @param font the font, or any cut of it that holds them: both give the same bytes
 * @param fullDigest SHA-256 of the font before any cut
 */
export function cutFont(
  font: () => Promise<Buffer>,
  fullDigest: string,
  characters: string,
): Promise<Uint8Array> {
  const hash = createHash('sha256').update(recipe).update(fullDigest).update(characters);
  return keepOrMake(join(cacheFolder, hash.digest('hex').slice(0, 32)), async () =>
    packWoff2(await subsetFont(await font(), characters, { targetFormat: 'sfnt' })),
  );
}

const compressedSizeAt = 20;
const fileSizeAt = 8;

/**
 * A font as WOFF2. woff-lib lays the tables out but compresses in JavaScript, a hundred times
 * slower than Node: so its stream is unpacked and packed again. Quality 11 would save two bytes in
 * a hundred for forty times the time.
 */
export function packWoff2(sfnt: Uint8Array): Uint8Array {
  const loose = Buffer.from(woff2Encode(sfnt, { quality: 0 }));
  const size = loose.readUInt32BE(compressedSizeAt);
  const start = loose.length - size;
  const tables = brotliDecompressSync(loose.subarray(start));
  const packed = brotliCompressSync(tables, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      // No larger than the font: a full window costs more to clear than the font to pack.
      [constants.BROTLI_PARAM_LGWIN]: Math.max(16, Math.ceil(Math.log2(tables.length))),
      [constants.BROTLI_PARAM_SIZE_HINT]: tables.length,
    },
  });
  // Browsers refuse a file that does not end on a boundary of four bytes.
  const file = Buffer.alloc(Math.ceil((start + packed.length) / 4) * 4);
  file.set(loose.subarray(0, start));
  file.set(packed, start);
  file.writeUInt32BE(packed.length, compressedSizeAt);
  file.writeUInt32BE(file.length, fileSizeAt);
  return file;
}
