/** Spreads work on built pages over threads, a batch at a time. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';

/** Pages a batch: enough that passing them costs nothing, few enough that threads end together. */
const batchSize = 64;

/** Threads for one build: what one piece of work has loaded, the next finds there. */
export class Threads {
  readonly #pool: Tinypool;

  /** @param itemCount how many items the largest piece of work has */
  constructor(itemCount: number) {
    this.#pool = new Tinypool({
      runtime: 'worker_threads',
      maxThreads: Math.max(1, Math.min(availableParallelism(), Math.ceil(itemCount / batchSize))),
    });
  }

  /**
   * Runs an exported function of a module over all items.
   * @param module address of the module
   * @param name the function; it takes one argument and gives something that can be copied
   * @param toTask makes that argument from a batch of items
   * @param take is given the results in the order of the items, and may forget them
   */
  async run<Item, Result>(
    module: URL,
    name: string,
    items: readonly Item[],
    toTask: (batch: readonly Item[]) => unknown,
    take: (result: Result) => void,
  ): Promise<void> {
    const filename = fileURLToPath(module);
    const waiting = Array.from({ length: Math.ceil(items.length / batchSize) }, (_, at) => {
      const batch = items.slice(at * batchSize, (at + 1) * batchSize);
      return this.#pool.run(toTask(batch), { filename, name }) as Promise<Result>;
    });
    while (waiting.length > 0) take(await waiting.shift()!);
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
