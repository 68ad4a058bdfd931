import { describe, expect, it } from 'vitest';
import { buildJsonLd, serializeJsonLd } from '#metadata/build-json-ld.ts';
import { buildShownFields, buildTags } from '#metadata/build-tags.ts';
import type { PageRecord } from '#metadata/page-record.ts';
import { parseHtml } from '#lib/html.ts';
import { readPageTags } from '#finish/page-tags.ts';
import { buildPage, hardTitle } from './page.ts';

const tagsOf = (page: PageRecord) =>
  new Map(buildTags(page).map(({ name, content }) => [name, content]));

describe('the tags of a page', () => {
  it('name one value alike in every vocabulary', () => {
    const tags = tagsOf(buildPage({ title: '同一个标题' }));
    for (const name of [
      'ArticleTitle',
      'og:title',
      'twitter:title',
      'DC.title',
      'citation_title',
    ]) {
      expect(tags.get(name), name).toBe('同一个标题');
    }
  });

  it('give each vocabulary the date in its own form', () => {
    const tags = tagsOf(buildPage());
    expect(tags.get('PubDate')).toBe('2026-11-20 09:30');
    expect(tags.get('article:published_time')).toBe('2026-11-20T09:30:00+08:00');
    expect(tags.get('DCTERMS.issued')).toBe('2026-11-20');
    expect(tags.get('citation_publication_date')).toBe('2026/11/20');
    expect(tagsOf(buildPage({ published: '2026-11-20' })).get('PubDate')).toBe('2026-11-20');
  });

  it('leave out what is not known', () => {
    const tags = tagsOf(buildPage({ published: undefined, modified: undefined }));
    expect(tags.has('SiteIDCode')).toBe(false);
    for (const name of ['PubDate', 'DCTERMS.issued', 'citation_publication_date']) {
      expect(tags.has(name), name).toBe(false);
    }
  });

  it('carry what the host has issued', () => {
    const site = { ...buildPage().site, idCode: '1400000001', publisher: '某局' };
    const tags = tagsOf(buildPage({ site }));
    expect(tags.get('SiteIDCode')).toBe('1400000001');
    expect(tags.get('DC.publisher')).toBe('某局');
  });

  it('follow the level: site tags at home, columns on lists, none on a bare page', () => {
    const names = (level: PageRecord['level']) => [...tagsOf(buildPage({ level })).keys()];
    expect(names('home')).toContain('SiteName');
    expect(names('home')).not.toContain('ColumnName');
    expect(names('list')).toContain('ColumnName');
    expect(names('list')).not.toContain('ArticleTitle');
    expect(names('bare')).toEqual(['description']);
  });

  it('keep a long and hostile title whole', () => {
    expect([...hardTitle]).toHaveLength(80);
    expect(tagsOf(buildPage({ title: hardTitle })).get('og:title')).toBe(hardTitle);
  });

  it('put every address under the base path, in full', () => {
    const tags = tagsOf(buildPage());
    for (const name of ['og:url', 'og:image', 'Image', 'Url', 'citation_public_url']) {
      expect(tags.get(name), name).toMatch(/^https:\/\/example\.test\/zt\/huguan\//);
    }
  });

  it('can be read back from HTML, entities and all', () => {
    const html = '<head><meta property="og:title" content="“引”&lt;b&gt;&amp;&quot;x&#34;"></head>';
    expect(readPageTags(parseHtml(html).elements).get('og:title')).toBe('“引”<b>&"x"');
  });
});

describe('the block that readers see', () => {
  it('says which dates the source and the site do not give', () => {
    const shown = buildShownFields(buildPage({ published: undefined }));
    expect(shown.find(({ label }) => label === 'sourceDate')).toMatchObject({ text: undefined });
    expect(shown.find(({ label }) => label === 'published')).toMatchObject({ text: undefined });
  });

  it('shows a change only when it came on a later day', () => {
    const labels = (page: PageRecord) => buildShownFields(page).map(({ label }) => label);
    expect(labels(buildPage())).toContain('modified');
    expect(labels(buildPage({ modified: '2026-11-20' }))).not.toContain('modified');
  });
});

describe('schema.org data', () => {
  it('cannot break out of its script element', () => {
    const graph = buildJsonLd(buildPage({ title: '</script><!--<script>' }))!;
    const text = serializeJsonLd(graph);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(graph)));
  });

  it('is absent from a bare page', () => {
    expect(buildJsonLd(buildPage({ level: 'bare' }))).toBeUndefined();
  });

  it('tells a township as a place, with the article about it', () => {
    const page = buildPage({ kind: 'townships', subject: { type: 'place' } });
    expect(buildJsonLd(page)!['@graph'][0]).toMatchObject({
      '@type': 'Place',
      name: '东井岭乡',
      containedInPlace: { name: '样例县' },
      subjectOf: { '@type': 'Article', headline: '标题' },
    });
  });
});
