/** Pages belong to the kind of their route, and hosts recognise them by their address. */
import { describe, expect, it } from 'vitest';
import { kindOf, pickPageKinds, sitePath } from '#host/page-kinds.ts';
import { hostPagePaths, pageRegex } from '#host/patterns.ts';

const kinds = pickPageKinds([
  { type: 'page', pattern: '/404', patternRegex: /^\/404\/$/ },
  { type: 'endpoint', pattern: '/cards/[...card].png', patternRegex: /^\/cards\/.*\.png$/ },
  { type: 'page', pattern: '/accounts', patternRegex: /^\/accounts\/$/ },
  { type: 'page', pattern: '/accounts/[id]', patternRegex: /^\/accounts\/([^/]+?)\/$/ },
]);

it('a route of all kinds of story is a kind of page for each of them', () => {
  const stories = pickPageKinds([
    { type: 'page', pattern: '/sources/[id]', patternRegex: /^\/sources\/([^/]+?)\/$/ },
    { type: 'page', pattern: '/[kind]/[id]', patternRegex: /^\/([^/]+?)\/([^/]+?)\/$/ },
  ]);
  expect(stories.map(({ pattern }) => pattern)).toEqual([
    '/sources/[id]',
    '/accounts/[id]',
    '/cases/[id]',
    '/townships/[id]',
    '/themes/[id]',
  ]);
  expect(kindOf(stories, 'themes/tourism/index.html')).toBe('/themes/[id]');
  expect(kindOf(stories, 'data/charts/index.html')).toBe('/404');
});

it('the lists of a county are told from its other pages, which a static host must be able to', () => {
  const regex = (source: string) => new RegExp(source);
  const pages = pickPageKinds([
    {
      type: 'page',
      pattern: '/counties/[county]/data',
      patternRegex: regex('^/counties/[^/]+/data/$'),
    },
    {
      type: 'page',
      pattern: '/counties/[county]/[section]/[...page]',
      patternRegex: regex('^/counties/[^/]+/[^/]+/(?:[^/]+/)*$'),
    },
  ]);
  expect(pages.map(({ pattern }) => pattern.replace('/counties/[county]', ''))).toEqual([
    '/data',
    ...['accounts', 'cases', 'townships', 'themes', 'sources'].map((each) => `/${each}/[...page]`),
  ]);
  expect(kindOf(pages, 'counties/a/cases/page/2/index.html')).toBe(
    '/counties/[county]/cases/[...page]',
  );
});

describe('the kind of a page', () => {
  it.each([
    ['404.html', '/404'],
    ['accounts/index.html', '/accounts'],
    ['accounts/wang-fang/index.html', '/accounts/[id]'],
    ['accounts\\wang-fang\\index.html', '/accounts/[id]'],
    ['nowhere/at/all/index.html', '/404'],
  ])('of %s is %s', (file, kind) => {
    expect(kindOf(kinds, file)).toBe(kind);
  });

  it('is asked by the path that a route matches', () => {
    expect(['index.html', 'a/index.html', '404.html', 'a/xindex.html'].map(sitePath)).toEqual([
      '/',
      '/a/',
      '/404/',
      '/a/xindex/',
    ]);
  });
});

describe('a host recognises pages', () => {
  const matches = (route: string, path: string, base = '/') =>
    new RegExp(pageRegex(base, route)).test(path);

  it('by folder and by file, under the base path, and nothing besides', () => {
    expect(matches('/accounts/[id]', '/accounts/wang-fang/')).toBe(true);
    expect(matches('/accounts/[id]', '/accounts/wang-fang/index.html')).toBe(true);
    expect(matches('/accounts/[id]', '/accounts/')).toBe(false);
    expect(matches('/accounts/[id]', '/accounts/a/b/')).toBe(false);
    expect(matches('/accounts/[id]', '/zt/huguan/accounts/a/', '/zt/huguan/')).toBe(true);
    expect(matches('/accounts/[id]', '/x/zt/huguan/accounts/a/', '/zt/huguan/')).toBe(false);
    expect(matches('/', '/')).toBe(true);
    expect(matches('/', '/a/')).toBe(false);
    expect(matches('/404', '/404.html')).toBe(true);
    expect(matches('/404', '/404xhtml')).toBe(false);
  });

  it('however deep a rest parameter goes', () => {
    for (const path of ['/accounts/', '/accounts/2/', '/accounts/page/2/index.html']) {
      expect(matches('/accounts/[...page]', path), path).toBe(true);
    }
    expect(matches('/accounts/[...page]', '/accounts')).toBe(false);
  });

  it('in the notation of static hosts', () => {
    expect(hostPagePaths('/', '/data/charts/[id]/embed')).toEqual(['/data/charts/:id/embed/']);
    expect(hostPagePaths('/zt/huguan/', '/accounts/[...page]')).toEqual([
      '/zt/huguan/accounts/',
      '/zt/huguan/accounts/page/:number/',
    ]);
    expect(hostPagePaths('/', '/404')).toEqual(['/404.html']);
  });
});
