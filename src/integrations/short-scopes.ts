/**
 * After the build, shortens the attributes that tie a component's styles to its elements
 * (`data-astro-cid-p543sjte` → `data-s4`). They stand about 900 times on a story's page, and their
 * random names do not compress: the short ones save half a kilobyte of brotli a page.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const scope = /data-astro-cid-[a-z\d]+/g;

/** The Astro integration: runs on `astro:build:done`, before pages are weighed and hashed. */
export function shortScopes(): AstroIntegration {
  return {
    name: 'short-scopes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const files = (await readdir(dist, { recursive: true }))
          .filter((file) => /\.(?:html|css)$/.test(file))
          .map((file) => join(dist, file));
        const scopes = new Set<string>();
        for (const file of files) {
          for (const [found] of (await readFile(file, 'utf8')).matchAll(scope)) scopes.add(found);
        }
        const names = nameScopes(scopes);
        for (const file of files) {
          await writeFile(file, shortenScopes(await readFile(file, 'utf8'), names));
        }
      },
    },
  };
}

/** Short names by long ones: the same in every build, and on every page of it. */
export function nameScopes(scopes: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...scopes].sort().map((long, index) => [long, `data-s${index.toString(36)}`]));
}

/** A page or style sheet with its scopes renamed. */
export function shortenScopes(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(scope, (long) => names.get(long) ?? long);
}
