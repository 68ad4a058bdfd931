/** The Song face as outlines: text becomes paths, so that a picture needs no font where it is drawn. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

/** Stands for a character that the font lacks: printers' own mark for a missing type. */
export const missingMark = '〓';

const fontFile =
  '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2';

let loaded: Font | undefined;

function getFont(): Font {
  if (!loaded) {
    const font = create(readFileSync(createRequire(import.meta.url).resolve(fontFile)));
    if (font.isCollection) throw new Error(`${fontFile} 不是单个字体。`);
    loaded = font;
  }
  return loaded;
}

/** Width of a text in em. */
export function measureSong(text: string): number {
  const font = getFont();
  const units = glyphsOf(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return units / font.unitsPerEm;
}

/** The characters of a text that the font lacks, each once. */
export function findMissing(text: string): string[] {
  const font = getFont();
  return [...new Set(text)].filter((character) => !font.hasGlyphForCodePoint(codeOf(character)));
}

/**
 * A line of text as the data of one SVG path.
 * An opening quotation mark at its start hangs into the margin, so that the edge looks straight.
 * @param x where the line starts, in pixels
 * @param baseline where its feet stand
 * @param size font size in pixels
 */
export function outlineText(text: string, x: number, baseline: number, size: number): string {
  const scale = size / getFont().unitsPerEm;
  let pen = x - hangOf(text) * size;
  return glyphsOf(text)
    .map((glyph) => {
      const path = glyph.path.scale(scale, -scale).translate(pen, baseline);
      pen += glyph.advanceWidth * scale;
      return path.toSVG();
    })
    .join('');
}

/** How much of an opening mark's blank half hangs out, in em. */
const hangOf = (text: string) => (/^[“‘《（「『]/u.test(text) ? 0.45 : 0);

const codeOf = (character: string) => character.codePointAt(0)!;

function glyphsOf(text: string) {
  const font = getFont();
  return Array.from(text, (character) => {
    const code = codeOf(character);
    return font.glyphForCodePoint(font.hasGlyphForCodePoint(code) ? code : codeOf(missingMark));
  });
}
