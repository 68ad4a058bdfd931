/** The Song face as outlines: text becomes paths, so that a picture needs no font where it is drawn. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkitten';

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
 * A line of text as SVG paths, one a character.
 * An opening quotation mark at its start hangs into the margin, so that the edge looks straight.
 * @param x where the line starts, in pixels
 * @param baseline where its feet stand
 * @param size font size in pixels
 */
export function outlineText(text: string, x: number, baseline: number, size: number): string {
  const scale = size / getFont().unitsPerEm;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  let pen = x - hangOf(text) * size;
  return glyphsOf(text)
    .map((glyph) => {
      const place = `matrix(${scale} 0 0 ${-scale} ${round(pen)} ${round(baseline)})`;
      pen += glyph.advanceWidth * scale;
      return `<path transform="${place}" d="${outlineOf(glyph)}"/>`;
    })
    .join('');
}

const outlines = new Map<number, string>();

/** The outline of a glyph in font units; most characters of a site's titles come again and again. */
function outlineOf(glyph: Glyph): string {
  const outline = outlines.get(glyph.id) ?? glyph.path.toSVG();
  outlines.set(glyph.id, outline);
  return outline;
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
