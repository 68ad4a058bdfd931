/**
 * Gives pages the heading font in two files: one that all share, with the site's commonest glyphs,
 * and a small one with the rest of a page's own. Both are named by their hashes, so browsers keep
 * them for ever. The page's own font is declared in a linked sheet, for the inline sheet must be
 * the same on all pages of a kind: hosts name it by its hash.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutFont, cutSource, type FontFormat, type FontSource } from './cut-font.ts';
import { collectHeadingText } from './heading-text.ts';

/** The full font as Vite emits it. */
export const fullFontName = /noto-serif-sc-[\w-]+\.[\w-]+\.woff2/;

/**
 * What the home page and one page in eight have in common is shared: a reader who starts at home
 * fetches no glyph twice, and the shared font stays as small as the home page in any archive.
 */
const sharedByOneIn = 8;
/** Up to so many pages fonts are packed as small as can be; of more, it would take minutes. */
const finelyPacked = 500;
/** A font of so many glyphs, as lists have it, is packed finely in any archive: lists are few. */
const manyGlyphs = 60;
const folder = '_astro';

/** Fonts of one build; the same for all threads. */
export interface HeadingFont {
  dist: string;
  /** Base path of the deployment with its closing slash. */
  base: string;
  /** The full font's path in the built site, as pages name it before they are finished. */
  fullFont: string;
  /** The font cut down to the characters of the whole site. */
  source: FontSource;
  /** Format of the pages' own fonts, except large ones. */
  format: FontFormat;
  shared: { characters: string; file: string; bytes: number };
}

/** A page with its fonts, and the files that were written for it. */
export interface LetteredPage {
  html: string;
  files: string[];
  /** Size of its own font. */
  bytes: number;
}

/** The characters that a page sets in the heading font, each once, in order. */
export const headingCharacters = (html: string): string => unique(collectHeadingText(html));

const unique = (text: string) => [...new Set(text)].sort().join('');

/**
 * Cuts the font that all pages share.
 * @param pageCounts on how many pages each character is set in the heading font
 */
export async function shareFont(
  site: Pick<HeadingFont, 'dist' | 'base' | 'fullFont'>,
  pageCounts: ReadonlyMap<string, number>,
  pageCount: number,
): Promise<HeadingFont> {
  const full = readFileSync(join(site.dist, site.fullFont));
  const source = {
    // One cut for the whole site first: cutting a page's font from that takes a tenth of the time.
    file: '.cache/fonts/site.sfnt',
    digest: createHash('sha256').update(full).digest('hex'),
  };
  // The space makes the shared font the one that line boxes are measured by.
  const all = unique([' ', ...pageCounts.keys()].join(''));
  mkdirSync('.cache/fonts', { recursive: true });
  writeFileSync(source.file, await cutSource(full, all));
  const home = headingCharacters(readFileSync(join(site.dist, 'index.html'), 'utf8'));
  const common = [...home].filter((each) => pageCounts.get(each)! * sharedByOneIn >= pageCount);
  const characters = unique(` ${common.join('')}`);
  const font = await cutFont(source, characters, 'woff2');
  const file = writeHashed(site.dist, font, 'woff2');
  const format = pageCount > finelyPacked ? 'woff' : 'woff2';
  return { ...site, source, format, shared: { characters, file, bytes: font.length } };
}

/** Puts the shared font, and the page's own where it needs one, in the place of the full one. */
export async function letterPage(font: HeadingFont, built: string): Promise<LetteredPage> {
  const { dist, base, fullFont, source, format, shared } = font;
  // Pages that only lead to another address have no styles of the site.
  if (!built.includes(fullFont)) return { html: built, files: [], bytes: 0 };
  // Replaced in the text, before the page is parsed: it is parsed once, with all that goes in here.
  const html = useSharedFont(font, built);
  const rest = [...headingCharacters(built)].filter((each) => !shared.characters.includes(each));
  if (rest.length === 0) return { html, files: [], bytes: 0 };
  const packing = rest.length < manyGlyphs ? format : 'woff2';
  const own = await cutFont(source, rest.join(''), packing);
  const file = writeHashed(dist, own, packing);
  const sheet = writeHashed(dist, Buffer.from(declareFont(file, rest)), 'css');
  const preload = `<link rel="preload" href="${base}${file}" as="font" type="font/${packing}" crossorigin>`;
  const link = `<link rel="stylesheet" href="${base}${sheet}">`;
  return {
    // After the text: a sheet in the head would hold up the first screen.
    html: html.replace('</head>', `${preload}</head>`).replace('</main>', `</main>${link}`),
    files: [file, sheet],
    bytes: own.length,
  };
}

/** A page's text, or styles that go into one, with the shared font in the place of the full one. */
export const useSharedFont = ({ base, fullFont, shared }: HeadingFont, text: string): string =>
  text.replaceAll(base + fullFont, base + shared.file);

/** The rule for a page's own font, as `base.css` has it for the shared one. */
function declareFont(file: string, characters: readonly string[]): string {
  const range = characters.map((each) => `u+${each.codePointAt(0)!.toString(16)}`).join();
  const address = file.slice(folder.length + 1);
  return `@font-face{font-family:Archive Song;src:url(${address});font-weight:600;font-display:swap;unicode-range:${range}}`;
}

/** Writes a file under a name made from its hash; threads may write the same at once. */
function writeHashed(dist: string, bytes: Uint8Array, extension: string): string {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  const file = `${folder}/song.${hash}.${extension}`;
  writeFileSync(join(dist, file), bytes);
  return file;
}
