/** Cuts a font down to some characters, as WOFF2; what was cut before is taken from the cache. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { keepOrMake } from '#lib/kept-file.ts';
import { packWoff2 } from '#lib/woff2/pack-woff2.ts';

/** Part of each cache key: raise it when the same characters should give another file. */
const recipe = 'subset-font 2.9.0, WOFF2 of our own';
const cacheFolder = '.cache/fonts';

/** A font to cut from. */
export interface FontSource {
  /** The font, or any cut of it that holds the characters asked for: both give the same bytes. */
  file: string;
  /** SHA-256 of the font before any cut. */
  digest: string;
  quality: 9 | 11;
}

/**
 * The font of some characters, as WOFF2.
 * @param read reads the font; it is not asked where the cut was kept
 */
export function cutFont(
  { digest, quality }: FontSource,
  characters: string,
  read: () => Promise<Buffer>,
): Promise<Uint8Array> {
  const hash = createHash('sha256').update(`${recipe}, ${quality}`).update(digest);
  const name = hash.update(characters).digest('hex').slice(0, 32);
  return keepOrMake(join(cacheFolder, name), async () =>
    packWoff2(await subsetFont(await read(), characters, { targetFormat: 'sfnt' }), quality),
  );
}
