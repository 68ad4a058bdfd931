/** Puts the sitemap where programs look for it by habit: `/sitemap.xml`. */
import { copyFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** The Astro integration: runs on `astro:build:done`, after @astrojs/sitemap. */
export function sitemapCopy(): AstroIntegration {
  return {
    name: 'sitemap-copy',
    hooks: {
      'astro:build:done': ({ dir }) =>
        copyFile(new URL('sitemap-index.xml', dir), new URL('sitemap.xml', dir)),
    },
  };
}
