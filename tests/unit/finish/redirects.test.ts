/** Addresses only grow in number, and those that moved redirect. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

  it('become a page for a page, only a line for a file, and overwrite nothing', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'redirects-'));
    try {
      const site = new URL('https://example.cn');
      await writeRedirects(dist, moved, '/', site);
      expect(readFileSync(join(dist, 'old-place/index.html'), 'utf8')).toContain('url=/cases/');
      expect(() => readFileSync(join(dist, 'data/old.csv'))).toThrow();
      await expect(writeRedirects(dist, moved, '/', site)).rejects.toThrow('网站上还有这一页');
    } finally {
      rmSync(dist, { recursive: true });
    }
  });
});
