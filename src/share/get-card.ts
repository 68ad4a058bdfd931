/** Gets share cards: those drawn before from the cache, others from threads, while pages render. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import Tinypool from 'tinypool';
import { followImports } from '#lib/follow-imports.ts';
import { digestFiles, keepOrMake, keptPath } from '#lib/kept-file.ts';
import { memoize } from '#lib/memoize.ts';
import type { CardContent, CardShape } from '#share/draw-card.ts';

const renderer = 'src/share/render-card.ts';

/**
 * All that decides how a card looks beside what it says: another byte in these, and every card is
 * drawn anew. The manifest names the exact versions of fonts and libraries.
 */
const getRecipe = memoize(() => digestFiles(['package.json', ...followImports(renderer)]));

/**
 * The PNG of a card. Drawing takes 5–10 ms, so it is kept between builds.
 * @param cache folder where cards are kept
 */
export function getCard(
  { phrases, name, role, art, siteName, seed }: CardContent,
  shape: CardShape,
  cache = '.cache/cards',
): Promise<Uint8Array> {
  const content: CardContent = { phrases, name, role, art, siteName, seed };
  const path = keptPath(cache, getRecipe(), JSON.stringify({ content, shape }));
  return keepOrMake(path, () => renderInPool(content, shape));
}

const getPool = memoize(
  () =>
    new Tinypool({
      // By its place in the project, for Astro bundles this module into another folder.
      filename: resolve(renderer),
      name: 'renderCard',
      maxThreads: availableParallelism(),
      runtime: 'worker_threads',
      idleTimeout: 1000,
    }),
);

const renderInPool = async (content: CardContent, shape: CardShape): Promise<Uint8Array> =>
  (await getPool().run({ content, shape })) as Uint8Array;
