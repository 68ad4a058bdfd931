/**
 * After the build, gives every page a heading font of its own, cut down to the glyphs that the
 * page uses: 4–25 KB instead of one file that grows with the archive. Files are named by their
 * content, so that browsers may keep them for ever and pages with the same text share one.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { collectHeadingText } from '#lib/heading-text.ts';

/** The full font as Vite emits it. */
const fullFontName = /noto-serif-sc-[\w-]+\.[\w-]+\.woff2/;

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
    files.filter((file) => file.endsWith('.html')).map((file) => readPage(join(dist, file))),
  );
  const siteText = uniqueCharacters(pages.map(({ text }) => text).join(''));
  const fullBytes = await readFile(join(dist, fullFont));
  const siteFont = await subsetFont(fullBytes, siteText, { targetFormat: 'sfnt' });
  const folder = join(dist, dirname(fullFont));
  const names = new Map<string, string>();
  let largest = 0;
  for (const { path, html, text } of pages) {
    let name = names.get(text);
    if (!name) {
      const font = await subsetFont(siteFont, text, { targetFormat: 'woff2' });
      name = `song.${createHash('sha256').update(font).digest('base64url').slice(0, 8)}.woff2`;
      names.set(text, name);
      largest = Math.max(largest, font.length);
      await writeFile(join(folder, name), font);
    }
    await writeFile(path, html.replaceAll(new RegExp(fullFontName, 'g'), name));
  }
  await rm(join(dist, fullFont));
  return largest;
}

async function readPage(path: string) {
  const html = await readFile(path, 'utf8');
  return { path, html, text: uniqueCharacters(collectHeadingText(html)) };
}

function uniqueCharacters(text: string): string {
  return [...new Set(text)].sort().join('');
}
