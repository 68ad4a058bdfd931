import { expect, it } from 'vitest';
import { trimStyles } from '#integrations/page-styles.ts';

const page = (css: string) =>
  trimStyles(`<style>${css}</style><main><p data-astro-cid-here class="a">x</p></main>`);

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
