/** One test a fact, however many pages or charts there are: it names every one that does not keep it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Page, readPages } from './site.ts';

/** Expects something of an item, or throws. */
export type Facts<Item> = Readonly<Record<string, (item: Item) => unknown>>;

/**
 * Asks all facts of each item, one item after the other.
 * @param items are read once, and none is kept
 * @param nameOf how a failure names an item
 */
export function describeEach<Item>(
  name: string,
  items: () => Iterable<Item>,
  nameOf: (item: Item) => string,
  facts: Facts<Item>,
): void {
  describe(name, () => {
    const offenders = new Map(Object.keys(facts).map((fact): [string, string[]] => [fact, []]));
    let count = 0;
    beforeAll(async () => {
      for (const item of items()) {
        count += 1;
        for (const [fact, check] of Object.entries(facts)) {
          try {
            await check(item);
          } catch (error) {
            offenders.get(fact)!.push(`${nameOf(item)}: ${(error as Error).message}`);
          }
        }
      }
    });

    it.each(Object.keys(facts))('%s', (fact) => {
      expect(offenders.get(fact)).toEqual([]);
      expect(count, 'nothing was asked').toBeGreaterThan(0);
    });
  });
}

/** @param fits which pages, by their paths; by default all */
export function describePages(
  name: string,
  facts: Facts<Page>,
  fits?: (path: string) => boolean,
): void {
  describeEach(
    name,
    () => readPages(fits),
    ({ path }) => path,
    facts,
  );
}
