/** Turns a share card into a small PNG; what was drawn before is taken from the cache. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { type CardContent, type CardShape, drawCard } from '#share/draw-card.ts';
import { encodePng } from '#share/encode-png.ts';

/** Part of each cache key: raise it when the same SVG should give another PNG. */
const recipe = 'resvg 2.6.2, indexed PNG';
const cacheFolder = '.cache/cards';

/** One card to draw, as it is passed to a thread. */
export interface CardOrder {
  content: CardContent;
  shape: CardShape;
}

/** The PNG of a card. Drawing takes 10–20 ms, so it is kept between builds. */
export async function renderCard({ content, shape }: CardOrder): Promise<Uint8Array> {
  const svg = drawCard(content, shape);
  const name = createHash('sha256').update(recipe).update(svg).digest('hex').slice(0, 32);
  const file = join(cacheFolder, `${name}.png`);
  try {
    return await readFile(file);
  } catch {
    const png = await drawPng(svg);
    await keep(file, png);
    return png;
  }
}

/**
 * Draws an SVG as a PNG of few colours: flat ground and anti-aliased letters need no more.
 * The same SVG gives the same bytes.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  return encodePng(new Resvg(svg, { font: { loadSystemFonts: false } }).render());
}

/** Written beside and moved into place, so that a build cut short leaves no half picture. */
async function keep(file: string, png: Uint8Array): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, png);
  await rename(draft, file);
}
