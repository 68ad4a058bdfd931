/** Which files of ours a module is made of. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The module and every file of `src` that it imports, directly or not; paths in the project. */
export function followImports(module: string): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/ from '([#.][^']+)'/g)) {
      const isOwn = name.startsWith('#');
      follow(
        isOwn ? relative('.', fileURLToPath(import.meta.resolve(name))) : join(dirname(file), name),
      );
    }
  };
  follow(module);
  return [...found].sort();
}
