/**
 * Shortens the attributes that tie a component's styles to its elements
 * (`data-astro-cid-p543sjte` → `data-s4`). They stand about 900 times on a story's page, and their
 * random names do not compress: the short ones save half a kilobyte of brotli a page.
 */
const scope = /data-astro-cid-[a-z\d]+/g;

/** The long names in a page or style sheet. */
export function findScopes(text: string): string[] {
  return text.match(scope) ?? [];
}

/** Short names by long ones: the same in every build, and on every page of it. */
export function nameScopes(scopes: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...scopes].sort().map((long, index) => [long, `data-s${index.toString(36)}`]));
}

/** A page or style sheet with its scopes renamed. */
export function shortenScopes(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(scope, (long) => names.get(long) ?? long);
}
