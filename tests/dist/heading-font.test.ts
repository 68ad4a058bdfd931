/** The heading font of each page draws every character of its headings as the full font does. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { expect } from 'vitest';
import { headingCharacters } from '#fonts/heading-font.ts';
import { describePages } from './facts.ts';
import { base } from './site.ts';

const openFont = (file: string): Font => create(readFileSync(file)) as Font;
const full = openFont(
  'node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2',
);
const outlines = new Map<string, string>();

function outlineOf(font: Font, character: string): string {
  return font.glyphForCodePoint(character.codePointAt(0)!).path.toSVG();
}

function expectedOutline(character: string): string {
  const outline = outlines.get(character) ?? outlineOf(full, character);
  outlines.set(character, outline);
  return outline;
}

describePages('the heading font of a page', {
  'draws every character of its headings as the full font does': ({ html, $ }) => {
    const href = $('link[rel="preload"][as="font"]').attr('href')!;
    const font = openFont(`dist/${href.slice(base.length)}`);
    const known = [...headingCharacters(html)].filter((character) =>
      full.hasGlyphForCodePoint(character.codePointAt(0)!),
    );
    expect(known.length).toBeGreaterThan(0);
    const wrong = known.filter(
      (character) =>
        !font.hasGlyphForCodePoint(character.codePointAt(0)!) ||
        outlineOf(font, character) !== expectedOutline(character),
    );
    expect(wrong).toEqual([]);
  },
});
