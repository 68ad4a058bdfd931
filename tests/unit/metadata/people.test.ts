/** Pages of several people and documents: every form of the record says the same. */
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { buildJsonLd } from '#metadata/build-json-ld.ts';
import { buildShownFields, buildTags } from '#metadata/build-tags.ts';
import { writeCitation } from '#metadata/citation/citation-files.ts';
import { buildCslRecord, formatGbt7714 } from '#metadata/citation/citation.ts';
import { writeJsonFeed, writeRss } from '#metadata/feeds.ts';
import type { PageRecord, PersonFacts } from '#metadata/page-record.ts';
import { citeWithCsl } from '../../cite-with-csl.ts';
import { buildPage, buildPerson } from './page.ts';

const author = { part: '作者', tells: false, writes: true };
const zhang = buildPerson({ family: '张', given: '三' });
const ayi = buildPerson({ whole: '阿依古丽' }, { part: '口述' });
const ouyang = buildPerson(
  { family: '欧阳', given: '修' },
  { role: '记者', part: '整理', tells: false },
);
const writers = [
  buildPerson({ family: '李', given: '明' }, author),
  buildPerson({ whole: '买买提·吐尔逊' }, author),
  buildPerson({ family: '司马', given: '光' }, author),
  buildPerson({ family: '赵', given: '德' }, author),
]; // prettier-ignore
const of = (...people: PersonFacts[]) => buildPage({ people });
const lineOf = (page: PageRecord) => {
  const { before, accessed, after } = formatGbt7714(page, '2026-11-25');
  return `${before}[${accessed}]${after}`;
};
const contentsOf = (page: PageRecord, name: string) =>
  buildTags(page).filter((tag) => tag.name === name).map(({ content }) => content); // prettier-ignore
const coinsOf = (page: PageRecord, key: string) =>
  formatGbt7714(page, '2026-11-25')
    .coins.split('&')
    .filter((pair) => pair.startsWith(`rft.${key}=`))
    .map((pair) => decodeURIComponent(pair.split('=')[1]!));

describe('a page’s authors', () => {
  it.each([
    [0, '样例档案. 标题'],
    [1, '李明. 标题'],
    [2, '李明, 买买提·吐尔逊. 标题'],
    [3, '李明, 买买提·吐尔逊, 司马光. 标题'],
    [4, '李明, 买买提·吐尔逊, 司马光, 等. 标题'],
  ])('%i of them stand as GB/T 7714 wants, and as the official style prints', (count, opening) => {
    const page = of(...writers.slice(0, count));
    expect(lineOf(page)).toBe(
      `${opening}[EB/OL]. (2026-11-24)[2026-11-25]. https://example.test/zt/huguan/accounts/wang-fang/.`,
    );
    expect(citeWithCsl('2015', buildCslRecord(page, '2026-11-25', ''))).toBe(lineOf(page));
  });

  it('are the same in tags, COinS, schema.org, files and feeds', () => {
    const page = of(...writers.slice(0, 2), ouyang);
    expect(contentsOf(page, 'Author')).toEqual(['李明,买买提·吐尔逊']);
    for (const name of ['DC.creator', 'citation_author']) {
      expect(contentsOf(page, name)).toEqual(['李明', '买买提·吐尔逊']);
    }
    expect(coinsOf(page, 'creator')).toEqual(['李, 明', '买买提·吐尔逊']);
    expect(buildJsonLd(page)!['@graph'][0]).toMatchObject({
      author: [{ '@type': 'Person', name: '李明', jobTitle: '村民' }, { name: '买买提·吐尔逊' }],
      contributor: { name: '欧阳修', jobTitle: '记者' },
      publisher: { name: '样例档案' },
    });
    const record = buildCslRecord(page, '2026-11-25', '');
    expect(record.author).toEqual([{ family: '李', given: '明' }, { literal: '买买提·吐尔逊' }]);
    const { entries } = parseBibtex(writeCitation(record, 'bib'), { sentenceCase: false });
    expect(entries[0]!.fields['author']).toMatchObject([
      { lastName: '李', firstName: '明' },
      { name: '买买提·吐尔逊' },
    ]);
    expect(writeCitation(record, 'ris')).toMatch(/^AU {2}- 李,\s?明\nAU {2}- 买买提·吐尔逊,?$/m);
    const feed = { title: '', description: '', language: 'zh-CN', homeUrl: 'https://a.test/', feedUrl: 'https://a.test/f', author: '样例档案' }; // prettier-ignore
    expect(JSON.parse(writeJsonFeed(feed, [page]))).toMatchObject({
      items: [{ authors: [{ name: '李明' }, { name: '买买提·吐尔逊' }] }],
    });
    expect(writeRss(feed, [page]).match(/<dc:creator>[^<]*/g)).toEqual([
      '<dc:creator>李明',
      '<dc:creator>买买提·吐尔逊',
    ]);
  });
});

