/** Cuts a font down to some characters, as WOFF2; what was cut before is taken from the cache. */
import subsetFont from 'subset-font';
import { keepOrMake, keptPath } from '#lib/kept-file.ts';
import { packWoff2 } from '#fonts/woff2/pack-woff2.ts';

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
  const path = keptPath(cacheFolder, `${recipe}, ${quality}`, digest, characters);
  return keepOrMake(path, async () =>
    packWoff2(await subsetFont(await read(), characters, { targetFormat: 'sfnt' }), quality),
  );
}
