/**
 * Forgets the content that Astro parsed before when the schemas have changed: Astro looks at the
 * content alone, so a new field with a default would be missing from every entry kept from before.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The Astro integration: runs before the content is loaded. */
export function freshContent(): AstroIntegration {
  return {
    name: 'fresh-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'preview') return;
        const root = fileURLToPath(config.root);
        const stores = [fileURLToPath(config.cacheDir), join(root, '.astro')];
        forgetWhenChanged(join(root, 'src/schemas'), stores);
      },
    },
  };
}

/**
 * Deletes what the folders keep of the content, unless they were filled under the same schemas.
 * @param schemas folder of the schemas
 * @param stores folders where Astro keeps parsed content
 */
export function forgetWhenChanged(schemas: string, stores: readonly string[]): void {
  const hash = createHash('sha256');
  for (const name of readdirSync(schemas).sort()) hash.update(readFileSync(join(schemas, name)));
  const digest = hash.digest('hex');
  for (const store of stores) {
    const digestFile = join(store, 'schemas.sha256');
    if (existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest) continue;
    rmSync(join(store, 'data-store.json'), { force: true });
    mkdirSync(store, { recursive: true });
    writeFileSync(digestFile, digest);
  }
}
