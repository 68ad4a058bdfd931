import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { anchorFigures } from '#story/anchor-figures.ts';
import { liftIds } from '#story/lift-ids.ts';

/** Each word for which Readability 0.6 throws an element away or scores it down. */
const words = (
  'share sharedaddy social community comment related footer header legends remark replies rss sidebar banner ' +
  'media meta promo tags widget hidden contact extra menu popup pager byline author'
).split(' ');

/** Enough of a text for an extractor to find it. */
const filler = `<p>${'全村的记录在这里，一句一句写明，'.repeat(20)}</p>`;

const extract = (body: string): string => {
  const page = `<!doctype html><title>测试</title><main><article class="article-body"><div class="prose">${body}</div></article></main>`;
  return new Readability(new JSDOM(page).window.document).parse()?.textContent ?? '';
};

it.each(words)('a heading, a passage and a figure named %s stay in a reader view', (word) => {
  const body =
    `<h2 id="${word}-治理">标题在此</h2><section class="passage" id="${word}"><p>一段短话。</p></section>` +
    `<figure class="chart" id="chart-${word}"><figcaption>图的标题</figcaption></figure>` +
    `<p>共<data class="figure" value="6" data-figure="dahe.${word}-households">6户<button type="button"></button></data>人家。</p>${filler}`;
  const html = liftIds(anchorFigures(body));
  const text = extract(html);
  expect(text).toContain('标题在此');
  expect(text).toContain('一段短话。');
  expect(text).toContain('图的标题');
  expect(text).toContain('共6户人家。');
  for (const id of [`${word}-治理`, word, `chart-${word}`, `fig-dahe.${word}-households`])
    expect(html.split(`id="${id}"`)).toHaveLength(2);
});

it('an id that says nothing to reader views stays where it is', () => {
  const html = '<h2 id="农村低保">一</h2><section id="p31"><p id="share">二</p></section>';
  expect(liftIds(html)).toBe(html);
});

it('an id is moved whatever stands before it in the tag', () => {
  expect(liftIds('<h2 class="a" id="share-5" data-x>一</h2>')).toBe(
    '<h2 class="a"  data-x><span id="share-5"></span>一</h2>',
  );
});
