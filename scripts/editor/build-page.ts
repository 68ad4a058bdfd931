/** Bundles the workbench into a folder; in a process of its own, which gives its memory back. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const [, , outDir = ''] = process.argv;

await build({
  configFile: false,
  root: fileURLToPath(new URL('page', import.meta.url)),
  base: './',
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
});
