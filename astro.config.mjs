/** Astro's configuration: address, content gate, build steps, Content-Security-Policy. */
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { contentGate } from './scripts/gate/integration.ts';
import { writeHostFiles } from './scripts/host/write-host-files.ts';
import { contentStore } from './src/finish/content-store.ts';
import { builtPages } from './src/finish/built-pages.ts';
import { draftPreview } from './src/finish/draft-preview.ts';
import { flattenLinkedSheets } from './src/finish/flatten-layers.ts';
import { freshContent } from './src/finish/fresh-content.ts';
import { floor, lowerScripts } from './src/finish/lower-scripts.ts';
import { plainDynamicImport } from './src/finish/plain-dynamic-import.ts';
import { describeInSitemap, isInSitemap } from './src/finish/sitemap-entries.ts';
import { sitemapCopy } from './src/finish/sitemap-copy.ts';
import { siteAddress } from './src/finish/site-address.ts';
import { offlineReading } from './src/offline/build/integration.ts';
import { redirects } from './src/finish/redirects.ts';
import { searchIndex } from './src/search/build/integration.ts';
import { markdownFeatures } from './src/story/story-text.ts';

const {
  SITE_URL = 'http://localhost:4321',
  BASE_PATH = '/',
  OUT_DIR: outDir = 'dist',
} = process.env;

const base = `/${BASE_PATH.replace(/^\/|\/$/g, '')}`;

/** What each finished page says of itself: the sitemap repeats it. */
const descriptions = new Map();

export default defineConfig({
  site: SITE_URL,
  base,
  outDir,
  // Below this folder, not in `node_modules`: copies of the project share that, and may build at one time.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  // Linked at first: `builtPages` sets the sheet of its kind in each page.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  integrations: [
    contentGate(),
    freshContent(),
    contentStore(),
    siteAddress(process.env.SITE_URL),
    draftPreview(),
    // Only the tests render stories so; `render-story.ts` does it with the same options.
    mdx({ optimize: { ignoreElementNames: ['a'] } }),
    redirects(),
    builtPages(descriptions, writeHostFiles),
    sitemap({
      filter: isInSitemap(descriptions, base),
      // Small enough to be fetched and read at once; the protocol allows ten times as many.
      entryLimit: 5_000,
      serialize: describeInSitemap(descriptions, base),
    }),
    sitemapCopy(),
    searchIndex(),
    offlineReading(floor, process.env.PREVIEW_DRAFTS === '1'),
  ],
  markdown: {
    processor: satteri({ features: markdownFeatures }),
    syntaxHighlight: false,
  },
  // JSON Schemas of the frontmatter, for the completion of the Astro extension of VS Code.
  experimental: { contentIntellisense: true },
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      // Astro marks its own modules so; bundling them is what it means to do.
      rollupOptions: {
        onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      },
      cssTarget: floor,
    },
    // No `light-dark()` to lower, and what stands in for it would be 100 bytes a page; `:is()` stands
    // only beside `:has()`, which is newer.
    css: { lightningcss: { exclude: Features.LightDark | Features.IsSelector } },
    plugins: [plainDynamicImport(), lowerScripts(), flattenLinkedSheets()],
  },
});
