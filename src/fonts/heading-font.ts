/**
 * Gives a page a heading font of its own, cut down to the glyphs that it uses: 4–25 KB instead of
 * one file that grows with the archive. The file stands beside its page under a name that is
 * always the same: the style sheet then says the same on every page of a kind, and one hash in the
 * security policy covers them all.
 */
import { basename } from 'node:path';
import { collectHeadingText } from './heading-text.ts';

/** The full font as Vite emits it. */
export const fullFontName = /noto-serif-sc-[\w-]+\.[\w-]+\.woff2/;

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
 * @param base base path of the deployment with its closing slash
 * @param fullFont the full font's path in the built site, as Vite named it
 * @param path that of the page's own. A page with a folder of its own names it in its styles as
 *   seen from there; the page for wrong addresses is shown under any of them, so it names it in full
 */
export function useFont(html: string, base: string, fullFont: string, path: string): string {
  const name = basename(path);
  const beside =
    name === 'song.woff2' ? html.replaceAll(`url(${base}${fullFont})`, `url(${name})`) : html;
  return beside.replaceAll(base + fullFont, base + path);
}
