/** Spreads work on built pages over threads, a batch at a time. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';

/** Pages a batch: enough that passing them costs nothing, few enough that threads end together. */
const batchSize = 64;

/**
 * Runs an exported function of a module over all items, in threads.
 * @param module address of the module
 * @param name the function; it takes one argument and gives something that can be copied
 * @param toTask makes that argument from a batch of items
 * @param take is given the results in the order of the items, and may forget them
 */
export async function runInThreads<Item, Result>(
  module: URL,
  name: string,
  items: readonly Item[],
  toTask: (batch: readonly Item[]) => unknown,
  take: (result: Result) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / batchSize) }, (_, at) =>
    items.slice(at * batchSize, (at + 1) * batchSize),
  );
  const pool = new Tinypool({
    filename: fileURLToPath(module),
    name,
    runtime: 'worker_threads',
    maxThreads: Math.max(1, Math.min(availableParallelism(), batches.length)),
  });
  try {
    const waiting = batches.map((batch) => pool.run(toTask(batch)) as Promise<Result>);
    while (waiting.length > 0) take(await waiting.shift()!);
  } finally {
    await pool.destroy();
  }
}
