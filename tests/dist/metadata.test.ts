/**
 * Dates of publication and the block that readers see. Which tags each page carries, and that they
 * agree with it, is asked by the inspection (inspection.test.ts).
 */
import { expect, it } from 'vitest';
import { readContentHistory } from '#metadata/content-history.ts';
import { dayOf, formatPubDate } from '#metadata/dates.ts';
import { content } from '../picks.ts';
import { describePages } from './facts.ts';
import { isFramed, isStory, pageAt, readTitles, storyPaths, tagsOf } from './site.ts';
import { sample } from '../sample.ts';

const dateTags = [
  ...['PubDate', 'DCTERMS.issued', 'DCTERMS.modified', 'citation_publication_date'],
  ...['article:published_time', 'article:modified_time'],
];
const history = readContentHistory('content');

describePages(
  'every page',
  {
    'shows nothing that no host has issued': (page) => {
      const tags = tagsOf(page);
      expect(tags.get('SiteIDCode')).toBe(content.site.host.siteIdCode);
      expect(tags.get('SiteDomain') ?? '').not.toMatch(/localhost|127\.0/);
    },
  },
  (path) => !isFramed(path),
);

it('every story is an article', () => {
  const others = sample(storyPaths).filter(
    (path) => tagsOf(pageAt(path)).get('og:type') !== 'article',
  );
  expect(others).toEqual([]);
});

describePages(
  'every story',
  {
    'has the dates of its own history, or none': (page) => {
      const tags = tagsOf(page);
      const dates = history.get(`${page.path.slice(1, -1)}.mdx`);
      if (!dates) {
        expect(dateTags.filter((name) => tags.has(name))).toEqual([]);
        return;
      }
      expect(dateTags.filter((name) => !tags.get(name))).toEqual([]);
      const revisions = page.$('.story-foot li time').length;
      if (revisions === 0) {
        expect(tags.get('PubDate')).toBe(formatPubDate(dates.first));
        expect(tags.get('article:modified_time')).toBe(dates.last);
      }
      expect(page.$('.record time').attr('datetime')).toBe(dayOf(tags.get('PubDate')!));
    },

    'says the same in the block that readers see as in its tags': (page) => {
      const tags = tagsOf(page);
      const rows = new Map(
        page
          .$('.record dt')
          .toArray()
          .map((term) => [page.$(term).text().trim(), page.$(term).next('dd').text().trim()]),
      );
      for (const title of readTitles(tags.get('ContentSource')!))
        expect(page.$('.record').text()).toContain(title);
      expect(rows.get('来源')).toBeTruthy();
      expect(rows.get('许可')).toBe('CC BY 4.0');
      expect(rows.get('本站编号')).toBe(page.path.slice(1, -1));
      // Of several documents each has a row of its own, with its title.
      const dated = [...rows].filter(([term]) => term.startsWith('原文发表日期'));
      expect(dated.length).toBeGreaterThan(0);
      for (const [, date] of dated) expect(date).toBeTruthy();
      for (const { attribs } of page.$('meta[name="DC.contributor"]').toArray())
        expect(page.$('.record').text()).toContain(attribs['content']);
    },
  },
  isStory,
);
