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
import { headingFont } from './src/integrations/heading-font.ts';

const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/' } = process.env;

const content = readContent(fileURLToPath(new URL('content', import.meta.url)));
const withdrawnPaths = findWithdrawnPaths(content);
const isListed = (url) => !withdrawnPaths.some((path) => new URL(url).pathname.endsWith(path));

export default defineConfig({
  site: SITE_URL,
  base: `/${BASE_PATH.replace(/^\/|\/$/g, '')}`,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [
    contentGate(),
    draftPreview(),
    mdx(),
    sitemap({ filter: isListed }),
    headingFont(),
    contentSecurityPolicy(),
  ],
  markdown: {
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // JSON Schemas of the frontmatter, for the completion of the Astro extension of VS Code.
  experimental: { contentIntellisense: true },
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
});
