/** What is exported is used: in its own file or in another, tests included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const files = [
  ...readdirSync('.').filter((name) => /\.config\.\w+$/.test(name)),
  ...['src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|astro)$/.test(name) && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  ),
];
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

it('no export is left behind', () => {
  const uses = new Map<string, number>();
  for (const text of texts.values()) {
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) {
      uses.set(word, (uses.get(word) ?? 0) + 1);
    }
  }
  const exported = /^export (?:async )?(?:function\*?|const|class|type|interface) ([\w$]+)/gm;
  const orphans = [...texts].flatMap(([file, text]) =>
    Array.from(text.matchAll(exported), ([, name]) => name!)
      .filter((name) => uses.get(name) === 1)
      .map((name) => `${file}: ${name}`),
  );
  expect(orphans).toEqual([]);
});
