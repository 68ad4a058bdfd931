import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPath, qrPath, squareCardPath } from '#share/share-paths.ts';
import { readQr } from '../read-qr.ts';
import { base, ledger, pages, readDist } from './site.ts';

/** Kind and id under which a page's card and code stand; pages without their own show the home card. */
function findShareTarget(path: string): { kind: string; id: string } {
  const ofKind = /^\/(?:(accounts|cases|townships|themes)|data\/(charts))\/([a-z0-9-]+)\/$/;
  const [, story, chart, id = ''] = ofKind.exec(path) ?? [];
  return { kind: story ?? chart ?? 'home', id };
}

const shared = pages.filter(({ path }) => path === '/' || findShareTarget(path).kind !== 'home');
const withKit = shared.filter(({ path }) => path !== '/');
/** A chart in another site's frame is no page to share. */
const wholePages = pages.filter(({ path }) => !path.endsWith('/embed/'));
const largestCard = 40_000;
const fileOf = (path: string) => `dist${path}`;

describe.each(shared)('$path', ({ path, $ }) => {
  const { kind, id } = findShareTarget(path);
  const canonical = $('link[rel="canonical"]').attr('href');

  it('has a QR code that another decoder reads as the canonical address', () => {
    expect(readQr(readDist(qrPath(kind, id)))).toBe(canonical);
  });

  it('has two cards of the right size and weight', async () => {
    for (const [file, width, height] of [
      [cardPath(kind, id), 1200, 630],
      [squareCardPath(kind, id), 600, 600],
    ] as const) {
      const bytes = readFileSync(fileOf(file));
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width, height });
      expect(bytes.length, file).toBeLessThanOrEqual(largestCard);
    }
  });
});

describe.each(wholePages)('the first picture of $path', ({ path, $ }) => {
  it('is the square card, which nobody sees and no browser fetches', () => {
    const { kind, id } = findShareTarget(path);
    const picture = $('img').first();
    expect(picture.attr('src')).toBe(base.slice(0, -1) + squareCardPath(kind, id));
    expect(picture.attr('alt')).toBe('');
    expect(Number(picture.attr('width'))).toBeGreaterThanOrEqual(300);
    expect(picture.parent().is('picture[hidden]')).toBe(true);
    expect(picture.prev().is('source[srcset^="data:"]')).toBe(true);
  });
});

describe.each(withKit)('the share kit of $path', ({ $ }) => {
  const canonical = $('link[rel="canonical"]').attr('href')!;
  const texts = $('.share .shared')
    .toArray()
    .map((element) => $(element).text().trim());

  it('gives the address and a text that ends in it, to select without a script', () => {
    expect(texts[0]).toBe(canonical);
    expect(texts[1]!.startsWith(`《${$('h1').text()}》`)).toBe(true);
    expect(texts[1]!.endsWith(`\n${canonical}`)).toBe(true);
    expect(canonical).not.toMatch(/[?#]/);
  });

  it('names each key figure with its unit and its point in time', () => {
    const figures = $('.key-figures data[data-figure]')
      .toArray()
      .map((element) => ledger.find(({ id }) => id === $(element).attr('data-figure'))!);
    for (const { label, printed, unit } of figures) {
      const line = texts[1]!.split('\n').find((text) => text.startsWith(`· ${label}：`));
      expect(line).toContain(printed);
      if (/\d$|万$/.test(printed)) expect(line).toContain(printed + unit);
      expect(line).toMatch(/（.+）$/);
    }
  });

  it('shares through plain links', () => {
    const links = $('.share .ways a')
      .toArray()
      .map((element) => new URL($(element).attr('href')!));
    expect(links.map(({ protocol, host }) => protocol + host)).toEqual([
      'https:service.weibo.com',
      'mailto:',
    ]);
    expect(links[0]!.searchParams.get('url')).toBe(canonical);
    expect(new URLSearchParams(links[1]!.search).get('body')).toBe(canonical);
  });

  it('is closed, and its buttons wait for the script', () => {
    expect($('.share details[open], .share button:not([hidden]):not(template *)')).toHaveLength(0);
  });
});

describe.each(pages)('anchors of $path', ({ $ }) => {
  it('stand at the first place of each figure', () => {
    const first = new Map<string, string | undefined>();
    for (const element of $('main data.figure[data-figure]').toArray()) {
      const figure = $(element).attr('data-figure')!;
      const anchor = $(element).attr('id');
      if (first.has(figure)) expect(anchor).toBeUndefined();
      else first.set(figure, anchor);
    }
    for (const [figure, anchor] of first) expect(anchor).toBe(`fig-${figure}`);
  });

  it('stand at each passage', () => {
    for (const passage of $('.passage').toArray()) expect($(passage).attr('id')).toBeTruthy();
  });
});

it('redirects for static hosts are written', () => {
  expect(readDist('_redirects')).toMatch(/^(?:\/\S* \/\S* 301\n)*$/);
});
