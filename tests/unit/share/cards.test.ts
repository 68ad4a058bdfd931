import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type CardContent, drawCard, setTitle } from '#share/draw-card.ts';
import { getCard } from '#share/get-card.ts';
import { drawPng } from '#share/render-card.ts';
import { followImports } from '#lib/follow-imports.ts';
import { cutPhrases } from '#lib/cut-phrases.ts';
import { findMissing, measureSong, missingGlyph, outlineText } from '#fonts/song-font.ts';

const card: CardContent = {
  phrases: ['扛牢攻坚责任 ', '决胜脱贫摘帽'],
  name: '李志强',
  role: '五龙乡党委书记',
  art: { kind: 'figure', printed: '24个', label: '贫困村数' },
  siteName: '壶关故事档案',
  seed: '/accounts/li-zhiqiang/',
};
const longTitle =
  '在太行山深处的一个小村庄里，干部和群众怎样一起商量、怎样一起动手、怎样把一本厚厚的台账记清楚，又怎样在三年里让每一户人家都有了自己的一条路子和盼头（续）';
const shapes = ['wide', 'square'] as const;

describe.each(shapes)('the %s card', (shape) => {
  it('is drawn the same every time', async () => {
    const svg = drawCard(card, shape);
    expect(drawCard({ ...card }, shape)).toBe(svg);
    const [one, other] = [await drawPng(svg), await drawPng(svg)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('needs no font where it is drawn', () => {
    expect(drawCard(card, shape)).not.toContain('<text');
  });

  it('sets a title of 80 characters whole, within 40 KB', async () => {
    expect([...longTitle].length).toBeGreaterThanOrEqual(75);
    expect(setTitle(cutPhrases(longTitle), shape).lines.join('')).toBe(longTitle);
    const png = await drawPng(drawCard({ ...card, phrases: cutPhrases(longTitle) }, shape));
    expect(png.length).toBeLessThanOrEqual(40_000);
  });

  it('shortens a title that no size can hold, between characters', () => {
    const { lines } = setTitle(cutPhrases('𠮷野家的故事'.repeat(60)), shape);
    expect(lines.join('')).toMatch(/…$/);
    expect(lines.join('').isWellFormed()).toBe(true);
  });

  it('takes quotation marks and angle brackets as they are', () => {
    const title = '“扶志之歌” & <唱响> "脱贫"';
    expect(setTitle(cutPhrases(title), shape).lines.join('').replaceAll(' ', '')).toBe(
      title.replaceAll(' ', ''),
    );
    expect(drawCard({ ...card, phrases: cutPhrases(title) }, shape)).not.toMatch(/[“”&]/);
  });

  it('shows a chart with its labels as outlines, and leaves the ridge out', () => {
    const elements =
      '<text x="340" y="20" font-size="13" text-anchor="end" fill="#26211b">38 &amp; 个</text>';
    const chart = {
      ...card,
      art: { kind: 'chart', chart: { elements, width: 340, height: 100 } },
    } as const;
    const svg = drawCard(chart, shape);
    expect(svg).not.toMatch(/<text|&amp;/);
    expect(svg).toContain(outlineText('38 & 个', 340 - measureSong('38 & 个') * 13, 20, 13));
    expect(svg).not.toContain('stroke-linejoin');
    expect(drawCard(card, shape)).toContain('stroke-linejoin');
  });

  it('shows both ends of a change within its margins, however long they are', () => {
    for (const [before, after] of [
      ['30.12%', '5.62%'],
      ['一百二十三万四千余人', '近四十五万六千七百人'],
    ] as const) {
      const art = { kind: 'change', label: '贫困发生率', before, after } as const;
      const svg = drawCard({ ...card, art }, shape);
      const places = [...svg.matchAll(/matrix\(([\d.]+) 0 0 [-\d.]+ ([\d.]+) /g)];
      const right = Math.max(...places.map(([, , x]) => Number(x)));
      expect(right).toBeLessThan(shape === 'wide' ? 1200 - 84 : 600 - 48);
    }
  });

  it('shows colours in their hues, each with all that it means', () => {
    const means = '勤劳致富、打工赚钱';
    const colours = (['red', 'green', 'blue', 'earth'] as const).map((id) => ({
      id,
      name: '本色',
      means,
    }));
    const svg = drawCard({ ...card, art: { kind: 'colours', colours } }, shape);
    for (const hue of ['#c23b2e', '#3c6e4a', '#2c5f8e', '#8d6a3c']) expect(svg).toContain(hue);
    expect(svg.match(/fill="#655b4e"/g)!.length).toBeGreaterThanOrEqual(5);
    expect(svg).not.toContain(outlineText('…', 0, 0, 1).match(/d="[^"]+"/)![0]);
  });

  it('stands without name, role and figure', () => {
    const bare = { ...card, name: '', role: '', art: undefined };
    expect(drawCard(bare, shape)).toMatch(/^<svg [^]*<\/svg>$/);
  });
});

describe('a character that the font lacks', () => {
  it('is named, and drawn as the printers’ mark', () => {
    expect(findMissing('王䣕😀')).toEqual(['䣕', '😀']);
    expect(outlineText('䣕', 0, 0, 100)).toBe(outlineText(missingGlyph, 0, 0, 100));
  });

  it('but not one that a further file of the face has', () => {
    expect(findMissing('垴上村→')).toEqual([]);
    expect(outlineText('垴', 0, 0, 100)).not.toBe(outlineText(missingGlyph, 0, 0, 100));
    expect(measureSong('垴上')).toBe(2);
  });

  it.each([...'𠮷㛃䶮𬱖㙍'])('nor %s, which another face has', (character) => {
    expect(findMissing(character)).toEqual([]);
    expect(outlineText(character, 0, 0, 100)).not.toBe(outlineText(missingGlyph, 0, 0, 100));
    expect(measureSong(character)).toBe(1);
  });

  it('is not among what the site uses of punctuation', () => {
    expect(findMissing('，。；：！？、（）《》“”‘’…—·%0123456789')).toEqual([]);
  });
});

it('a kept picture that the disk spoiled is drawn anew', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'cards-'));
  try {
    const png = Buffer.from(await getCard(card, 'square', cache));
    const [name] = readdirSync(cache);
    const file = join(cache, name!);
    expect(png.equals(await getCard(card, 'square', cache))).toBe(true);
    for (const spoilt of [readFileSync(file).subarray(0, 50), Buffer.from('x'), Buffer.alloc(0)]) {
      writeFileSync(file, spoilt);
      expect(png.equals(await getCard(card, 'square', cache))).toBe(true);
    }
  } finally {
    rmSync(cache, { recursive: true });
  }
});

it('the few colours of a picture are all but those that were drawn', async () => {
  const svg = drawCard(card, 'wide');
  const pixelsOf = (png: Uint8Array) => sharp(png).removeAlpha().raw().toBuffer();
  const meant = await pixelsOf(new Resvg(svg).render().asPng());
  const drawn = await pixelsOf(await drawPng(svg));
  const off = meant.map((value, at) => Math.abs(value - drawn[at]!)).toSorted();
  expect(off[Math.floor(off.length * 0.99)]).toBeLessThanOrEqual(2);
  expect(off.at(-1)).toBeLessThan(48);
});

it('a picture of more colours than a palette holds is drawn, too', async () => {
  const stops = '<stop stop-color="#b00"/><stop offset="1" stop-color="#0a6"/>';
  const fill = `<linearGradient id="g">${stops}</linearGradient><path fill="url(#g)" d="M0 0H600V9H0Z"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="9">${fill}</svg>`;
  const png = await drawPng(svg);
  expect(await sharp(png).metadata()).toMatchObject({ width: 600, height: 9, isPalette: true });
});

it('another byte in any code that draws a card, and it is drawn anew', () => {
  expect(followImports('src/share/render-card.ts')).toEqual([
    'src/fonts/song-font.ts',
    'src/lib/face-files.ts',
    'src/lib/set-lines.ts',
    'src/share/card-art.ts',
    'src/share/card-shapes.ts',
    'src/share/card-text.ts',
    'src/share/draw-card.ts',
    'src/share/encode-png.ts',
    'src/share/render-card.ts',
    'src/share/ridge.ts',
  ]);
});
