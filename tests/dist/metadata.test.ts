import { describe, expect, it } from 'vitest';
import { readContentHistory } from '#metadata/content-history.ts';
import { dayOf, formatPubDate } from '#metadata/dates.ts';
import { readPageTags } from '#finish/page-tags.ts';
import { type Page, isBare, isFramed, pages as allPages, storyPages } from './site.ts';

/** Design section 4, by level of page; what only a host can issue is absent until then. */
const siteTags = ['SiteName'];
const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const articleTags = [
  ...['ArticleTitle', 'ContentSource', 'Keywords', 'Author', 'Description', 'Image', 'Url'],
];
const shareTags = [
  ...['og:site_name', 'og:title', 'og:description', 'og:image', 'og:url', 'og:locale', 'og:type'],
  ...['og:image:width', 'og:image:height', 'og:image:alt'],
  ...['twitter:card', 'twitter:title', 'twitter:description', 'twitter:image'],
];
const citingTags = [
  ...['DC.title', 'DC.creator', 'DC.description', 'DC.identifier', 'DC.publisher', 'DC.language'],
  ...['DC.rights', 'DC.subject', 'DC.type'],
  ...['citation_title', 'citation_author', 'citation_public_url', 'citation_publisher'],
  'citation_language',
];
const dateTags = [
  ...['PubDate', 'DCTERMS.issued', 'DCTERMS.modified', 'citation_publication_date'],
  ...['article:published_time', 'article:modified_time'],
];
const hostTags = ['SiteIDCode'];

/** Frames on other sites show a chart and nothing of its page. */
const pages = allPages.filter(({ path }) => !isFramed(path));
const pageAt = (path: string) => pages.find((page) => page.path === path)!;
const tagsOf = ({ html }: Page) => readPageTags(html);
const sections = ['accounts', 'cases', 'townships', 'themes', 'data', 'sources'];
const lists = pages.filter(({ path }) => sections.includes(path.slice(1, -1)));
const articles = pages.filter(({ html }) => readPageTags(html).get('og:type') === 'article');
const history = readContentHistory('content');

describe('the tags of the government website guide', () => {
  it('stand on the home page for the site alone', () => {
    const tags = tagsOf(pageAt('/'));
    for (const name of siteTags) expect(tags.has(name), name).toBe(true);
    for (const name of [...columnTags, ...articleTags]) {
      expect(tags.has(name), name).toBe(false);
    }
  });

  it.each(lists)('stand on the list $path for site and column', (page) => {
    const tags = tagsOf(page);
    for (const name of [...siteTags, ...columnTags]) expect(tags.get(name), name).toBeTruthy();
    expect(tags.get('ColumnName')).toBe(page.$('h1').text());
    expect(tags.has('ArticleTitle')).toBe(false);
  });

  it.each(articles)('stand on $path, all of them', (page) => {
    const tags = tagsOf(page);
    for (const name of [...siteTags, ...columnTags, ...articleTags]) {
      expect(tags.get(name), name).toBeTruthy();
    }
    expect(tags.get('ArticleTitle')).toBe(page.$('h1').text());
    expect(tags.get('Url')).toBe(page.$('link[rel="canonical"]').attr('href'));
  });

  it('never show what no host has issued', () => {
    for (const page of pages) {
      for (const name of hostTags) expect(tagsOf(page).has(name), page.path).toBe(false);
      expect(tagsOf(page).get('SiteDomain') ?? '').not.toMatch(/localhost|127\.0/);
    }
  });

  it('are on every story', () => {
    const paths = new Set(articles.map(({ path }) => path));
    expect(storyPages.filter(({ path }) => !paths.has(path))).toEqual([]);
    expect(lists).toHaveLength(sections.length);
  });
});

describe('what programs read', () => {
  it.each(pages.filter(({ path }) => !isBare(path)))('$path can be shared', (page) => {
    const tags = tagsOf(page);
    for (const name of shareTags) expect(tags.get(name), name).toBeTruthy();
    for (const name of ['og:url', 'og:image', 'twitter:image']) {
      expect(new URL(tags.get(name)!).protocol, name).toMatch(/^https?:$/);
    }
    expect(tags.get('og:description')).toBe(tags.get('description'));
  });

  it.each(articles)('$path can be cited by Zotero', (page) => {
    const tags = tagsOf(page);
    for (const name of citingTags) expect(tags.get(name), name).toBeTruthy();
    // Zotero takes DC.source for the name of the website.
    expect(tags.has('DC.source')).toBe(false);
  });

  it.each(pages)('$path has no tag twice and none that is empty', ({ $ }) => {
    // The search takes one tag for each value of a filter.
    const metas = $('meta[name]:not([name^="search:"]), meta[property]').toArray();
    const names = metas.map((meta) => meta.attribs['name'] ?? meta.attribs['property']);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(metas.filter((meta) => !meta.attribs['content']?.trim())).toEqual([]);
  });

  it.each(pages)('$path leads to both feeds', ({ $ }) => {
    const types = $('link[rel="alternate"]')
      .toArray()
      .map((link) => link.attribs['type']);
    expect(types).toEqual(['application/rss+xml', 'application/feed+json']);
  });
});

describe('dates of publication', () => {
  it.each(storyPages)('$path has those of its own history, or none', (page) => {
    const tags = tagsOf(page);
    const dates = history.get(`${page.path.slice(1, -1)}.mdx`);
    if (!dates) {
      for (const name of dateTags) expect(tags.has(name), name).toBe(false);
      return;
    }
    for (const name of dateTags) expect(tags.get(name), name).toBeTruthy();
    const revisions = page.$('.story-foot li time').length;
    if (revisions === 0) {
      expect(tags.get('PubDate')).toBe(formatPubDate(dates.first));
      expect(tags.get('article:modified_time')).toBe(dates.last);
    }
    expect(page.$('.record time').attr('datetime')).toBe(dayOf(tags.get('PubDate')!));
  });
});

describe('the block that readers see', () => {
  it.each(storyPages)('$path says the same as its tags', (page) => {
    const tags = tagsOf(page);
    const rows = new Map(
      page
        .$('.record dt')
        .toArray()
        .map((term) => [page.$(term).text().trim(), page.$(term).next('dd').text().trim()]),
    );
    expect(rows.get('来源')).toContain(tags.get('ContentSource'));
    expect(rows.get('许可')).toBe('CC BY 4.0');
    expect(rows.get('本站编号')).toBe(page.path.slice(1, -1));
    expect(rows.get('原文发表日期')).toBe('原文未注明');
    if (page.path.startsWith('/accounts/')) {
      expect(rows.get('讲述人')).toContain(tags.get('DC.contributor'));
    }
  });
});
