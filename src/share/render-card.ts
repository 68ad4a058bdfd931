/** Turns a share card into a small PNG; what was drawn before is taken from the cache. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { type CardContent, type CardShape, drawCard } from '#share/draw-card.ts';

/** Part of each cache key: raise it when the same SVG should give another PNG. */
const recipe = 'resvg 2.6.2, sharp 0.35, 32 colours';
const colours = 32;

/**
 * The PNG of a card. Drawing takes about a tenth of a second, so it is kept between builds.
 * @param cache folder where pictures are kept
 */
export async function renderCard(
  content: CardContent,
  shape: CardShape,
  cache = '.cache/cards',
): Promise<Uint8Array> {
  const svg = drawCard(content, shape);
  const name = createHash('sha256').update(recipe).update(svg).digest('hex').slice(0, 32);
  const file = join(cache, name);
  const kept = await readKept(file);
  if (kept) return kept;
  const png = await drawPng(svg);
  await keep(file, png);
  return png;
}

/**
 * Draws an SVG as a PNG of few colours: flat ground and anti-aliased letters need no more.
 * The same SVG gives the same bytes.
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const raw = { width: picture.width, height: picture.height, channels: 4 as const };
  return sharp(picture.pixels, { raw })
    .removeAlpha()
    .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

/** Written beside and moved into place, with its digest before it: half a picture is no picture. */
async function keep(file: string, png: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, Buffer.concat([digestOf(png), png]));
  await rename(draft, file);
}

/** The picture that was kept; none where there is none, or the disk did not keep it whole. */
async function readKept(file: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const png = bytes.subarray(digestBytes);
  return png.length > 0 && digestOf(png).equals(bytes.subarray(0, digestBytes)) ? png : undefined;
}

const digestBytes = 32;
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
