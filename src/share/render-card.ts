/** Turns a share card into a small PNG; what was drawn before is taken from the cache. */
import { Resvg } from '@resvg/resvg-js';
import { keepOrMake, keptPath } from '#lib/kept-file.ts';
import { type CardContent, type CardShape, drawCard } from '#share/draw-card.ts';
import { encodePng } from '#share/encode-png.ts';

/** Part of each cache key: raise it when the same SVG should give another PNG. */
const recipe = 'resvg 2.6.2, indexed PNG';

/** One card to draw, as it is passed to a thread. */
export interface CardOrder {
  content: CardContent;
  shape: CardShape;
  /** Folder where pictures are kept. */
  cache?: string;
}

/** The PNG of a card. Drawing takes 10–20 ms, so it is kept between builds. */
export function renderCard({ content, shape, cache = '.cache/cards' }: CardOrder) {
  const svg = drawCard(content, shape);
  return keepOrMake(keptPath(cache, recipe, svg), () => drawPng(svg));
}

/**
 * Draws an SVG as a PNG of few colours: flat ground and anti-aliased letters need no more.
 * The same SVG gives the same bytes.
 */
export function drawPng(svg: string): Promise<Uint8Array> {
  return encodePng(new Resvg(svg, { font: { loadSystemFonts: false } }).render());
}