describe('a page told by two and recorded by a third', () => {
  const page = of(zhang, ayi, ouyang);

  it('is the site’s own text, with each of them as a contributor', () => {
    expect(contentsOf(page, 'DC.creator')).toEqual(['样例档案']);
    expect(contentsOf(page, 'DC.contributor')).toEqual(['张三', '阿依古丽', '欧阳修']);
    expect(coinsOf(page, 'contributor')).toEqual(['张, 三', '阿依古丽', '欧阳, 修']);
    expect(buildCslRecord(page, '2026-11-25', '')).toMatchObject({
      author: [{ literal: '样例档案' }],
      contributor: [{ family: '张', given: '三' }, { literal: '阿依古丽' }, { family: '欧阳', given: '修' }],
    }); // prettier-ignore
  });

  it('is about those who tell, and shows each with the part', () => {
    const [subject] = buildJsonLd(page)!['@graph'];
    expect(subject).toMatchObject({
      about: [{ name: '张三' }, { name: '阿依古丽' }, { '@type': 'Place', name: '东井岭乡' }],
      author: { '@type': 'Organization', name: '样例档案' },
      contributor: { name: '欧阳修' },
    });
    expect(
      buildShownFields(page).flatMap(({ labelText, text }) => (labelText ? [`${labelText}：${text}`] : [])),
    ).toEqual(['讲述人：张三，村民', '口述：阿依古丽，村民', '整理：欧阳修，记者']); // prettier-ignore
  });

  it('with nobody has no contributor anywhere', () => {
    expect(contentsOf(of(), 'DC.contributor')).toEqual([]);
    expect(buildCslRecord(of(), '2026-11-25', '')).not.toHaveProperty('contributor');
    expect(coinsOf(of(), 'contributor')).toEqual([]);
  });
});

describe('a page that rests on two documents', () => {
  const [first] = buildPage().sources;
  const other = {
    ...first!,
    name: '笔记',
    url: 'https://example.test/sources/other/',
    date: '2019',
  };
  const page = buildPage({ sources: [first!, other] });

  it('names both, the main one first', () => {
    expect(contentsOf(page, 'ContentSource')).toEqual(['《文献》,《笔记》']);
    expect(contentsOf(page, 'DCTERMS.references')).toEqual(['《文献》', '《笔记》']);
    expect(buildJsonLd(page)!['@graph'][0]).toMatchObject({
      isBasedOn: [{ name: '文献' }, { name: '笔记', url: other.url }],
    });
    const shown = buildShownFields(page).filter(({ label }) => /^source/.test(label));
    expect(shown.map(({ of: title, text }) => [title, text])).toEqual([
      [undefined, '《文献》第1—3段'],
      [undefined, '《笔记》第1—3段'],
      ['文献', undefined],
      ['笔记', '2019'],
    ]);
  });

  it('and one that rests on none is the site’s own', () => {
    expect(contentsOf(buildPage({ sources: [] }), 'ContentSource')).toEqual(['样例档案']);
    expect(contentsOf(buildPage({ sources: [] }), 'DCTERMS.references')).toEqual([]);
  });
});
