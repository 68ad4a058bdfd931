/** Turns a share card into a small PNG; runs in a thread of its own. */
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { encodeIndexed } from '#share/encode-png.ts';
import { type CardContent, type CardShape, drawCard } from '#share/draw-card.ts';

/** One card to draw, as it is passed to a thread. */
export interface CardOrder {
  content: CardContent;
  shape: CardShape;
}

/** The PNG of one share card. */
export const renderCard = ({ content, shape }: CardOrder): Promise<Uint8Array> =>
  drawPng(drawCard(content, shape));

/** Draws an SVG as a PNG of few colours. The same SVG gives the same bytes. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return (
    (await encodeIndexed({ width, height, pixels })) ??
    (await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png({ palette: true, effort: 1, dither: 0 })
      .toBuffer())
  );
}
