/** Which files of ours a module is made of. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** `… from '#lib/url.ts'`, `import './api.ts'`, `import('#client/share.ts')`; types too. */
const imports = /(?:\bfrom|\bimport|\bimport\()\s*'([#.][^'?]+)'/g;

/** The files of ours that a file imports itself; paths in the project. */
export function importsOf(file: string): string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(imports), ([, name = '']) =>
    name.startsWith('#')
      ? name.replace(/^#(?!scripts\/)/, 'src/').replace('#', '')
      : posix.join(posix.dirname(file), name),
  ).filter((path) => existsSync(path));
}

/** The module and every file that it imports, directly or not; paths in the project. */
export function followImports(module: string): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    importsOf(file).forEach(follow);
  };
  follow(module);
  return [...found].sort();
}
