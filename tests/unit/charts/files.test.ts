/** Fonts and PNG: what a picture file needs, and nothing that its font cannot draw. */
import { expect, test } from 'vitest';
import { buildSourceLine, listPoints, listSources } from '#charts/list-points.ts';
import { cutPictureFont, loadPictureFont, readFont } from '#charts/picture-fonts.ts';
import { pngScale, renderPng } from '#charts/render-png.ts';
import { readChart } from './support.ts';

const characters = { 400: '户数0123', 700: '大河村9' };

test('a cut font holds what was asked for and little else', async () => {
  const font = await loadPictureFont(characters);
  const cut = await cutPictureFont(font, { 400: '户0', 700: '村' }, 'sfnt');
  expect(readFont(cut[400]).hasGlyph('户')).toBe(true);
  expect(readFont(cut[400]).hasGlyph('数')).toBe(false);
  expect(readFont(cut[700]).hasGlyph('村')).toBe(true);
  expect(cut[400].length).toBeLessThan(font[400].length);
});

test('a character that the font lacks stops the build', async () => {
  const wanted = { 400: '从→到', 700: '' };
  const font = await loadPictureFont(wanted);
  await expect(cutPictureFont(font, wanted, 'woff2')).rejects.toThrow(
    '图片的字库里没有“→”，请换一种写法',
  );
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
