/** A build is a function of the content: built again, every file is the same to the byte. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { content } from '../picks.ts';
import { astro } from './other-site.ts';

const second = '.cache/second-build';
afterAll(() => rmSync(second, { recursive: true, force: true }));

/** Every file by the hash of its bytes, except those that `npm run build` compresses from them. */
const hashFiles = (dist: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(dist, join(parentPath, name)))
      .filter((file) => !/\.(?:br|gz|zst)$|precompressed\.json$/.test(file))
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(dist, file)))
          .digest('hex'),
      ]),
  );

/** What a full disk or a power cut may leave of the files that builds keep for the next. */
function spoilCaches(): void {
  const [card] = readdirSync('.cache/cards');
  const files = ['.cache/astro/data-store.json', 'node_modules/.vite/deps/_metadata.json'];
  writeFileSync(`.cache/cards/${card!}`, 'spoilt');
  for (const file of files.filter((each) => existsSync(each))) writeFileSync(file, '{"spoi');
}

it('a second build, from spoilt caches, gives the same site to the byte', () => {
  spoilCaches();
  const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--outDir', second], {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  expect(status, stderr).toBe(0);
  const files = hashFiles(second);
  const addresses = content.permalinks.filter(({ redirect }) => redirect === undefined);
  expect(Object.keys(files).length).toBeGreaterThan(addresses.length);
  expect(files).toEqual(hashFiles('dist'));
});
