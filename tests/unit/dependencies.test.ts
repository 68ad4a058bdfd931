/** What the project is built from: its licences, its install scripts, its bill of materials. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatLicences } from '#scripts/format-licences.ts';
import { findGaps, type LockEntry } from '#scripts/lock-gaps.ts';
import {
  isAllowed,
  listInstallScripts,
  listLicences,
  type Lock,
  unknown,
} from '#scripts/list-licences.ts';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const lock = readJson('package-lock.json') as Lock & Digests;
/** What the benches and the walk in other browsers install for themselves. */
const rivals = readJson('tests/bench/rivals/package-lock.json') as Lock & Digests;
const carried = readJson('tests/browsers/carried/package-lock.json') as Lock & Digests;
const manifest = readJson('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

interface Digests {
  packages: Record<string, LockEntry>;
}

describe('licences', () => {
  it('docs/licences.md is what npm run licences writes', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(formatLicences(lock));
  });

  it('every package stands under one that is allowed', () => {
    const all = [lock, rivals, carried].flatMap(listLicences);
    const others = all.filter(({ licence, dev }) => !isAllowed(licence, dev));
    expect(others).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND GPL-3.0-or-later', false],
    ['AGPL-3.0-only', false],
    ['CPAL-1.0', false],
    ['SEE LICENSE IN LICENSE', false],
    [unknown, false],
    ['', false],
  ])('“%s” allowed: %s', (expression, verdict) => {
    expect(isAllowed(expression)).toBe(verdict);
  });

  it('a licence with conditions for services is allowed in tests alone', () => {
    expect(isAllowed('CPAL-1.0 OR AGPL-1.0', true)).toBe(true);
    expect(isAllowed('AGPL-1.0', true)).toBe(false);
  });

  it('a package that says none is unknown, except for a platform build of one that does', () => {
    const packages = {
      'node_modules/a': {
        version: '1.0.0',
        license: 'MIT',
        optionalDependencies: { 'a-arm': '1' },
      },
      'node_modules/a-arm': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0' },
    };
    expect(listLicences({ packages }).map(({ licence }) => licence)).toEqual([
      'MIT',
      'MIT',
      unknown,
    ]);
  });
});

it('every entry of each lock carries a digest', () => {
  expect(findGaps(lock.packages)).toEqual([]);
  expect(findGaps(rivals.packages)).toEqual([]);
  expect(findGaps(carried.packages)).toEqual([]);
  const { integrity, ...bare } = lock.packages['node_modules/astro']!;
  expect(integrity).toMatch(/^sha512-/);
  expect(findGaps({ 'node_modules/x/node_modules/astro': bare })).toEqual([
    { name: `astro@${bare.version}`, path: 'node_modules/x/node_modules/astro' },
  ]);
});

describe('install scripts', () => {
  it('each package that has one is allowed or refused by name, and no name is left over', () => {
    expect(listInstallScripts(lock).sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });
});

it('every version is exact', () => {
  const versions = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...rivals.packages['']!.dependencies,
    ...carried.packages['']!.dependencies,
  });
  expect(
    versions.filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version)),
  ).toEqual([]);
});

it('npm run sbom lists every package that the lock names', () => {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
  });
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; version: string }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const lacking = listLicences(lock).filter(
    ({ name, version }) => !listed.has(`${name}@${version}`),
  );
  expect(lacking).toEqual([]);
});
