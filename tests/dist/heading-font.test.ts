/**
 * The heading fonts of every page, read back from the built files: their glyphs beside the text of
 * the headings and the outlines of the full font. One test a fact; it names every page at fault.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { kinds } from '../e2e/kinds.ts';
import { base, type Page, readPages } from './site.ts';

const openFont = (file: string) => create(readFileSync(file)) as Font;
const full = openFont(
  'node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2',
);
/** What `base.css` sets in the face. */
const headings = 'h1, h2, h3, .serif';
const rule = /@font-face\s*\{([^}]*)\}/g;
/** The walk of issue 14: five pages that a new reader may see in a row. */
const walk = [kinds.home, kinds.accounts, kinds.account, kinds.case, kinds.township].filter(
  Boolean,
);

interface Declared {
  /** The font's path in the built site. */
  file: string;
  /** The characters that the rule gives the font; none of it gives it all. */
  range: string | undefined;
}

/** The rules for the face in a style sheet that stands in a folder of the site. */
const readRules = (css: string, folder: string): Declared[] =>
  Array.from(css.matchAll(rule), ([, body = '']) => body)
    .filter((body) => /font-family:\s*["']?Archive Song/.test(body))
    .map((body) => {
      const address = /src:\s*url\(["']?([^"')]+)/.exec(body)![1]!;
      const range = /unicode-range:([^;]+)/.exec(body)?.[1];
      const codes = range?.split(',').map((code) => parseInt(code.trim().slice(2), 16));
      return {
        file: new URL(address, `http://site${base}${folder}`).pathname.slice(base.length),
        range: codes && String.fromCodePoint(...codes),
      };
    });

/** The fonts of a page: the shared one in its own styles, the rest in a linked sheet. */
function readDeclared({ $ }: Page): Declared[] {
  const linked = $('link[rel=stylesheet]:not([media])')
    .toArray()
    .map((link) => $(link).attr('href')!.slice(base.length));
  return [
    ...readRules($('style').text(), ''),
    ...linked.flatMap((file) => readRules(readFileSync(`dist/${file}`, 'utf8'), file)),
  ];
}

const fonts = new Map<string, Font>();
function fontOf(file: string): Font {
  const font = fonts.get(file) ?? openFont(`dist/${file}`);
  fonts.set(file, font);
  return font;
}

const has = (font: Font, character: string) => font.hasGlyphForCodePoint(character.codePointAt(0)!);
const outlineOf = (font: Font, character: string) =>
  font.glyphForCodePoint(character.codePointAt(0)!).path.toSVG();
const lettered = Array.from(readPages(), (page) => ({
  path: page.path,
  characters: [...new Set(page.$(headings).text())].filter((each) => has(full, each)),
  preloaded: page
    .$('link[rel=preload][as=font]')
    .toArray()
    .map((link) => page.$(link).attr('href')!.slice(base.length)),
  declared: readDeclared(page),
}));
const sheets = readdirSync('dist/_astro').filter((file) => /^song\..*\.css$/.test(file));
const fontFiles = readdirSync('dist/_astro').filter((file) => /\.woff2?$/.test(file));
const sizeOf = (file: string) => readFileSync(`dist/${file}`).length;

describe('every page', () => {
  it('has in its fonts each character of its headings that the full font has', () => {
    const missing = lettered.flatMap(({ path, characters, declared }) => {
      const found = characters.filter((each) =>
        declared.some(
          ({ file, range }) => range?.includes(each) !== false && has(fontOf(file), each),
        ),
      );
      const lost = characters.filter((each) => !found.includes(each));
      return characters.length === 0 || lost.length > 0 ? [`${path}: ${lost.join('')}`] : [];
    });
    expect(missing).toEqual([]);
  });

  it('names the one shared font in its styles, and at most one of its own', () => {
    const [shared] = lettered[0]!.declared;
    const odd = lettered.filter(
      ({ declared }) =>
        declared.length > 2 ||
        declared[0]?.file !== shared!.file ||
        declared[0].range !== undefined ||
        (declared.length === 2 && !declared[1]!.range),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('preloads the fonts that it names, and no others', () => {
    const odd = lettered.flatMap(({ path, preloaded, declared }) => {
      const named = declared.map(({ file }) => file);
      return preloaded.sort().join() === named.sort().join() ? [] : [path];
    });
    expect(odd).toEqual([]);
  });

  it('has no glyph in a font of its own that the shared font holds', () => {
    const twice = lettered.flatMap(({ path, declared: [shared, own] }) =>
      [...(own?.range ?? '')]
        .filter((each) => has(fontOf(shared!.file), each))
        .map((each) => `${path}: ${each}`),
    );
    expect(twice).toEqual([]);
  });
});

describe('the fonts', () => {
  it('draw every character as the full font does', () => {
    const outlines = new Map<string, string>();
    const wrong = fontFiles.flatMap((file) => {
      const font = fontOf(`_astro/${file}`);
      return [...String.fromCodePoint(...font.characterSet)]
        .filter((each) => has(full, each))
        .filter((each) => {
          const expected = outlines.get(each) ?? outlineOf(full, each);
          outlines.set(each, expected);
          return outlineOf(font, each) !== expected;
        })
        .map((each) => `${file}: ${each}`);
    });
    expect(wrong).toEqual([]);
  });

  it('and their sheets are named by their bytes, so that they can be kept for ever', () => {
    const hashOf = (file: string) =>
      createHash('sha256')
        .update(readFileSync(`dist/_astro/${file}`))
        .digest('base64url');
    const wrong = [...fontFiles, ...sheets].filter(
      (file) => file.split('.')[1] !== hashOf(file).slice(0, 8),
    );
    expect(wrong).toEqual([]);
    // One that all share, and a rest of its own for many a page.
    expect(fontFiles.length).toBeGreaterThan(lettered.length / 5);
  });

  it('of five pages in a row weigh at most 65 KB together, those of the first at most 30', () => {
    const filesOf = (path: string) =>
      lettered.find((page) => page.path === path)!.declared.map(({ file }) => file);
    const weigh = (files: Iterable<string>) =>
      [...files].reduce((sum, file) => sum + sizeOf(file), 0);
    expect(weigh(new Set(walk.flatMap(filesOf)))).toBeLessThanOrEqual(65_000);
    expect(weigh(filesOf('/'))).toBeLessThanOrEqual(30_000);
  });
});
