/** After the build, gives every page a Content-Security-Policy that names its inline parts by hash. */
import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { editPages } from '#integrations/edit-pages.ts';

const inlinePart = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
/** Data blocks such as JSON-LD are not run, so no policy applies to them. */
const dataBlock = /type="application\/(?:ld\+)?json"/;

/** The Astro integration: runs on `astro:build:done`, after every step that edits pages. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': ({ dir }) => editPages(dir, addPolicy),
    },
  };
}

/** Puts the policy as a `<meta>` directly after the charset, before anything it governs. */
export function addPolicy(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${buildPolicy(html)}">`;
  return html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta);
}

/** The policy of a page. Pagefind's search engine needs `wasm-unsafe-eval`; nothing else is let off. */
function buildPolicy(html: string): string {
  const hashes: Record<string, Set<string>> = { script: new Set(), style: new Set() };
  for (const [, tag = '', attributes = '', body = ''] of html.matchAll(inlinePart)) {
    if (body === '' || dataBlock.test(attributes)) continue;
    hashes[tag]?.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...(hashes['script'] ?? [])].join(' '),
    ['style-src', "'self'", ...(hashes['style'] ?? [])].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join(';');
}
