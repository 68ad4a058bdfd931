import { describe, expect, it } from 'vitest';
import { cacheByName, cacheRules } from '#host/headers.ts';
import { pathRegex } from '#host/patterns.ts';
import { chooseKeeping, keyOf, type Keeping } from '#offline/worker/choose-keeping.ts';

const base = 'https://example.cn/zt/huguan/';
const ask = (path: string, mode = 'no-cors', destination = '') =>
  chooseKeeping({ method: 'GET', url: new URL(path, base).href, mode, destination }, base);

describe('how a request is kept', () => {
  it.each<[Keeping, string, string, string]>([
    ['page', '', 'navigate', 'document'],
    ['page', 'cases/dahe/?hl=x#p3', 'navigate', 'document'],
    ['none', 'data/charts/incidence/embed/', 'navigate', 'iframe'],
    ['none', 'data/figures.csv', 'navigate', 'document'],
    ['none', 'book/huguan.pdf', 'navigate', 'document'],
    ['none', 'cases/dahe/', 'cors', ''],
    ['none', 'data/charts/incidence.json', 'cors', ''],
    ['asset', '_astro/later.BQqkkcDO.css', 'no-cors', 'style'],
    ['searchAsset', 'pagefind/index/0216de05/11.pf_index', 'cors', ''],
    ['searchAsset', 'pagefind/names.1c3fd71d.json', 'cors', ''],
    ['searchFile', 'pagefind/lookup.json', 'cors', ''],
    ['searchFile', 'pagefind/pagefind.js?2', 'cors', 'script'],
    ['picture', 'qr/cases/dahe.svg', 'no-cors', 'image'],
    ['none', 'cards/home.png', 'no-cors', 'image'],
    ['none', 'offline-worker.js', 'same-origin', 'serviceworker'],
    ['none', '/zt/other/', 'navigate', 'document'],
    ['none', '/zt/huguan', 'navigate', 'document'],
    ['none', 'https://elsewhere.cn/zt/huguan/_astro/a.css', 'no-cors', 'style'],
  ])('%s: %s', (keeping, path, mode, destination) => {
    expect(ask(path, mode, destination)).toBe(keeping);
  });

  it('only what is asked for is kept, not what is sent', () => {
    expect(
      chooseKeeping({ method: 'POST', url: base, mode: 'navigate', destination: 'document' }, base),
    ).toBe('none');
  });

  it('what never changes under its name is what hosts let browsers keep for a year', () => {
    const kept = [
      ...cacheRules
        .filter(({ value }) => value.includes('immutable'))
        .flatMap((rule) => rule.paths),
    ].map((path) => new RegExp(pathRegex('/', path)));
    const named = cacheByName.map(({ regex }) => new RegExp(regex));
    for (const path of [
      '_astro/later.BQqkkcDO.css',
      'pagefind/fragment/0216de05/22.pf_fragment',
      'pagefind/index/0216de05/11.pf_index',
      'pagefind/whole.53a2afb8.json',
      'pagefind/pagefind.zh-cn_b383d7f2.pf_meta',
      'pagefind/lookup.json',
      'pagefind/offline.json',
      'pagefind/pagefind.js',
      'pagefind/wasm.unknown.pagefind',
    ]) {
      const isImmutable = [...kept, ...named].some((regex) => regex.test(`/${path}`));
      expect(['asset', 'searchAsset'].includes(ask(path)), path).toBe(isImmutable);
    }
  });

  it('no key holds what a reader looked for', () => {
    expect(keyOf(`${base}search/?q=光伏#top`)).toBe(`${base}search/`);
  });
});
