/** The servers' configuration is written from one source and never edited. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRedirects } from '#host/read-redirects.ts';
import { readSite } from '#host/read-site.ts';
import { archiveId } from '#schemas/site.ts';
import {
  findOldFiles,
  formatBuiltFiles,
  formatCommittedFiles,
  formatServerFiles,
} from '#scripts/host/host-files.ts';
import { describeHost } from '#scripts/host/host-site.ts';
import { parseHtml } from '#lib/html.ts';
import { readPolicyNeeds } from '#host/policy.ts';

const redirects = [{ path: '/old/', redirect: '/cases/' }];
const needs = new Map([
  ['/accounts/[id]', readPolicyNeeds(parseHtml('<style>a{}</style>'))],
  ['/data/charts/[id]/embed', readPolicyNeeds(parseHtml('<style>b{}</style>'))],
]);

describe('the configuration in the repository', () => {
  const archive = archiveId(readSite('content'));
  const files = formatCommittedFiles(describeHost('/', archive), readRedirects('content'));

  it.each(Object.entries(files))('%s is what npm run deploy:config writes', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

it('a file of another archive is found, one that people wrote is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const now = formatServerFiles(describeHost('/', 'now'), []);
  const before = formatServerFiles(describeHost('/', 'before'), []);
  mkdirSync(join(folder, 'nginx'));
  for (const [path, text] of Object.entries({
    ...before,
    ...now,
    'nginx/own.conf': '# 自己写的',
  })) {
    writeFileSync(join(folder, path), text);
  }
  const files = Object.fromEntries(Object.entries(now).map(([path]) => [`${folder}/${path}`, '']));
  expect(findOldFiles(folder, files)).toEqual([`${folder}/nginx/before.conf`]);
  rmSync(folder, { recursive: true });
});

describe('the configuration that a build writes', () => {
  const site = describeHost('/zt/huguan/', 'huguan', needs);
  const files = formatBuiltFiles(site, redirects);
  const hash = [...needs.get('/accounts/[id]')!.styles][0]!;

  it('has the hashes of the build for nginx and for static hosts', () => {
    expect(files['.host/nginx/maps.conf']).toContain(hash);
    expect(files['_headers']).toContain(hash);
  });

  it('stands under the base path throughout', () => {
    const paths = files['_headers']!.match(/^\/\S*/gm)!;
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !path.startsWith('/zt/huguan/'))).toEqual([]);
    expect(files['.host/nginx/site.conf']).toContain('location ^~ /zt/huguan/ {');
    expect(files['.host/nginx/redirects.conf']).toContain('location = /zt/huguan/old/ ');
  });

  it('binds no portal to https', () => {
    expect(Object.values(files).join('')).not.toContain('add_header Strict-Transport');
    expect(files['_headers']).not.toContain('Strict-Transport');
  });

  it('names the file by which a server knows the build again; other hashes, another name', () => {
    const marker = Object.keys(files).find((path) => path.includes('/release-'))!;
    expect(files['.host/nginx/site.conf']).toContain(`/zt/huguan/${marker})`);
    const other = new Map([['/accounts/[id]', readPolicyNeeds(parseHtml('<style>c{}</style>'))]]);
    expect(describeHost('/zt/huguan/', 'huguan', other).release).not.toBe(site.release);
  });

  it('states each header once an address, for hosts join what they find twice', () => {
    const blocks = files['_headers']!.split(/^(?=\/)/m).slice(1);
    const everywhere = namesIn(blocks[0]!);
    for (const block of blocks.slice(1)) {
      const names = namesIn(block);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => everywhere.includes(name))).toEqual([]);
    }
  });
});

describe('policies for hosts that join the rules which fit', () => {
  const routes = [
    '/about/inspection',
    '/about/[id]',
    '/accounts/[id]',
    '/accounts/[...page]',
    '/sources/[id]/[paragraph]/[...page]',
    '/sources/[id]/[...page]',
    '/sources/[...page]',
  ];
  const kinds = new Map(
    routes.map((route) => [route, readPolicyNeeds(parseHtml(`<style>${route}</style>`))]),
  );
  const text = formatBuiltFiles(describeHost('/', 'huguan', kinds), [])['_headers']!;
  const rules = Array.from(
    text.matchAll(/^(\/\S*)\n(?: {2}.*\n)*? {2}Content-Security-Policy: (.*)$/gm),
    ([, path, policy]) => [path!, policy!] as const,
  ).filter(([path]) => path.endsWith('/'));

  it('are stated once a page, for lists and their numbered pages too', () => {
    expect(rules.map(([path]) => path)).toEqual([
      '/accounts/:id/',
      '/accounts/',
      '/accounts/page/:number/',
      '/sources/:id/:paragraph/',
      '/sources/:id/:paragraph/page/:number/',
      '/sources/:id/',
      '/sources/',
    ]);
  });

  it('are those of the kind', () => {
    const policyOf = (route: string) => [...kinds.get(route)!.styles][0]!;
    expect(rules.find(([path]) => path === '/accounts/page/:number/')![1]).toContain(
      policyOf('/accounts/[...page]'),
    );
    expect(rules.find(([path]) => path === '/sources/:id/:paragraph/')![1]).toContain(
      policyOf('/sources/[id]/[paragraph]/[...page]'),
    );
  });
});

const namesIn = (block: string) =>
  Array.from(block.matchAll(/^ {2}([\w-]+):/gm), ([, name]) => name!);
