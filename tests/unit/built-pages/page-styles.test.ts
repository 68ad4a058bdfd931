import { expect, it } from 'vitest';
import { KindStyles } from '#integrations/built-pages/page-styles.ts';

const body = '<main><p data-astro-cid-here class="a">x</p></main>';
const page = (css: string) => {
  const styles = new KindStyles();
  styles.collect(body, 'story');
  return styles.trim(`<style>${css}</style>${body}`, 'story');
};

it('rules of components that the page lacks are dropped, all others stay', () => {
  expect(
    page('p{color:red}.a[data-astro-cid-here]{top:0}.b[data-astro-cid-gone]{top:1px}'),
  ).toContain('<style>p{color:red}.a[data-astro-cid-here]{top:0}</style>');
});

it('of a list of selectors only those that can match stay', () => {
  expect(page('a[data-astro-cid-gone],p[data-astro-cid-here]{top:0}')).toContain(
    '<style>p[data-astro-cid-here]{top:0}</style>',
  );
});

it('an emptied at-rule goes, the order of layers stays', () => {
  const css = '@layer base,parts;@layer parts{@media print{i[data-astro-cid-gone]{top:0}}}';
  expect(page(css)).toContain('<style>@layer base,parts</style>');
});

it('pages of a kind share one sheet, with the components of all; another kind has its own', () => {
  const css =
    'a[data-astro-cid-one]{top:0}a[data-astro-cid-two]{top:0}a[data-astro-cid-three]{top:0}';
  const bodies = { one: '<a data-astro-cid-one>', two: '<a data-astro-cid-two>' };
  const styles = new KindStyles();
  styles.collect(bodies.one, 'story');
  styles.collect(bodies.two, 'story');
  styles.collect(bodies.one, 'list');
  const sheetOf = (html: string, kind: string) =>
    styles.trim(`<style>${css}</style>${html}`, kind).replace(html, '');
  expect(sheetOf(bodies.one, 'story')).toBe(sheetOf(bodies.two, 'story'));
  expect(sheetOf(bodies.one, 'story')).toBe(
    '<style>a[data-astro-cid-one]{top:0}a[data-astro-cid-two]{top:0}</style>',
  );
  expect(sheetOf(bodies.one, 'list')).toBe('<style>a[data-astro-cid-one]{top:0}</style>');
});
