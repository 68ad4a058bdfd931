/** Reader views: Firefox's own extractor gives every story whole, with every sentence and number. */
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { describePages } from './facts.ts';
import { isStory, type Page, pageAt, storyPaths } from './site.ts';

const address = 'https://example.test/';
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** What a reader view shows of a page. */
function extract(html: string): string {
  const { document } = new JSDOM(html, { url: address }).window;
  return squeeze(new Readability(document).parse()?.textContent ?? '');
}

/** The blocks of the body, as the page shows them. */
const blocksOf = ({ $ }: Pick<Page, '$'>): string[] =>
  $('.article-body :is(p, li, th, td, h2, h3, figcaption, caption)')
    .toArray()
    .filter((block) => $(block).closest('[hidden], [aria-hidden=true]').length === 0)
    .map((block) => squeeze($(block).text()))
    .filter((text) => text !== '');

describePages(
  'a reader view of a story',
  {
    'holds every sentence and every number of it': (page) => {
      const blocks = blocksOf(page);
      expect(blocks.length).toBeGreaterThan(0);
      const text = extract(page.html);
      expect(blocks.filter((block) => !text.includes(block))).toEqual([]);
    },

    'leaves out what follows it': (page) => {
      const foot = squeeze(page.$('.story-foot .record').text());
      expect(foot).not.toBe('');
      expect(extract(page.html)).not.toContain(foot);
    },
  },
  isStory,
);

it.each([
  '原文只提到这个乡的名字，村民说全乡有<data>二百四十二户</data>。',
  '果子不必隔夜出村。',
  '管长<data>3公里</data>。',
])('holds a story of one short sentence, however much stands around it: %s', (sentence) => {
  for (const path of storyPaths.slice(0, 6)) {
    const page = pageAt(path);
    page.$('.unknowns, .prose > *').remove();
    page
      .$('.prose')
      .append(
        `<section class="passage" id="p1"><p>${sentence}</p><p class="passage-source small"><a href="/sources/x/#p1">原文第1段</a></p></section>`,
      );
    expect(extract(page.$.html()), path).toContain(`${sentence.replace(/<[^>]+>/g, '')}原文第1段`);
  }
});
