/** The Song face as outlines: text becomes paths, so that a picture needs no font where it is drawn. */
import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkitten';
import woff from 'woff2sfnt-sfnt2woff';
import { findFaceFile, mainFaceFile } from '#lib/face-files.ts';

/** Stands for a character that no font has, which the gate refuses: printers' own mark for a missing type. */
export const missingGlyph = '〓';

/** One file of the face; its glyphs are known by their number in it. */
interface Face {
  font: Font;
  outlines: Map<number, string>;
}

const weight = 600;
const faces = new Map<string, Face>();

function getFace(file: string): Face {
  const face = faces.get(file) ?? { font: readFont(file), outlines: new Map<number, string>() };
  faces.set(file, face);
  return face;
}

function readFont(file: string): Font {
  // The reader would inflate a table anew for every glyph, and of WOFF2 keep every point as an object.
  const font = create(woff.toSfnt(readFileSync(file)));
  if (font.isCollection) throw new Error(`${file} 不是单个字体。`);
  return font;
}

const getMainFace = () => getFace(mainFaceFile('noto-serif-sc', weight));

const found = new Map<string, Face | undefined>();

/** The file that holds a character, if one does; titles use the same characters again and again. */
function findFace(character: string): Face | undefined {
  if (!found.has(character)) found.set(character, searchFace(character));
  return found.get(character);
}

function searchFace(character: string): Face | undefined {
  const holds = ({ font }: Face) => font.hasGlyphForCodePoint(codeOf(character));
  const main = getMainFace();
  if (holds(main)) return main;
  const further = getFace(findFaceFile('noto-serif-sc', weight, character));
  return holds(further) ? further : undefined;
}

/** Width of a text in em. */
export const measureSong = (text: string): number =>
  glyphsOf(text).reduce(
    (sum, { glyph, face }) => sum + glyph.advanceWidth / face.font.unitsPerEm,
    0,
  );

/** The characters of a text that no font has, each once. */
export const findMissing = (text: string): string[] =>
  [...new Set(text)].filter((character) => findFace(character) === undefined);

/**
 * A line of text as SVG paths, one a character.
 * An opening quotation mark at its start hangs into the margin, so that the edge looks straight.
 * @param x where the line starts, in pixels
 * @param baseline where its feet stand
 * @param size font size in pixels
 */
export function outlineText(text: string, x: number, baseline: number, size: number): string {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  let pen = x - hangOf(text) * size;
  return glyphsOf(text)
    .map(({ glyph, face }) => {
      const scale = size / face.font.unitsPerEm;
      const place = `matrix(${scale} 0 0 ${-scale} ${round(pen)} ${round(baseline)})`;
      pen += glyph.advanceWidth * scale;
      return `<path transform="${place}" d="${outlineOf(glyph, face)}"/>`;
    })
    .join('');
}

/** The outline of a glyph in font units; most characters of a site's titles come again and again. */
function outlineOf(glyph: Glyph, { outlines }: Face): string {
  const outline = outlines.get(glyph.id) ?? glyph.path.toSVG();
  outlines.set(glyph.id, outline);
  return outline;
}

/** How much of an opening mark's blank half hangs out, in em. */
const hangOf = (text: string) => (/^[“‘《（「『]/u.test(text) ? 0.45 : 0);

const codeOf = (character: string) => character.codePointAt(0)!;

function glyphsOf(text: string) {
  return Array.from(text, (character) => {
    const own = findFace(character);
    const face = own ?? findFace(missingGlyph)!;
    const code = codeOf(own ? character : missingGlyph);
    return { face, glyph: face.font.glyphForCodePoint(code) };
  });
}
