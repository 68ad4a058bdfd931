/** Astro's configuration: address, content gate, build steps, Content-Security-Policy. */
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentGate } from './src/integrations/content-gate.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { freshContent } from './src/integrations/fresh-content.ts';
import { headingFont } from './src/integrations/heading-font.ts';
import { plainDynamicImport } from './src/integrations/plain-dynamic-import.ts';
import { redirects } from './src/integrations/redirects.ts';
import { shortScopes } from './src/integrations/short-scopes.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/' } = process.env;

export default defineConfig({
  site: SITE_URL,
  base: `/${BASE_PATH.replace(/^\/|\/$/g, '')}`,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [
    contentGate(),
    freshContent(),
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/embed/') }),
    headingFont(),
    redirects(),
    shortScopes(),
    contentSecurityPolicy(),
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
