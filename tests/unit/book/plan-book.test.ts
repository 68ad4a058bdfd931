/** The order of the book: the lists of the site, and in a series those of each county in turn. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planBook } from '#scripts/book/plan-book.ts';

/** The story chapters of a site of these pages, each with its title and what it links to. */
function planStories(pages: Readonly<Record<string, { title: string; links: string[] }>>) {
  const dist = mkdtempSync(join(tmpdir(), 'book-plan-'));
  for (const [path, { title, links }] of Object.entries(pages)) {
    mkdirSync(join(dist, path), { recursive: true });
    const list = links.map((link) => `<a href="/zt${link}">x</a>`).join('');
    writeFileSync(join(dist, path, 'index.html'), `<main><h1>${title}</h1>${list}</main>`);
  }
  const plan = planBook({ dist, base: '/zt/' });
  rmSync(dist, { recursive: true });
  return plan.map(({ part, path }) => [part, path]);
}
const page = (title: string, ...links: string[]) => ({ title, links });
const stories = { '/accounts/a/': page('甲'), '/accounts/b/': page('乙'), '/cases/c/': page('丙') };

it('an archive of one place has its lists in their order', () => {
  const plan = planStories({
    ...stories,
    '/': page('首页', '/accounts/', '/cases/'),
    '/accounts/': page('讲述', '/accounts/b/', '/accounts/a/'),
    '/cases/': page('村庄', '/cases/c/'),
  });
  expect(plan).toEqual([
    ['讲述', '/accounts/b/'],
    ['讲述', '/accounts/a/'],
    ['村庄', '/cases/c/'],
  ]);
});

it('a series has those of one county, then those of the next', () => {
  const plan = planStories({
    ...stories,
    '/': page('首页', '/counties/east/', '/counties/west/'),
    '/accounts/': page('讲述', '/accounts/a/', '/accounts/b/'),
    '/cases/': page('村庄', '/cases/c/'),
    '/counties/east/': page('东县'),
    '/counties/west/': page('西县'),
    '/counties/east/accounts/': page('东县：讲述', '/accounts/b/'),
    '/counties/west/accounts/': page('西县：讲述', '/accounts/a/'),
    '/counties/west/cases/': page('西县：村庄', '/cases/c/'),
  });
  expect(plan).toEqual([
    ['东县：讲述', '/accounts/b/'],
    ['西县：讲述', '/accounts/a/'],
    ['西县：村庄', '/cases/c/'],
  ]);
});
