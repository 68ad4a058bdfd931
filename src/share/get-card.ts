/** Gets share cards: those drawn before from the cache, others from threads, while pages render. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import Tinypool from 'tinypool';
import { digestFiles, keepOrMake, keptPath } from '#lib/kept-file.ts';
import type { CardContent, CardShape } from '#share/draw-card.ts';

/**
 * All that decides how a card looks beside what it says: another byte in these, and every card is
 * drawn anew. The first names the exact versions of fonts and libraries.
 */
export const cardSources = [
  'package.json',
  'src/share/render-card.ts',
  'src/share/draw-card.ts',
  'src/share/encode-png.ts',
  'src/fonts/song-font.ts',
  'src/share/ridge.ts',
  'src/share/set-lines.ts',
];

let recipe: string | undefined;
let pool: Tinypool | undefined;

/**
 * The PNG of a card. Drawing takes 10–20 ms, so it is kept between builds.
 * @param cache folder where cards are kept
 */
export function getCard(
  { phrases, name, role, figure, siteName, seed }: CardContent,
  shape: CardShape,
  cache = '.cache/cards',
): Promise<Uint8Array> {
  recipe ??= digestFiles(cardSources);
  const content: CardContent = { phrases, name, role, figure, siteName, seed };
  const path = keptPath(cache, recipe, JSON.stringify({ content, shape }));
  return keepOrMake(path, () => renderInPool(content, shape));
}

async function renderInPool(content: CardContent, shape: CardShape): Promise<Uint8Array> {
  pool ??= new Tinypool({
    // By its place in the project, for Astro bundles this module into another folder.
    filename: resolve('src/share/render-card.ts'),
    name: 'renderCard',
    maxThreads: availableParallelism(),
    // While zlib packs one picture in a thread of its own, the next is drawn.
    concurrentTasksPerWorker: 4,
    runtime: 'worker_threads',
    idleTimeout: 1000,
  });
  return (await pool.run({ content, shape })) as Uint8Array;
}
