/** The font of picture files: Noto Sans SC in two weights, cut down to the characters in use. */
import { readFile } from 'node:fs/promises';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { findFaceFile, mainFaceFile } from '#lib/face-files.ts';

/** Characters by the weight they are set in. */
export interface CharactersByWeight {
  400: string;
  700: string;
}
/** The main file of each weight first, then the further files that some characters need. */
export type FontByWeight = Record<keyof CharactersByWeight, Buffer[]>;

/** Stands in a PNG for a character that no file holds: printers' own mark. */
const missingGlyph = '〓';

const weights = [400, 700] as const;
const options = { preserveNameIds: [16, 17] };

/**
 * Cuts the whole font down to what all pictures use, so that each picture's cut starts from little.
 * @param characters what all pictures use
 */
export const loadPictureFont = (characters: CharactersByWeight): Promise<FontByWeight> =>
  forEachWeight(async (weight) => {
    const wanted = characters[weight] + missingGlyph;
    const cut = async (file: string) =>
      subsetFont(await readFile(file), wanted, { ...options, targetFormat: 'sfnt' });
    const main: Uint8Array = await cut(mainFaceFile('noto-sans-sc', weight));
    const { hasGlyph } = readFont(Buffer.from(main));
    const further = [...wanted].filter((character) => !hasGlyph(character));
    const files = new Set(
      further.map((character) => findFaceFile('noto-sans-sc', weight, character)),
    );
    return [main, ...(await Promise.all([...files].sort().map(cut)))];
  });

/**
 * Cuts a font down to one picture. What no file holds is left to the reader's own fonts.
 * @param font from `loadPictureFont`
 * @param characters what the picture uses
 * @param format `woff2` to embed, `sfnt` for the renderer, with the mark for what is missing
 */
export const cutPictureFont = (
  font: FontByWeight,
  characters: CharactersByWeight,
  format: 'woff2' | 'sfnt',
): Promise<FontByWeight> =>
  forEachWeight(async (weight) => {
    const shares = shareOut(font[weight], characters[weight]);
    const isWhole = shares.join('').length === new Set(characters[weight]).size;
    // A font of no characters at all is one that no program reads.
    if (shares[0] === '' || (format === 'sfnt' && !isWhole)) shares[0] += missingGlyph;
    const cuts = shares.map((share, index) =>
      share === ''
        ? undefined
        : subsetFont(font[weight][index]!, share, { ...options, targetFormat: format }),
    );
    return Promise.all(cuts.filter((cut) => cut !== undefined));
  });

/** Which of the characters each file draws: the first that has them. */
export function shareOut(files: readonly Buffer[], characters: string): string[] {
  const faces = files.map(readFont);
  const shares = files.map(() => '');
  for (const character of new Set(characters)) {
    const at = faces.findIndex(({ hasGlyph }) => hasGlyph(character));
    if (at >= 0) shares[at] += character;
  }
  return shares;
}

/** The picture with the mark in place of each character that the font lacks. */
export const replaceMissing = (svg: string, font: FontByWeight): string => {
  const faces = [...font[400], ...font[700]].map(readFont);
  return svg.replace(/(<text[^>]*>)([^<]*)/g, (_, tag: string, text: string) => {
    const marked = [...text].map((character) =>
      character.charCodeAt(0) < 0x80 || faces.some(({ hasGlyph }) => hasGlyph(character))
        ? character
        : missingGlyph,
    );
    return tag + marked.join('');
  });
};

/**
 * The name a font goes by, and whether it has a glyph.
 * @param bytes an sfnt font
 */
export function readFont(bytes: Buffer) {
  const font = create(bytes);
  if (!('hasGlyphForCodePoint' in font)) throw new Error('字库文件里不止一种字体');
  const holds = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return { family: font.familyName, hasGlyph: isEmpty(holds) ? () => false : holds };
}

/** A font cut down to characters that it does not have is left without a table of any. */
function isEmpty(holds: (character: string) => boolean): boolean {
  try {
    holds(' ');
    return false;
  } catch {
    return true;
  }
}

async function forEachWeight(
  cut: (weight: (typeof weights)[number]) => Promise<Uint8Array[]>,
): Promise<FontByWeight> {
  const [regular, bold] = await Promise.all(weights.map(cut));
  return {
    400: regular!.map((file) => Buffer.from(file)),
    700: bold!.map((file) => Buffer.from(file)),
  };
}
