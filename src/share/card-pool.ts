/** Draws share cards in threads of their own, while pages go on rendering. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import Tinypool from 'tinypool';
import type { CardContent, CardShape } from '#share/draw-card.ts';

let pool: Tinypool | undefined;

/**
 * The PNG of a card, from the cache or drawn.
 * @param content what the card says
 */
export async function drawInPool(content: CardContent, shape: CardShape): Promise<Uint8Array> {
  pool ??= new Tinypool({
    // By its place in the project, for Astro bundles this module into another folder.
    filename: resolve('src/share/render-card.ts'),
    name: 'renderCard',
    maxThreads: availableParallelism(),
    // A kept card is read while the next is looked up.
    concurrentTasksPerWorker: 4,
    runtime: 'worker_threads',
    idleTimeout: 1000,
  });
  return (await pool.run({ content, shape })) as Uint8Array;
}
