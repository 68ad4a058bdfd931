/** The font of picture files: Noto Sans SC in two weights, cut down to the characters in use. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

/** Characters by the weight they are set in. */
export interface CharactersByWeight {
  400: string;
  700: string;
}
export type FontByWeight = Record<keyof CharactersByWeight, Buffer>;

const weights = [400, 700] as const;
const require = createRequire(import.meta.url);
const fileOf = (weight: number): string =>
  require.resolve(
    `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
  );

/**
 * Cuts the whole font down to what all pictures use, so that each picture's cut starts from little.
 * @param characters what all pictures use
 */
export const loadPictureFont = (characters: CharactersByWeight): Promise<FontByWeight> =>
  forEachWeight(async (weight) =>
    subsetFont(await readFile(fileOf(weight)), characters[weight], {
      targetFormat: 'sfnt',
      preserveNameIds: [16, 17],
    }),
  );

/**
 * Cuts a font down to one picture.
 * @param font from `loadPictureFont`
 * @param characters what the picture uses
 * @param format `woff2` to embed, `sfnt` for the renderer
 * @throws with the first character that the font lacks
 */
export const cutPictureFont = (
  font: FontByWeight,
  characters: CharactersByWeight,
  format: 'woff2' | 'sfnt',
): Promise<FontByWeight> =>
  forEachWeight(async (weight) => {
    const { hasGlyph } = readFont(font[weight]);
    const missing = [...characters[weight]].find((character) => !hasGlyph(character));
    if (missing) throw new Error(`图片的字库里没有“${missing}”，请换一种写法`);
    return subsetFont(font[weight], characters[weight], {
      targetFormat: format,
      preserveNameIds: [16, 17],
    });
  });

/**
 * The name a font goes by, and whether it has a glyph.
 * @param bytes an sfnt font
 */
export function readFont(bytes: Buffer) {
  const font = create(bytes);
  if (!('hasGlyphForCodePoint' in font)) throw new Error('字库文件里不止一种字体');
  return {
    family: font.familyName,
    hasGlyph: (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}

async function forEachWeight(
  cut: (weight: (typeof weights)[number]) => Promise<Uint8Array>,
): Promise<FontByWeight> {
  const [regular, bold] = await Promise.all(weights.map(cut));
  return { 400: Buffer.from(regular!), 700: Buffer.from(bold!) };
}
