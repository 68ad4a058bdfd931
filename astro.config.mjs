/** Astro's configuration: address, content gate, build steps, Content-Security-Policy. */
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/integrations/content-gate.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
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
    mdx(),
    sitemap({
      filter: (page) => !page.endsWith('/embed/'),
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
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      // The oldest browsers with cascade layers; newer syntax is lowered for the phones in use.
      cssTarget: ['chrome99', 'safari15.4', 'firefox97'],
    },
    plugins: [plainDynamicImport()],
  },
});
