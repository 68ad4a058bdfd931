/** Reads a list of addresses as commands write it, without a parser: it may have tens of thousands. */

export interface PlainAddress {
  path: string;
  redirect?: string;
}

const item = /^- path: (\/[a-z0-9./-]*)(?:\n {2}redirect: (\/[a-z0-9./#-]*))?$/;

/**
 * The items of a list that is written `- path: /a/`, each with a `redirect` below it or none.
 * @param text without comments
 * @returns undefined for a text of any other form, which YAML may read all the same
 */
export function readPlainAddresses(text: string): PlainAddress[] | undefined {
  if (!text.startsWith('- path: ') || !text.endsWith('\n')) return undefined;
  const addresses: PlainAddress[] = [];
  for (const written of text.slice(0, -1).split(/\n(?=- )/)) {
    const [, path, redirect] = item.exec(written) ?? [];
    if (path === undefined) return undefined;
    addresses.push(redirect === undefined ? { path } : { path, redirect });
  }
  return addresses;
}

/** Such a list. */
export const writePlainAddresses = (addresses: readonly PlainAddress[]): string =>
  addresses
    .map(({ path, redirect }) =>
      redirect === undefined ? `- path: ${path}\n` : `- path: ${path}\n  redirect: ${redirect}\n`,
    )
    .join('');

/** The comment at the top of a file, which belongs to it and not to its first item. */
export const headingOf = (text: string): string => /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
