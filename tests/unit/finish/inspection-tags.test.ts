/** The inspection asks each level of page for the tags of the government website guide, listed by hand. */
import { expect, it } from 'vitest';
import { governmentTags, levels } from '#finish/inspection/government-tags.ts';

const site = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const column = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const article = ['ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Author', 'Description'];

it.each([
  ['home', site],
  ['list', [...site, ...column]],
  ['article', [...site, ...column, ...article, 'Image', 'Url']],
] as const)('%s', (level, names) => {
  const asked = governmentTags.filter(({ carriedBy }) => carriedBy.has(level));
  expect(asked.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect(levels).toContain(level);
});
