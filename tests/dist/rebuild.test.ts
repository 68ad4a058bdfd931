/** A build is a function of the content: built again, the chart files are the same to the byte. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const second = '.cache/second-build';
afterAll(() => rmSync(second, { recursive: true, force: true }));

/** Every chart file and page by the hash of its bytes. */
const hashFiles = (dist: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(dist, 'data'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.\w+$/.test(file))
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(dist, 'data', file)))
          .digest('hex'),
      ]),
  );

it(
  'a second build gives the same data pages and chart files to the byte',
  { timeout: 120_000 },
  () => {
    const { status, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', second], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    expect(status, stderr).toBe(0);
    const files = hashFiles(second);
    expect(Object.keys(files).length).toBeGreaterThan(40);
    expect(files).toEqual(hashFiles('dist'));
  },
);
