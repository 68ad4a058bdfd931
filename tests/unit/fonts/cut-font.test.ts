import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { beforeAll, expect, it } from 'vitest';
import { useFont } from '#fonts/heading-font.ts';
import { packWoff2 } from '#fonts/woff2/pack-woff2.ts';

const file = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2';
const full = readFileSync(createRequire(import.meta.url).resolve(file));
const characters = '壶关故事档案，。“”%0123';
const cut = async (font: Buffer, text: string) =>
  Buffer.from(await subsetFont(font, text, { targetFormat: 'sfnt' }));

let sfnt: Buffer;
beforeAll(async () => {
  sfnt = await cut(full, characters);
});

const outlines = (bytes: Uint8Array) => {
  const font = create(Buffer.from(bytes)) as Font;
  return Array.from(characters, (character) => {
    const glyph = font.glyphForCodePoint(character.codePointAt(0)!);
    return [glyph.advanceWidth, glyph.path.toSVG()];
  });
};

it('a packed font has the outlines and widths of the font it was made from', async () => {
  const packed = packWoff2(sfnt, 11);
  expect(packed.subarray(0, 4).toString()).toBe('wOF2');
  expect(outlines(packed)).toEqual(outlines(sfnt));
  // Unpacked by Google's own decoder, which browsers use.
  expect(outlines(await cut(packed, characters))).toEqual(outlines(sfnt));
});

it('a packed font is as small as the usual tool makes it, ends on four bytes, says its length', async () => {
  const packed = packWoff2(sfnt, 11);
  const usual = await subsetFont(full, characters, { targetFormat: 'woff2' });
  expect(packed.length).toBeLessThanOrEqual(usual.length * 1.02);
  expect(packed.length % 4).toBe(0);
  expect(packed.readUInt32BE(8)).toBe(packed.length);
});

it('a cut of a cut is the cut of the whole: so fonts can be kept from build to build', async () => {
  const some = await cut(full, `${characters}山西太行`);
  expect((await cut(some, characters)).equals(sfnt)).toBe(true);
});

it('a page names its own font in its styles and its head, the page for wrong addresses in full', () => {
  const html =
    '<link href="/zt/_astro/f.woff2"><style>@font-face{src:url(/zt/_astro/f.woff2)}</style>';
  expect(useFont(html, '/zt/', '_astro/f.woff2', 'a/b/song.woff2')).toBe(
    '<link href="/zt/a/b/song.woff2"><style>@font-face{src:url(song.woff2)}</style>',
  );
  expect(useFont(html, '/zt/', '_astro/f.woff2', '404.woff2')).toBe(
    '<link href="/zt/404.woff2"><style>@font-face{src:url(/zt/404.woff2)}</style>',
  );
});
