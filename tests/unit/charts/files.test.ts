/** Fonts and PNG: what a picture file needs, and nothing that its font cannot draw. */
import { expect, test } from 'vitest';
import { buildSourceLine, listPoints, listSources } from '#charts/list-points.ts';
import {
  cutPictureFont,
  loadPictureFont,
  replaceMissing,
  readFont,
  shareOut,
} from '#charts/picture-fonts.ts';
import { pngScale, renderPng } from '#charts/render-png.ts';
import { readChart } from './support.ts';

const characters = { 400: '户数0123', 700: '大河村9' };

test('a cut font holds what was asked for and little else', async () => {
  const font = await loadPictureFont(characters);
  const cut = await cutPictureFont(font, { 400: '户0', 700: '村' }, 'sfnt');
  expect(readFont(cut[400][0]!).hasGlyph('户')).toBe(true);
  expect(readFont(cut[400][0]!).hasGlyph('数')).toBe(false);
  expect(readFont(cut[700][0]!).hasGlyph('村')).toBe(true);
  expect(cut[400][0]!.length).toBeLessThan(font[400][0]!.length);
});

test('a name that the main file lacks is drawn by the further files of the face', async () => {
  const wanted = { 400: '垴上村', 700: '垴' };
  const font = await loadPictureFont(wanted);
  const cut = await cutPictureFont(font, wanted, 'woff2');
  expect(shareOut(cut[400], wanted[400])).toEqual(['上村', '垴']);
  expect(shareOut(cut[700], wanted[700])).toEqual(['', '垴']);
});

test('a character that no file has is marked in a PNG, and left to the reader’s fonts in an SVG', async () => {
  const wanted = { 400: '䣕村', 700: '' };
  const font = await loadPictureFont(wanted);
  expect(shareOut((await cutPictureFont(font, wanted, 'woff2'))[400], '䣕村')).toEqual(['村']);
  const svg = '<svg><text x="1">䣕村 A&amp;B</text></svg>';
  const cut = await cutPictureFont(font, wanted, 'sfnt');
  expect(replaceMissing(svg, cut)).toBe('<svg><text x="1">〓村 A&amp;B</text></svg>');
  expect(readFont(cut[400][0]!).hasGlyph('〓')).toBe(true);
});

test('a name that the face lacks is drawn by another face', async () => {
  const wanted = { 400: '王𠮷㛃', 700: '䶮' };
  const cut = await cutPictureFont(await loadPictureFont(wanted), wanted, 'woff2');
  expect(shareOut(cut[400], wanted[400])).toEqual(['王', '𠮷㛃']);
  expect(shareOut(cut[700], wanted[700])).toEqual(['', '䶮']);
});

test.each([...'\u2028\u200Bا'])(
  'a file that has nothing of %j is no obstacle',
  async (character) => {
    const wanted = { 400: `村${character}`, 700: '村' };
    const cut = await cutPictureFont(await loadPictureFont(wanted), wanted, 'sfnt');
    expect(shareOut(cut[400], wanted[400])[0]).toContain('村');
  },
);

test('a PNG draws what only a further file holds', async () => {
  const draw = async (text: string) => {
    const wanted = { 400: text, 700: '' };
    const cut = await cutPictureFont(await loadPictureFont(wanted), wanted, 'sfnt');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" font-family="sans-serif"><text y="30" font-size="30">${text}</text></svg>`;
    return Buffer.from(await renderPng(svg, cut)).toString('base64');
  };
  const [blank, rare, rarer, mark, missing] = [
    await draw(' '),
    await draw('垴'),
    await draw('𠮷'),
    await draw('〓'),
    await draw('䣕'),
  ];
  expect(new Set([blank, rare, rarer, mark]).size).toBe(4);
  expect(missing).toBe(mark);
});

test('a PNG is the same to the byte when drawn again, at twice the size', async () => {
  const font = await loadPictureFont(characters);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="sans-serif"><text y="15" font-size="12">户数</text></svg>';
  const [first, second] = [await renderPng(svg, font), await renderPng(svg, font)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  expect(Buffer.from(first).readUInt32BE(16)).toBe(60 * pngScale);
});

test('every figure of a chart is listed once, with its paragraph', () => {
  const data = readChart('townships-compared');
  expect(new Set(listPoints(data).map(({ figure }) => figure)).size).toBe(listPoints(data).length);
  expect(listSources(data)).toEqual([
    { source: 'huguan-chapter', paragraphs: ['p4', 'p21', 'p26'] },
  ]);
  expect(buildSourceLine(data, () => '某文献')).toBe(
    '来源：《某文献》第4、21、26段；部分数字由本站推算',
  );
});
