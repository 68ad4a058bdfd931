import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cardPath, qrPath, squareCardPath } from '#share/share-paths.ts';
import { readQr } from '../read-qr.ts';
import { describePages } from './facts.ts';
import { base, isFramed, ledger, type Page, readDist } from './site.ts';

/** Kind and id under which a page's card and code stand; pages without their own show the home card. */
function findShareTarget(path: string): { kind: string; id: string } {
  const ofKind = /^\/(?:(accounts|cases|townships|themes)|data\/(charts))\/([a-z0-9-]+)\/$/;
  const [, story, chart, id = ''] = ofKind.exec(path) ?? [];
  return { kind: story ?? chart ?? 'home', id };
}

const isShared = (path: string) => path === '/' || findShareTarget(path).kind !== 'home';
const largestCard = 40_000;
const fileOf = (path: string) => `dist${path}`;
const canonicalOf = ({ $ }: Page) => $('link[rel="canonical"]').attr('href')!;

describePages(
  'a page to share',
  {
    'has a QR code that another decoder reads as the canonical address': (page) => {
      const { kind, id } = findShareTarget(page.path);
      expect(readQr(readDist(qrPath(kind, id)))).toBe(canonicalOf(page));
    },

    'has two cards of the right size and weight': async ({ path }) => {
      const { kind, id } = findShareTarget(path);
      for (const [file, width, height] of [
        [cardPath(kind, id), 1200, 630],
        [squareCardPath(kind, id), 600, 600],
      ] as const) {
        const bytes = readFileSync(fileOf(file));
        expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width, height });
        expect(bytes.length, file).toBeLessThanOrEqual(largestCard);
      }
    },
  },
  isShared,
);

describePages(
  'the first picture of a page',
  {
    'is the square card, which nobody sees and no browser fetches': ({ path, $ }) => {
      const { kind, id } = findShareTarget(path);
      const picture = $('img').first();
      expect(picture.attr('src')).toBe(base.slice(0, -1) + squareCardPath(kind, id));
      expect(picture.attr('alt')).toBe('');
      expect(Number(picture.attr('width'))).toBeGreaterThanOrEqual(300);
      expect(picture.parent().is('picture[hidden]')).toBe(true);
      expect(picture.prev().is('source[srcset^="data:"]')).toBe(true);
    },
  },
  // A chart in another site's frame is no page to share.
  (path) => !isFramed(path),
);

const textsOf = ({ $ }: Page) =>
  $('.share .shared')
    .toArray()
    .map((element) => $(element).text().trim());

describePages(
  'the share kit of a page',
  {
    'gives the address and a text that ends in it, to select without a script': (page) => {
      const canonical = canonicalOf(page);
      const texts = textsOf(page);
      expect(texts[0]).toBe(canonical);
      expect(texts[1]!.startsWith(`《${page.$('h1').text()}》`)).toBe(true);
      expect(texts[1]!.endsWith(`\n${canonical}`)).toBe(true);
      expect(canonical).not.toMatch(/[?#]/);
    },

    'names each key figure with its unit and its point in time': (page) => {
      const texts = textsOf(page);
      const figures = page
        .$('.key-figures > div')
        .toArray()
        .map((element) => {
          const id = page.$(element).find('data').attr('data-figure');
          const name = page.$(element).find('dt').text().trim().replace(/\s+/g, '\u3000');
          return { ...ledger.find((figure) => figure.id === id)!, name };
        });
      for (const { name, printed, unit } of figures) {
        const line = texts[1]!.split('\n').find((text) => text.startsWith(`· ${name}：`));
        expect(line).toContain(printed);
        if (/\d$|万$/.test(printed)) expect(line).toContain(printed + unit);
        expect(line).toMatch(/（.+）$/);
      }
    },

    'shares through plain links': (page) => {
      const canonical = canonicalOf(page);
      const links = page
        .$('.share .ways a')
        .toArray()
        .map(({ attribs }) => new URL(attribs['href']!));
      expect(links.map(({ protocol, host }) => protocol + host)).toEqual([
        'https:service.weibo.com',
        'mailto:',
      ]);
      expect(links[0]!.searchParams.get('url')).toBe(canonical);
      expect(new URLSearchParams(links[1]!.search).get('body')).toBe(canonical);
    },

    'is closed, and its buttons wait for the script': ({ $ }) => {
      expect($('.share details[open], .share button:not([hidden]):not(template *)')).toHaveLength(
        0,
      );
    },
  },
  (path) => path !== '/' && isShared(path),
);

describePages('the anchors of a page', {
  'stand at the first place of each figure': ({ $ }) => {
    const first = new Map<string, string | undefined>();
    for (const element of $('main data.figure[data-figure]').toArray()) {
      const figure = element.attribs['data-figure']!;
      const anchor = $(element).find('button').attr('id');
      if (first.has(figure)) expect(anchor).toBeUndefined();
      else first.set(figure, anchor);
    }
    for (const [figure, anchor] of first) expect(anchor).toBe(`fig-${figure}`);
  },

  'stand at each passage': ({ $ }) => {
    for (const passage of $('.passage').toArray())
      expect(passage.attribs['id'] ?? $(passage).children().first().attr('id')).toBeTruthy();
  },
});

it('redirects for static hosts are written', () => {
  expect(readDist('_redirects')).toMatch(/^(?:\/\S* \/\S* 301\n)*$/);
});
