import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutFont, cutSource, type FontSource } from '#fonts/cut-font.ts';

const name = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2';
const full = readFileSync(createRequire(import.meta.url).resolve(name));
const characters = '壶关故事档案，。“”%0123';

const outlines = (bytes: Uint8Array) => {
  const font = create(Buffer.from(bytes)) as Font;
  return Array.from(characters, (character) => {
    const glyph = font.glyphForCodePoint(character.codePointAt(0)!);
    return [glyph.advanceWidth, glyph.path.toSVG()];
  });
};

let folder: string;
let source: FontSource;
const cwd = process.cwd();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cut-font-'));
  process.chdir(folder);
  return () => process.chdir(cwd);
});
beforeEach(async () => {
  source = { file: join(folder, 'site.sfnt'), digest: 'a' };
  writeFileSync(source.file, await cutSource(full, `${characters}山西太行`));
});

it.each(['woff', 'woff2'] as const)(
  'a cut as %s draws what the full font draws',
  async (format) => {
    const cut = Buffer.from(await cutFont(source, characters, format));
    expect(cut.toString('latin1', 0, 4)).toBe({ woff: 'wOFF', woff2: 'wOF2' }[format]);
    expect(outlines(cut)).toEqual(outlines(full));
  },
);

it('a cut of a cut is the cut of the whole: so fonts can be kept from build to build', async () => {
  const ofCut = await cutFont(source, characters, 'woff2');
  writeFileSync(join(folder, 'whole'), full);
  const ofWhole = await cutFont({ file: join(folder, 'whole'), digest: 'b' }, characters, 'woff2');
  expect(Buffer.from(ofCut).equals(ofWhole)).toBe(true);
});

it('a cut that was kept needs no font', async () => {
  const first = await cutFont(source, '壶', 'woff2');
  const again = await cutFont({ ...source, file: join(folder, 'gone') }, '壶', 'woff2');
  expect(Buffer.from(again).equals(first)).toBe(true);
});
