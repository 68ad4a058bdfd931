/** The reader of built HTML tells places in the text exactly, whatever stands in values and scripts. */
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  contentOf,
  type HtmlElement,
  isWithin,
  type ParsedHtml,
  parseHtml,
  replaceElements,
  textOf,
  walkHtml,
} from '#lib/html.ts';

const find = ({ elements }: ParsedHtml, name: string) =>
  elements.find((element) => element.name === name)!;
const written = ({ html }: ParsedHtml, { start, end }: HtmlElement) => html.slice(start, end);

describe('an element', () => {
  const page = parseHtml(
    '<main><div title="a > b" data-x=\'"\'><div>in&amp;ner</div> <img src="a.png"></div></main>',
  );

  it('reaches from its start tag to its own end tag, not to the first of that name', () => {
    const [outer, inner] = page.elements.filter(({ name }) => name === 'div');
    expect(contentOf(page, outer!)).toBe('<div>in&amp;ner</div> <img src="a.png">');
    expect(contentOf(page, inner!)).toBe('in&amp;ner');
    expect(outer!.attributes).toEqual({ title: 'a > b', 'data-x': '"' });
  });

  it('gives its text decoded', () => {
    expect(textOf(page, find(page, 'main'))).toBe('in&ner ');
  });

  it('knows what it stands in', () => {
    const image = find(page, 'img');
    expect(isWithin(image, ({ name }) => name === 'main')).toBe(true);
    expect(isWithin(find(page, 'main'), ({ name }) => name === 'img')).toBe(false);
    expect(written(page, image)).toBe('<img src="a.png">');
  });

  it('holds what looks like tags in a script or a comment as text', () => {
    const tricky = parseHtml('<script>"<p>"</script><!-- <p> --><style>p>a{}</style>');
    expect(tricky.elements.map(({ name }) => name)).toEqual(['script', 'style']);
    expect(contentOf(tricky, find(tricky, 'style'))).toBe('p>a{}');
  });

  it('ends where another one ends it', () => {
    const list = parseHtml('<ul><li>a<li>b</ul>');
    const [first, second] = list.elements.filter(({ name }) => name === 'li');
    expect([written(list, first!), written(list, second!)]).toEqual(['<li>a', '<li>b']);
  });
});

it('reading stops at the element that is named', () => {
  const { elements } = parseHtml('<head><meta charset="utf-8"></head><body><p>x</body>', 'body');
  expect(elements.map(({ name }) => name)).toEqual(['head', 'meta']);
});

it('the place of a value is what stands between its quotes, decoded or not', () => {
  const html = '<a href="/a?b=1&amp;c" title = \'x"y\' id=plain&amp; hidden alt="">x</a>';
  const found: [string, string, string][] = [];
  walkHtml(html, {
    attribute: (name, value, start, end) => found.push([name, value, html.slice(start, end)]),
  });
  expect(found).toEqual([
    ['href', '/a?b=1&c', '/a?b=1&amp;c'],
    ['title', 'x"y', 'x"y'],
    ['id', 'plain&', 'plain&amp;'],
    ['alt', '', ''],
  ]);
});

describe('edits', () => {
  it('are made in the order of their places', () => {
    const edits = [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 0, text: '>' },
      { start: 1, end: 3, text: '' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('>adEf');
  });

  it('that overlap are refused', () => {
    const edits = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => applyEdits('abcdef', edits)).toThrow('重叠：cd');
  });

  it('of whole elements give the page that reading the result anew gives', () => {
    const html = '<head><meta charset="utf-8"><link></head><body><p>a<b>c</b></p><i>d</i></body>';
    const page = parseHtml(html);
    const replaced = replaceElements(
      page,
      new Map([
        [find(page, 'link'), '<style>a{}</style>'],
        [find(page, 'meta'), '<meta charset="utf-8"><meta name="x">'],
        [find(page, 'p'), '<div><u>new</u></div>'],
      ]),
    );
    expect(replaced.html).toBe(
      '<head><meta charset="utf-8"><meta name="x"><style>a{}</style></head><body><div><u>new</u></div><i>d</i></body>',
    );
    expect(replaced).toEqual(parseHtml(replaced.html));
  });
});
