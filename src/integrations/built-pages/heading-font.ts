/**
 * Gives a page a heading font of its own, cut down to the glyphs that it uses: 4–25 KB instead of
 * one file that grows with the archive. The file stands beside its page under a name that is
 * always the same: the style sheet then says the same on every page of a kind, and one hash in the
 * security policy covers them all.
 */
import { basename } from 'node:path';
import { collectHeadingText } from '#lib/heading-text.ts';

/** The full font as Vite emits it, and what stands before it: the base path. */
export const fullFontName = /noto-serif-sc-[\w-]+\.[\w-]+\.woff2/;
const fullFontInSheet = new RegExp(`url\\([^)]*?_astro/${fullFontName.source}\\)`, 'g');
const fullFontAddress = new RegExp(`([^"'()\\s=]*/)_astro/${fullFontName.source}`, 'g');

/** The characters that a page sets in the heading font, each once, in order. */
export const headingCharacters = (html: string): string =>
  uniqueCharacters(collectHeadingText(html));

/** Each character of a text once, in order. */
export const uniqueCharacters = (text: string): string => [...new Set(text)].sort().join('');

/** `cases/dahe/index.html` → `cases/dahe/song.woff2`, `404.html` → `404.woff2`. */
export const fontPath = (file: string): string =>
  file.replace(/(^|\/)index\.html$/, '$1song.woff2').replace(/\.html$/, '.woff2');

/**
 * Puts a page's own font in the place of the full one.
 * @param path the font's path in the built site. A page with a folder of its own names it as seen
 *   from there; the page for wrong addresses is shown under any of them, so it names it in full
 */
export function useFont(html: string, path: string): string {
  const name = basename(path);
  const beside = name === 'song.woff2' ? html.replaceAll(fullFontInSheet, `url(${name})`) : html;
  return beside.replaceAll(fullFontAddress, (_, base: string) => base + path);
}
