/** Which files of ours a module is made of. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** The module and every file of `src` that it imports, directly or not; paths in the project. */
export function followImports(module: string): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/ from '([#.][^']+)'/g)) {
      follow(name.startsWith('#') ? `src/${name.slice(1)}` : posix.join(posix.dirname(file), name));
    }
  };
  follow(module);
  return [...found].sort();
}
