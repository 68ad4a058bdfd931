import { describe, expect, it } from 'vitest';
import { formatDay, storedAt, storedTitle } from '#offline/store.ts';
import {
  isGone,
  isKeepable,
  listAssets,
  showNotStored,
  showStored,
  stampPage,
} from '#offline/worker/stored-page.ts';

/** Midday in most of the world, so that the day is the same wherever the test runs. */
const moment = new Date('2026-11-26T04:00:00Z');
const html =
  '<html><body><main id="main" data-x><h1 class="a">大河村：<wbr><span>A &amp; B</span></h1>text</main></body></html>';
const answer = (status: number, more: object = {}, type = 'text/html; charset=utf-8') =>
  Object.defineProperties(new Response(null, { headers: { 'content-type': type } }), {
    status: { value: status },
    type: { value: 'basic' },
    ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, { value }])),
  });

describe('what may be kept', () => {
  it.each([
    ['a page', answer(200), true, false],
    ['a page that is gone', answer(410), false, true],
    ['a page that never was', answer(404), false, true],
    ['a redirect', answer(0, { type: 'opaqueredirect' }), false, true],
    ['a redirect that was followed', answer(200, { redirected: true }), false, true],
    ['a server in trouble', answer(503), false, false],
    ['a part of a file', answer(206), false, false],
    ['what is no page', answer(200, {}, 'application/json'), false, false],
    ['what another site says', answer(200, { type: 'opaque' }), false, false],
  ])('%s', (_, response, keepable, gone) => {
    expect([isKeepable(response), isGone(response)]).toEqual([keepable, gone]);
  });
});

describe('a page in the store', () => {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-length': '17',
    'content-security-policy': "default-src 'none'",
  };

  it('has its date and its title, its policy, and nothing of the wire', async () => {
    const stored = await stampPage(new Response(html, { headers }), moment);
    expect(stored.headers.get(storedAt)).toBe('2026-11-26T04:00:00.000Z');
    expect(decodeURIComponent(stored.headers.get(storedTitle)!)).toBe('大河村：A & B');
    expect(stored.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(stored.headers.has('content-encoding')).toBe(false);
    expect(stored.headers.has('content-length')).toBe(false);
    expect(await stored.text()).toBe(html);
  });

  it('is shown with one line that names its day, first in its main part', async () => {
    const shown = await showStored(await stampPage(new Response(html, { headers }), moment));
    const text = await shown.text();
    expect(text).toMatch(
      /<main id="main" data-x><p class="from-store wrap">[^<]*2026年11月26日[^<]*<\/p><h1/,
    );
    expect(text.match(/from-store/g)).toHaveLength(1);
    expect(shown.headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  it('that answers for another says so', async () => {
    expect(await (await showNotStored(new Response(html))).text()).toMatch(
      /<main[^>]*><p class="from-store wrap">[^<]*没有存在本机/,
    );
  });

  it('without a main part, as a redirect has none, stays as it is', async () => {
    const bare = '<p>$& $1</p>';
    expect(await (await showStored(new Response(bare))).text()).toBe(bare);
  });
});

describe('the files of a page', () => {
  it('are those with digests under its path, once each', () => {
    const text = `<link href="/zt/huguan/_astro/a.B-1_x.css"><style>@font-face{src:url(/zt/huguan/_astro/song.acPqll-O.woff2)}</style>
      <img srcset="/zt/huguan/_astro/p.1.webp 1x, /zt/huguan/_astro/p.2.webp 2x"><a href="/zt/huguan/cards/x.png">
      <script src="/zt/huguan/_astro/PageScript.astro_x.js"></script><link href="/zt/huguan/_astro/a.B-1_x.css"><img src="/_astro/other.png">`;
    expect(listAssets(text, '/zt/huguan/')).toEqual([
      '/zt/huguan/_astro/a.B-1_x.css',
      '/zt/huguan/_astro/song.acPqll-O.woff2',
      '/zt/huguan/_astro/p.1.webp',
      '/zt/huguan/_astro/p.2.webp',
      '/zt/huguan/_astro/PageScript.astro_x.js',
    ]);
  });
});

it('a day is written as in Chinese', () => {
  expect(formatDay(moment.toISOString())).toBe('2026年11月26日');
});
