/** Puts keys in order: by code unit, the same on every machine. */

/** Less than zero where `a` comes first. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
