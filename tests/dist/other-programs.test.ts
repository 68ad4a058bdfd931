/** What programs other than the tests' own browser meet: older engines, extractors, crawlers. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds } from '../e2e/kinds.ts';
import { content } from '../picks.ts';
import { describePages } from './facts.ts';
import { allPaths, isDescribed, isFramed, readDist, tagsOf } from './site.ts';

/** Every sheet of the site, those inside pages of each kind included. */
const styles = [
  ...readdirSync('dist/_astro')
    .filter((file) => file.endsWith('.css'))
    .map((file) => readDist(`_astro/${file}`)),
  ...[kinds.home, kinds.account ?? kinds.programme, kinds.ledger].map((path) =>
    Array.from(
      readDist(`${path}index.html`).matchAll(/<style>(.*?)<\/style>/gs),
      ([, style]) => style,
    ).join('\n'),
  ),
].join('\n');

it('draws lines under text by longhands: WebKit before 26.2 drops a shorthand with a variable', () => {
  expect(styles).toMatch(/text-decoration-style:\s*dotted/);
  expect(styles).not.toMatch(/[;{\s]text-decoration:[^;}]*var\(/);
});

it('sets no space between Han and digits of the heading face', () => {
  const heading = /[^{}]*\.serif[^{}]*\{[^{}]*font-family:\s*var\(--song\)[^{}]*\}/.exec(
    styles,
  )?.[0];
  expect(heading).toMatch(/text-autospace:\s*no-autospace/);
});

it('anchors notes only where the engine also hides them with their anchor', () => {
  const conditions = Array.from(
    styles.matchAll(/@supports[^{]*position-area[^{]*/g),
    ([text]) => text,
  );
  expect(conditions.length).toBeGreaterThan(0);
  for (const condition of conditions) expect(condition).toContain('position-visibility');
});

it('answers to what browsers and crawlers ask for by habit', () => {
  expect(readFileSync('dist/favicon.ico').readUInt32LE(0)).toBe(0x10000);
  expect(readDist('sitemap.xml')).toBe(readDist('sitemap-index.xml'));
});

/** Elements that only mark a part of a line. */
const part = 'span, b, a, time, small';
const ends = /[\p{L}\p{N}]$/u;
const begins = /^[\p{L}\p{N}]/u;

describePages('the text of a page', {
  'never runs two parts of a line together': ({ $ }) => {
    const joined = $('body')
      .find(part)
      .toArray()
      .filter((element) => {
        const next = element.next;
        if (next?.type !== 'tag' || !$(next).is(part)) return false;
        // A figure in the middle of a sentence.
        if ($(next).has('data').length > 0) return false;
        return ends.test($(element).text()) && begins.test($(next).text());
      })
      .map((element) => $(element).parent().text().slice(0, 60));
    expect(joined).toEqual([]);
  },
});

describePages(
  'the data set of a page',
  {
    'is described in fifty characters or more': ({ $ }) => {
      const graph = $('script[type="application/ld+json"]').text();
      const sets: { description?: string }[] = [];
      JSON.parse(graph, (_, value: { '@type'?: string } | null) => {
        if (value?.['@type'] === 'Dataset') sets.push(value as { description?: string });
        return value;
      });
      expect(sets.length).toBeGreaterThan(0);
      for (const { description } of sets)
        expect(description?.length ?? 0, graph).toBeGreaterThanOrEqual(50);
    },
  },
  (path) => /^\/data\/(?:figures\/|charts\/[^/]+\/|$)$/.test(path),
);

describePages(
  'the picture of a page',
  {
    'has an alternative text on every network': (page) => {
      const tags = tagsOf(page);
      expect(tags.get('twitter:image:alt')).toBe(tags.get('og:image:alt'));
      expect(tags.get('twitter:image:alt')).toBeTruthy();
    },
  },
  isDescribed,
);

it('a source’s page names itself, not the document, as this site’s own work', () => {
  for (const path of allPaths.filter((each) => /^\/sources\/[^/]+\/$/.test(each))) {
    const html = readDist(`${path}index.html`);
    expect(html).toMatch(/<meta name="DC.title" content="文献说明：《[^"]+》">/);
    expect(html).toMatch(/"@type":"WebPage","name":"文献说明：《/);
    expect(html).toMatch(/"about":\{"@type":"CreativeWork","name":"[^"《]+"/);
  }
});

// Frames are of charts.
describe.skipIf(content.charts.length === 0)('frames', () => {
  describePages(
    'a framed page',
    {
      'opens its links outside its frame': ({ $ }) => {
        expect($('a[href]').length).toBeGreaterThan(0);
        expect($('base').attr('target')).toBe('_blank');
        expect($('a[target]:not([target=_blank]), base[href]')).toHaveLength(0);
      },
    },
    isFramed,
  );
});
