/** Makes the engines scripts for the browser, minified as on a site. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const sources = { ours: 'ours-browser.ts', engines: '../rivals/browser-engines.ts' } as const;

/** Bundles engines into a folder, with a page to run them on. */
export async function bundleEngines(
  outDir: string,
  names: readonly (keyof typeof sources)[],
): Promise<void> {
  for (const [i, name] of names.entries()) {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: i === 0,
        minify: true,
        lib: {
          entry: resolve(import.meta.dirname, sources[name]),
          formats: ['es'],
          fileName: () => `${name}.js`,
        },
      },
    });
  }
  const page = '<!doctype html><html lang="zh-CN"><title>bench</title></html>';
  writeFileSync(join(outDir, 'index.html'), page);
}
