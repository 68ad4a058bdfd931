/**
 * After the build, gives every page a heading font of its own, cut down to the glyphs that the
 * page uses: 4–25 KB instead of one file that grows with the archive. The file stands beside its
 * page under a name that is always the same: the style sheet then says the same on every page of a
 * kind, and one hash in the security policy covers them all.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { collectHeadingText } from '#lib/heading-text.ts';

/** The full font as Vite emits it, and what stands before it: the base path. */
const fullFontName = /noto-serif-sc-[\w-]+\.[\w-]+\.woff2/;
const fullFontInSheet = new RegExp(`url\\([^)]*?_astro/${fullFontName.source}\\)`, 'g');
const fullFontAddress = new RegExp(`([^"'()\\s=]*/)_astro/${fullFontName.source}`, 'g');

/** The Astro integration: runs on `astro:build:done`, before the security policy is written. */
export function headingFont(): AstroIntegration {
  return {
    name: 'heading-font',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const largest = await cutHeadingFonts(fileURLToPath(dir));
        logger.info(`标题字库：最大的一页 ${Math.ceil(largest / 1024)} KB`);
      },
    },
  };
}

/**
 * Replaces the full font of a built site by one subset a page.
 * @returns the bytes of the largest subset
 */
async function cutHeadingFonts(dist: string): Promise<number> {
  const files = await readdir(dist, { recursive: true });
  const fullFont = files.find((file) => fullFontName.test(file));
  if (!fullFont) return 0;
  const pages = await Promise.all(
    files.filter((file) => file.endsWith('.html')).map((file) => readPage(dist, file)),
  );
  const siteText = uniqueCharacters(pages.map(({ text }) => text).join(''));
  const fullBytes = await readFile(join(dist, fullFont));
  const siteFont = await subsetFont(fullBytes, siteText, { targetFormat: 'sfnt' });
  let largest = 0;
  for (const { file, html, text } of pages) {
    const font = await subsetFont(siteFont, text, { targetFormat: 'woff2' });
    largest = Math.max(largest, font.length);
    const path = fontPath(file);
    await writeFile(join(dist, path), font);
    await writeFile(join(dist, file), useFont(html, path));
  }
  await rm(join(dist, fullFont));
  return largest;
}

/** `cases/dahe/index.html` → `cases/dahe/song.woff2`, `404.html` → `404.woff2`. */
const fontPath = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .replace(/(^|\/)index\.html$/, '$1song.woff2')
    .replace(/\.html$/, '.woff2');

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

async function readPage(dist: string, file: string) {
  const html = await readFile(join(dist, file), 'utf8');
  return { file, html, text: uniqueCharacters(collectHeadingText(html)) };
}

function uniqueCharacters(text: string): string {
  return [...new Set(text)].sort().join('');
}
