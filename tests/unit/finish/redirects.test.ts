/** Addresses only grow in number, and those that moved redirect. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { growPermalinks } from '#scripts/gate/grow-permalinks.ts';
import { readRedirects } from '#host/read-redirects.ts';
import { writeRedirects } from '#finish/redirects.ts';
import { buildRedirectPage, formatHostRedirects } from '#host/redirects.ts';
import { formatNginxRedirects } from '#scripts/host/nginx-redirects.ts';

const moved = [
  { path: '/old-place/', redirect: '/cases/' },
  { path: '/data/old.csv', redirect: '/data/figures.csv' },
];
const toPassage = { path: '/themes/old/', redirect: '/themes/new/#ecology' };

describe('the list of permalinks', () => {
  const list = '# 只增不减\n- path: /b/\n  redirect: /a/ # 搬了\n- path: /gone/\n';

  it('gains what it lacks, in order, and loses nothing', () => {
    const { text, added } = growPermalinks(list, ['/c/', '/a/', '/b/']);
    expect(added).toEqual(['/a/', '/c/']);
    expect(parse(text)).toEqual([
      { path: '/a/' },
      { path: '/b/', redirect: '/a/' },
      { path: '/c/' },
      { path: '/gone/' },
    ]);
    expect(text).toMatch(/^# 只增不减\n/);
    expect(text).toContain('# 搬了');
  });

  it('stays byte for byte as it is when nothing is new', () => {
    expect(growPermalinks(list, ['/b/']).text).toBe(list);
  });

  it('leads the files of a page that moved after it, and only those', () => {
    const moves =
      '- path: /themes/old/\n  redirect: /themes/new/#x\n- path: /qr/themes/old.svg\n- path: /qr/themes/other.svg\n';
    const { text, added, led } = growPermalinks(moves, []);
    expect([added, led]).toEqual([[], ['/qr/themes/old.svg']]);
    expect(parse(text)).toContainEqual({
      path: '/qr/themes/old.svg',
      redirect: '/qr/themes/new.svg',
    });
    expect(growPermalinks(text, []).text).toBe(text);
  });

  it('grows to the same whether it is parsed or, as a command writes it, read line by line', () => {
    const plain =
      '# 只增不减\n- path: /\n- path: /b/\n  redirect: /c/d/#e\n- path: /themes/old/\n  redirect: /themes/new/\n- path: /qr/themes/old.svg\n- path: /qr/themes/z.svg\n';
    // A comment of its own is what only a parser keeps.
    const parsed = plain.replace('/z.svg', '/z.svg # 末尾');
    const grown = [plain, parsed].map((text) => growPermalinks(text, ['/a/', '/z.json', '/']));
    expect(grown[0]).toEqual({ ...grown[1], text: grown[1]!.text.replace(' # 末尾', '') });
  });

  it('is not overwritten when it cannot be read', () => {
    expect(() => growPermalinks('path: /', ['/a/'])).toThrow('不是列表');
  });
});

describe('redirects', () => {
  it('are lines for nginx and for static hosts, under the base path', () => {
    expect(formatNginxRedirects(moved, '/zt/huguan/')).toContain(
      'location = /zt/huguan/old-place/ { return 301 /zt/huguan/cases/$is_args$args; }\n',
    );
    expect(formatHostRedirects(moved, '/')).toBe(
      '/old-place/ /cases/ 301\n/data/old.csv /data/figures.csv 301\n',
    );
  });

  it('keep the query before the fragment', () => {
    expect(formatNginxRedirects([toPassage], '/')).toContain(
      '{ return 301 /themes/new/$is_args$args#ecology; }',
    );
    expect(formatHostRedirects([toPassage], '/zt/')).toBe(
      '/zt/themes/old/ /zt/themes/new/#ecology 301\n',
    );
  });

  it('nginx’s file in the repository is up to date', () => {
    expect(readFileSync('deploy/nginx/redirects.conf', 'utf8')).toBe(
      formatNginxRedirects(readRedirects('content'), '/'),
    );
  });

  it('are valid pages that name the new address for machines and people', async () => {
    const html = buildRedirectPage('/zt/huguan/cases/', 'https://example.cn/zt/huguan/cases/');
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'doctype-style': 'off' },
    }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).toContain('<link rel="canonical" href="https://example.cn/zt/huguan/cases/">');
    expect(html).toContain('content="0; url=/zt/huguan/cases/"');
    expect(html).toContain('<a href="/zt/huguan/cases/">https://example.cn/zt/huguan/cases/</a>');
  });

  it('lead to a passage, under the address that the page has for machines', () => {
    const html = buildRedirectPage('/themes/new/#x', 'https://example.cn/themes/new/#x');
    expect(html).toContain('content="0; url=/themes/new/#x"');
    expect(html).toContain('<link rel="canonical" href="https://example.cn/themes/new/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('become a page for a page, a copy for a file, and overwrite nothing', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'redirects-'));
    try {
      const site = new URL('https://example.cn');
      mkdirSync(join(dist, 'data'));
      writeFileSync(join(dist, 'data/figures.csv'), 'id\n');
      await writeRedirects(dist, moved, '/', site);
      expect(readFileSync(join(dist, 'old-place/index.html'), 'utf8')).toContain('url=/cases/');
      expect(readFileSync(join(dist, 'data/old.csv'), 'utf8')).toBe('id\n');
      await expect(writeRedirects(dist, moved, '/', site)).rejects.toThrow('网站上还有这一页');
    } finally {
      rmSync(dist, { recursive: true });
    }
  });
});
