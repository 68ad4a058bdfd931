import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContrast, readPalettes } from '#finish/inspection/check-contrast.ts';
import { fillReport, inspectSite } from '#finish/inspection/inspection.ts';
import { contrastRatio } from '#finish/inspection/contrast.ts';
import { parseHtml } from '#lib/html.ts';
import { buildTags } from '#metadata/build-tags.ts';
import type { PageRecord } from '#metadata/page-record.ts';
import { buildPage } from '../metadata/page.ts';

const head = (change: Partial<PageRecord>, without = '') =>
  buildTags(buildPage(change))
    .filter(({ name }) => name !== without)
    .map(({ attribute, name, content }) => `<meta ${attribute}="${name}" content="${content}">`)
    .join('');
const page = (tags: string, body: string) =>
  `<html><head><meta charset="utf-8">${tags}</head><body>${body}</body></html>`;

describe('the inspection of a built site under a base path', () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  };
  beforeAll(() => {
    write('index.html', page(head({ level: 'home' }), '<a href="/b/accounts/x/#here">x</a>'));
    const body = '<p id="there"></p><a href="/b/lost/">l</a><a href="#there">t</a>';
    write('accounts/x/index.html', page(head({}, 'Author'), body));
    write('about/inspection/index.html', page('', '<a href="/b/own/">not counted</a>'));
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  it('finds a page that lacks a tag', async () => {
    const { tags } = await inspectSite(dist, '/b/');
    expect(tags.faults).toEqual(['/accounts/x/ 缺 Author']);
    expect(tags.table.rows).toContainEqual(['Author', '—', '—', '0 / 1']);
  });

  it('takes what no host has issued as unset, not as a fault', async () => {
    const { tags } = await inspectSite(dist, '/b/');
    expect(tags.table.rows).toContainEqual(['SiteIDCode', '未签发', '未签发', '未签发']);
  });

  it('finds a link to no page and an anchor that is not there', async () => {
    const { links } = await inspectSite(dist, '/b/');
    expect(links.faults).toEqual(['/accounts/x/ → /lost/', '/ → /accounts/x/#here']);
  });
});

describe('the report', () => {
  it('fills each place of its page, and escapes what it found', () => {
    const results = {
      links: { table: { heads: ['项'], rows: [['<b>']] }, faults: ['/<i>'], faultCount: 1 },
    };
    const html = fillReport('<div data-inspection="links"><p>还没有</p></div>', results);
    expect(html).toContain('有 1 处不合');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toMatch(/<b>|<i>|还没有/);
  });
});

describe('contrast', () => {
  it('is 21 between black and white, in either order and either spelling', () => {
    expect(contrastRatio('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#ffffff', '#000')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#fff')).toBeCloseTo(4.48, 2);
  });

  it('takes the screen’s colours, not those of paper printing', () => {
    const css = ':root{--ink:#111}@media (prefers-color-scheme:dark){:root{--ink:#eee}}';
    expect(readPalettes(`${css}@media print{:root{--ink:#000}}`)).toEqual({
      light: { ink: '#111' },
      dark: { ink: '#eee' },
    });
  });

  it('reports a pair that is too faint', () => {
    const faint = '<style>:root{--paper:#fff;--paper-deep:#fff;--ink:#999}</style>';
    expect(checkContrast(parseHtml(faint)).faults.join()).toContain('ink / paper 2.84');
  });
});
