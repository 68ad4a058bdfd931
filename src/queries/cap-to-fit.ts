/** Shares out room among lists: short ones whole, long ones cut to the same length. */

/**
 * How many items each list may show, so that all together show no more than there is room for.
 * @param most items that there is room for
 * @param counts how many items each list has
 */
export function capToFit(most: number, counts: readonly number[]): number {
  const ordered = [...counts].sort((one, other) => one - other);
  let rest = most;
  for (const [at, count] of ordered.entries()) {
    const cap = Math.floor(rest / (ordered.length - at));
    if (count > cap) return cap;
    rest -= count;
  }
  return ordered.at(-1) ?? 0;
}
