/**
 * After the build, writes the service worker and the list of what the search needs. Runs after the
 * search index, and before what compresses files.
 */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { type SearchList, searchListPath, workerPath } from '#offline/store.ts';

const entry = fileURLToPath(new URL('../worker/worker.ts', import.meta.url));

/**
 * The Astro integration.
 * @param target the oldest browsers, as Vite writes them
 * @param previewsDrafts whether the site shows drafts: then nothing of it may be stored
 */
export function offlineReading(target: string[], previewsDrafts: boolean): AstroIntegration {
  return {
    name: 'offline-reading',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (previewsDrafts) return;
        const dist = fileURLToPath(dir);
        writeFileSync(join(dist, workerPath), await bundleWorker(target));
        writeFileSync(join(dist, searchListPath), JSON.stringify(listSearchFiles(dist)));
      },
    },
  };
}

/** The worker in one classic script: not every browser at the floor runs workers of modules. */
async function bundleWorker(target: string[]): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'warn',
    // Workbox explains itself at length in development.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target,
      lib: { entry, formats: ['iife'], name: 'offlineWorker', fileName: 'offline-worker' },
    },
  });
  const [result] = [results].flat();
  if (!result || !('output' in result)) throw new Error('离线阅读的脚本没有生成。');
  return result.output.map((part) => ('code' in part ? part.code : '')).join('\n');
}

/** The files of the index, apart from the one for browsers that use no other, and all scripts. */
export function listSearchFiles(dist: string): SearchList {
  const names = (folder: string) =>
    readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name).slice(dist.length).replaceAll('\\', '/'),
      )
      .map((path) => path.replace(/^\//, ''));
  const files = [
    ...names('pagefind').filter((name) => !/\/whole\.|\/offline\.json$/.test(name)),
    ...names('_astro').filter((name) => name.endsWith('.js')),
  ].sort();
  const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
  return { bytes, files };
}
