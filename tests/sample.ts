/** Which pages of a large site tests look at: a growing archive must not grow the suite. */

/** Pages of one kind differ in their last names: `/accounts/x/` and `/accounts/y/`. */
const kindOf = (path: string) =>
  path.replace(
    /(?<=^\/(?:accounts|cases|townships|themes|sources|counties|data\/[a-z]+)\/)[^/]+/,
    '…',
  );

/**
 * The paths themselves, or of very many some of each kind, spread evenly.
 * @param whole up to so many paths each is looked at
 * @param ofKind of more, so many of each kind
 */
export function sample(paths: readonly string[], whole = 300, ofKind = 12): readonly string[] {
  if (paths.length <= whole) return paths;
  return [...Map.groupBy(paths, kindOf).values()].flatMap((group) => {
    const step = Math.max(1, group.length / ofKind);
    return Array.from(
      { length: Math.min(group.length, ofKind) },
      (_, at) => group[Math.floor(at * step)]!,
    );
  });
}
