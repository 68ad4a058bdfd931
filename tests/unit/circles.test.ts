/** Imports lead one way: no file of ours is needed by what it needs itself. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from '#lib/follow-imports.ts';

const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => join(folder, name)),
);

/** Each circle once, as the files on the way round. */
function findCircles(importsByFile: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]) => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const next of importsByFile.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of importsByFile.keys()) walk(file, []);
  return circles;
}

it('finds a circle, and none where two ways meet', () => {
  const imports = { a: ['b', 'c'], b: ['d'], c: ['d'], d: ['e'], e: ['b'] };
  expect(findCircles(new Map(Object.entries(imports)))).toEqual([['b', 'd', 'e', 'b']]);
});

it('no file is imported by what it imports', () => {
  expect(files.length).toBeGreaterThan(500);
  const importsByFile = new Map(files.map((file) => [file, importsOf(file)]));
  expect(importsByFile.get('src/content.config.ts')).toContain('src/schemas/figure.ts');
  expect(findCircles(importsByFile)).toEqual([]);
});
