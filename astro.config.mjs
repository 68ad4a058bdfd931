/** Astro's configuration: address, content gate, build steps, Content-Security-Policy. */
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { readContent } from './src/checks/read-content.ts';
import { findWithdrawnPaths } from './src/checks/publication.ts';
import { contentGate } from './src/integrations/content-gate.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { draftPreview } from './src/integrations/draft-preview.ts';
import { freshContent } from './src/integrations/fresh-content.ts';
import { headingFont } from './src/integrations/heading-font.ts';
import { pageStyles } from './src/integrations/page-styles.ts';
import { plainDynamicImport } from './src/integrations/plain-dynamic-import.ts';
import { describeInSitemap } from './src/integrations/sitemap-entries.ts';
import { inspection } from './src/integrations/inspection.ts';
import { shortScopes } from './src/integrations/short-scopes.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { redirects } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';

const {
  SITE_URL = 'http://localhost:4321',
  BASE_PATH = '/',
  OUT_DIR: outDir = 'dist',
} = process.env;

const base = `/${BASE_PATH.replace(/^\/|\/$/g, '')}`;

const content = readContent(fileURLToPath(new URL('content', import.meta.url)));
const withdrawnPaths = new Set(findWithdrawnPaths(content));
/** Lists by letter show again what the lists themselves show. */
const isListed = (url) => {
  const path = new URL(url).pathname.slice(base.replace(/\/$/, '').length);
  return !withdrawnPaths.has(path) && !/\/(?:embed|letter\/.*)\/$/.test(path);
};

export default defineConfig({
  site: SITE_URL,
  base,
  outDir,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [
    contentGate(),
    freshContent(),
    siteAddress(process.env.SITE_URL),
    draftPreview(),
    mdx(),
    sitemap({
      filter: isListed,
      // Small enough to be fetched and read at once; the protocol allows ten times as many.
      entryLimit: 5_000,
      serialize: describeInSitemap(outDir, base),
    }),
    pageStyles(),
    shortScopes(),
    headingFont(),
    redirects(),
    inspection(base),
    contentSecurityPolicy(),
    searchIndex(),
  ],
  markdown: {
    processor: satteri({ features: { smartPunctuation: false } }),
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
      // The oldest browsers with cascade layers; newer syntax is lowered for the phones in use.
      cssTarget: ['chrome99', 'safari15.4', 'firefox97'],
    },
    plugins: [plainDynamicImport()],
  },
});
