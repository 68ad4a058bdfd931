/** Cuts a font down to some characters, as a web font; what was cut before is taken from the cache. */
import { readFileSync } from 'node:fs';
import { keepOrMake, keptPath } from '#lib/kept-file.ts';

export type FontFormat = 'woff' | 'woff2';

/** Part of each cache key: raise it when the same characters should give another file. */
const recipe = 'subset-font 2.9.0, horizontal';
const cacheFolder = '.cache/fonts';
/** Headings run from left to right: no tables and glyph variants for upright setting. */
const horizontal = { dropTables: ['GSUB', 'vhea', 'vmtx'] };

/** A font to cut from. */
export interface FontSource {
  /** The font, or any cut of it that holds the characters asked for: both give the same bytes. */
  file: string;
  /** SHA-256 of the font before any cut. */
  digest: string;
}

/** The font of some characters as TrueType, which is fast to cut again. */
export const cutSource = (font: Uint8Array, characters: string): Promise<Uint8Array> =>
  cut(font, characters, 'sfnt');

/** The library is loaded with the first cut: where all cuts were kept, no thread needs it. */
async function cut(font: Uint8Array, characters: string, targetFormat: FontFormat | 'sfnt') {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(font, characters, { ...horizontal, targetFormat });
}

/** The font of some characters; its source is read only where the cut was not kept. */
export function cutFont(
  { file, digest }: FontSource,
  characters: string,
  targetFormat: FontFormat,
): Promise<Uint8Array> {
  const path = keptPath(cacheFolder, `${recipe}, ${targetFormat}`, digest, characters);
  return keepOrMake(path, () => cut(readFileSync(file), characters, targetFormat));
}
