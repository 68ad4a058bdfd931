import { expect, it } from 'vitest';
import { parseHtml, replaceElements } from '#lib/html.ts';
import { collectScopes, cutStyles, inlineStyles, type KindStyles } from '#finish/page-styles.ts';

const href = '/_astro/style.a.css';
const link = `<link rel="stylesheet" href="${href}">`;
const other = '<link rel="stylesheet" href="/_astro/print.b.css" media="print">';

function inlineOne(styles: KindStyles, html: string, kind: string): string {
  const page = parseHtml(html);
  return replaceElements(page, new Map(inlineStyles(page, kind, styles))).html;
}

/** The pages of some kinds, each with the styles of its kind in it. */
function inlineAll(css: string, pages: readonly (readonly [kind: string, body: string])[]) {
  const scopes = new Map<string, Set<string>>();
  for (const [kind, body] of pages) collectScopes(scopes, body, kind);
  const styles = cutStyles({ href, css }, scopes);
  return pages.map(([kind, body]) => inlineOne(styles, link + body, kind).replace(body, ''));
}

const body = '<main><p data-astro-cid-here class="a">x</p></main>';
const inline = (css: string) => inlineAll(css, [['story', body]])[0];

it('rules of components that the page lacks are dropped, all others stay', () => {
  expect(inline('p{color:red}.a[data-astro-cid-here]{top:0}.b[data-astro-cid-gone]{top:1px}')).toBe(
    '<style>p{color:red}.a[data-astro-cid-here]{top:0}</style>',
  );
});

it('of a list of selectors only those that can match stay', () => {
  expect(inline('a[data-astro-cid-gone],p[data-astro-cid-here]{top:0}')).toBe(
    '<style>p[data-astro-cid-here]{top:0}</style>',
  );
});

it('an emptied at-rule goes, the order of layers stays', () => {
  const css = '@layer base,parts;@layer parts{@media print{i[data-astro-cid-gone]{top:0}}}';
  expect(inline(css)).toBe('<style>@layer base,parts</style>');
});

it('what looks like a pattern of replacement is a style like any other', () => {
  expect(inline('a{content:"$&$1"}')).toBe('<style>a{content:"$&$1"}</style>');
});

it('links to other sheets stay', () => {
  expect(inlineAll('p{top:0}', [['story', other]])[0]).toBe('<style>p{top:0}</style>');
  expect(inlineOne(cutStyles({ href, css: '' }, new Map()), other, 'story')).toBe(other);
});

it('pages of a kind share one sheet, with the components of all; another kind has its own', () => {
  const css =
    'a[data-astro-cid-one]{top:0}a[data-astro-cid-two]{top:0}a[data-astro-cid-three]{top:0}';
  const one = '<a data-astro-cid-one></a>';
  const two = '<a data-astro-cid-two></a>';
  const both = '<style>a[data-astro-cid-one]{top:0}a[data-astro-cid-two]{top:0}</style>';
  expect(
    inlineAll(css, [
      ['story', one],
      ['story', two],
      ['list', one],
    ]),
  ).toEqual([both, both, '<style>a[data-astro-cid-one]{top:0}</style>']);
});
