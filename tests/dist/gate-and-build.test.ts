/** What passes the gate builds: entries spoilt by chance, those that it lets pass, in one site. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addMutants } from '../chance-content.ts';
import { buildCopy, copyProject } from './other-site.ts';

/** Another seed, and more entries, in the environment: `CHANCE_SEED=7 CHANCE_TRIES=300`. */
const seed = Number(process.env['CHANCE_SEED'] ?? 15);
const tries = Number(process.env['CHANCE_TRIES'] ?? 60);

let root = '';
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('entries spoilt by chance that pass the gate make a site', { timeout: 600_000 }, () => {
  root = copyProject('gate-and-build-test');
  const content = join(root, 'content');
  rmSync(content, { recursive: true });
  cpSync('tests/fixtures/content-valid', content, { recursive: true });
  const files = addMutants(content, seed, tries);
  expect(files.length).toBeGreaterThan(tries / 3);
  buildCopy(root, { OUT_DIR: 'dist' });
  const pages = files.filter((file) => /^(?:accounts|cases|themes|townships)\//.test(file));
  for (const file of pages) {
    const page = join(root, 'dist', file.replace('.mdx', ''), 'index.html');
    expect(existsSync(page), file).toBe(true);
    expect(readFileSync(page, 'utf8'), file).toContain('</html>');
  }
});
