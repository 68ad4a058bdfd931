import { describe, expect, it } from 'vitest';
import { embedFonts, makePageOffline } from '#scripts/release/offline-page.ts';

const site = { base: '/zt/huguan/', read: () => new Uint8Array([1, 2, 3]) };
const convert = (html: string, file = 'accounts/wang-fang/index.html') =>
  makePageOffline(html, file, site);

describe('a page in a release', () => {
  it.each([
    ['/zt/huguan/', '../../index.html'],
    ['/zt/huguan/cases/', '../../cases/index.html'],
    ['/zt/huguan/sources/x/#p31', '../../sources/x/index.html#p31'],
    ['/zt/huguan/search/?q=大河#a', '../../search/index.html?q=大河#a'],
    ['/zt/huguan/data/figures.csv', '../../data/figures.csv'],
    ['/zt/huguan/accounts/wang-fang/', 'index.html'],
  ])('links to %s as %s', (from, to) => {
    expect(convert(`<a href="${from}">x</a>`)).toBe(`<a href="${to}">x</a>`);
  });

  it('leaves other addresses, fragments and text alone', () => {
    const html =
      '<a href="https://example.cn/zt/huguan/">x</a><a href="#p3">y</a><a href="/other/">z</a> href="/zt/huguan/"';
    expect(convert(html)).toBe(html);
  });

  it('takes every picture of a set along', () => {
    expect(
      convert('<img srcset="/zt/huguan/a.svg 1x, /zt/huguan/b.svg 2x" src="/zt/huguan/a.svg">'),
    ).toBe('<img srcset="../../a.svg 1x, ../../b.svg 2x" src="../../a.svg">');
  });

  it('runs no script, keeps its data, and carries its font', () => {
    const html =
      '<meta http-equiv="content-security-policy" content="x"><link rel="preload" href="/zt/huguan/f.woff2" as="font"><style>a{src:url(/zt/huguan/f.woff2)}</style><script type="module" src="/zt/huguan/a.js"></script><script type="application/ld+json">{"a":1}</script>';
    const page = convert(html);
    expect(page).not.toMatch(/preload|a\.js/);
    expect(page).toContain('<script type="application/ld+json">{"a":1}</script>');
    expect(page).toContain('url(data:font/woff2;base64,AQID)');
    expect(page).toMatch(/content="default-src 'none';.*'sha256-[^']+'.*font-src data:/);
  });

  it.each(['woff', 'woff2'])('carries the fonts that a linked sheet names, as %s', (format) => {
    const sheet = embedFonts(`a{src:url(song.a.${format})}`, '_astro/song.b.css', site);
    expect(sheet).toBe(`a{src:url(data:font/${format};base64,AQID)}`);
  });

  it('redirects from an address that moved', () => {
    const html = '<meta http-equiv="refresh" content="0; url=/zt/huguan/cases/">';
    expect(convert(html, 'old/index.html')).toContain('content="0; url=../cases/index.html"');
  });
});
