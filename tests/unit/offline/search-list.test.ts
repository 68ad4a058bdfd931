import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listSearchFiles } from '#offline/build/integration.ts';
import { isSmall, limits } from '#offline/store.ts';

const dist = mkdtempSync(join(tmpdir(), 'search-list-'));
afterAll(() => rmSync(dist, { recursive: true }));

describe('what the search needs without a network', () => {
  it('is its index and the scripts, without what only older browsers read', () => {
    for (const file of [
      'pagefind/index/1f/2.pf_index',
      'pagefind/lookup.json',
      'pagefind/whole.53a2afb8.json',
      'pagefind/offline.json',
      '_astro/page.js',
      '_astro/later.css',
      'cases/index.html',
    ]) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), '12345');
    }
    expect(listSearchFiles(dist)).toEqual({
      bytes: 15,
      files: ['_astro/page.js', 'pagefind/index/1f/2.pf_index', 'pagefind/lookup.json'],
    });
  });

  it('is fetched ahead only where it is small', () => {
    const files = (count: number) => Array.from({ length: count }, String);
    expect(isSmall({ bytes: limits.searchBytes, files: files(limits.searchFiles) })).toBe(true);
    expect(isSmall({ bytes: limits.searchBytes + 1, files: [] })).toBe(false);
    expect(isSmall({ bytes: 0, files: files(limits.searchFiles + 1) })).toBe(false);
  });
});
