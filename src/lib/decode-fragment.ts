/** Reads the id that an address's fragment names. */

/**
 * @param fragment with its `#`, percent-encoded or not
 * @returns the id; undefined where there is none, or where the bytes are no UTF-8 and name nothing
 */
export function decodeFragment(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}
