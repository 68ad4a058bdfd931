import { describe, expect, it } from 'vitest';
import { isFramed, pages } from './site.ts';

describe.each(pages)('$path', ({ $, html, path }) => {
  it('has one h1, and headings that skip no level', () => {
    expect($('h1')).toHaveLength(1);
    const levels = $('h1, h2, h3, h4')
      .toArray()
      .map((element) => Number(element.tagName.slice(1)));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
    });
  });

  it('names its language, title, description and address', () => {
    expect($('html').attr('lang')).toBe('zh-CN');
    expect($('title').text()).toMatch(/\p{Script=Han}/u);
    expect($('meta[name="description"]').attr('content')?.length).toBeGreaterThan(5);
    expect($('link[rel="canonical"]').attr('href')).toMatch(/^https?:\/\//);
  });

  it('has its landmarks and a skip link that leads to main', () => {
    expect($('main')).toHaveLength(1);
    if (isFramed(path)) return;
    expect($('body > header, body > footer')).toHaveLength(2);
    expect($('body > a').first().attr('href')).toBe('#main');
  });

  it('opens exactly one note for each number that has one', () => {
    for (const button of $('[popovertarget]').toArray()) {
      const target = $(button).attr('popovertarget') ?? '';
      expect($('[popover]').filter((_, note) => note.attribs['id'] === target)).toHaveLength(1);
    }
  });

  it('keeps to the security policy: no style attribute, no inline handler', () => {
    expect($('meta[http-equiv="content-security-policy"]')).toHaveLength(1);
    expect($('[style]')).toHaveLength(0);
    expect(html).not.toMatch(/\son[a-z]+=/);
  });

  it('shows no mark of a template gone wrong', () => {
    const text = $('body').text();
    expect(text).not.toMatch(/\*\*|undefined|\[object |NaN|(?<![\w-])(?:true|false|null)(?![\w-])/);
    expect(text).not.toMatch(/\{[a-z]+\.[a-z-]+\}/);
    expect($('.prose').text()).not.toMatch(/[，。；：、（）][ \t]|[ \t][，。；：、（）]/);
  });
});

it('no two pages share a title', () => {
  const titles = pages.map(({ $ }) => $('title').text());
  expect(titles).toEqual([...new Set(titles)]);
});
