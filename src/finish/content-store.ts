/**
 * Keeps the content out of the bundle. Astro would print its whole store, tens of megabytes in a
 * large archive, as one string into a module, have it bundled, and read it back from there; the
 * module now reads the store itself.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's own name for the module. */
export const storeModule = '\0astro:data-layer-content';

/** The Astro integration. */
export function contentStore(): AstroIntegration {
  return {
    name: 'content-store',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'preview') return;
        const folder = command === 'dev' ? new URL('.astro/', config.root) : config.cacheDir;
        const file = fileURLToPath(new URL('data-store.json', folder));
        updateConfig({ vite: { plugins: [readStoreAtRuntime(file)] } });
      },
    },
  };
}

function readStoreAtRuntime(file: string) {
  return {
    name: 'content-store',
    load: {
      // Before Astro's own.
      order: 'pre' as const,
      handler: (id: string) =>
        id === storeModule && existsSync(file)
          ? `import { readFileSync } from 'node:fs';
export default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`
          : undefined,
    },
  };
}
