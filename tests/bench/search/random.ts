/** Chance that falls the same way every time. */

export interface Random {
  /** A number from 0 up to 1. */
  next: () => number;
  /** A whole number below a limit. */
  below: (limit: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
}

/** A generator with a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)]! };
}
