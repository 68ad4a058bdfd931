/** The line under each title, the titles of windows, and the words that readers meet on every page. */
import { expect } from 'vitest';
import { formatAsOf } from '#lib/format.ts';
import { dayOf } from '#metadata/dates.ts';
import { content } from '../picks.ts';
import { describePages } from './facts.ts';
import { isFramed, isStory, type Page, readTitles, siteHas, base, tagsOf } from './site.ts';

const { site } = content;
const hasHead = (path: string) => !isFramed(path) && path !== '/search/';
const lineOf = ({ $ }: Page) => $('h1 ~ .title-line');

describePages(
  'under the title of every page',
  {
    'one line leads to the settings, which are there': (page) => {
      expect(lineOf(page)).toHaveLength(1);
      expect(page.$('.title-line')).toHaveLength(1);
      expect(lineOf(page).find('a[href="#settings"]').text()).toBe('字号');
      expect(page.$('details#settings')).toHaveLength(1);
    },

    'buttons that need a script wait for it, and do not print': (page) => {
      const buttons = lineOf(page).find('.no-print button');
      expect(buttons.toArray().map((button) => page.$(button).text())).toEqual(['朗读', '打印']);
      expect(buttons.filter('[hidden]')).toHaveLength(2);
    },

    'sharing is offered where there is something to share': (page) => {
      const link = lineOf(page).find('a[href="#share"]');
      expect(link).toHaveLength(page.$('.share').length);
      expect(page.$('#share')).toHaveLength(link.length);
    },

    'the line stays out of the search': (page) => {
      expect(lineOf(page).is('[data-pagefind-ignore]')).toBe(true);
    },
  },
  hasHead,
);

describePages(
  'the line of a story',
  {
    'names the document and leads to its paragraph': (page) => {
      if (page.$('.share').length === 0) return; // withdrawn
      const link = lineOf(page).find('a').first();
      expect(lineOf(page).text().trimStart()).toMatch(/^来源：《/);
      expect(link.text()).toContain(readTitles(tagsOf(page).get('ContentSource')!)[0]);
      const [path] = link
        .attr('href')!
        .slice(base.length - 1)
        .split('#');
      expect(siteHas(path!)).toBe(true);
    },

    'has the dates of its tags': (page) => {
      const tags = tagsOf(page);
      const [published = '', modified = ''] = ['article:published_time', 'article:modified_time']
        .map((name) => tags.get(name))
        .map((moment) => (moment ? dayOf(moment) : ''));
      const days = [...new Set([published, modified])].filter(Boolean);
      const times = lineOf(page).find('time').toArray();
      expect(times.map(({ attribs }) => attribs['datetime'])).toEqual(days);
      expect(times.map((time) => page.$(time).text())).toEqual(days.map((day) => formatAsOf(day)));
    },
  },
  isStory,
);

describePages(
  'the window of every page',
  {
    'is titled by the page and the site, joined as Chinese sites join them': ({ $, path }) => {
      const title = $('title').text();
      if (path === '/') expect(title).not.toContain('｜');
      else expect(title).toBe(`${$('h1').text().trim()}｜${site.name}`);
    },

    'has the switch of the care edition in its first line': ({ $ }) => {
      expect($('.site-header .care input#care[type=checkbox]')).toHaveLength(1);
    },
  },
  (path) => !isFramed(path),
);

describePages('the words of every page', {
  'address readers with 您': ({ $ }) => {
    $('.prose, [data-search-browse]').remove();
    expect($('body').text()).not.toMatch(/你/);
  },

  'hold no mended phrase': ({ $ }) => {
    expect($('body').text()).not.toMatch(
      /一字不差|没有一页含有|时点|框架代码|粘贴到聊天|没有一处手填|可用 Excel 打开|每根整条|县情与|列在右边/,
    );
  },
});
