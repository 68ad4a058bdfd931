/** Which townships and themes were folded into others: shared searches name them by their old ids. */
import { getCollection } from 'astro:content';

/** The facet of the search that each kind of page is. */
const facets = { townships: 'township', themes: 'theme' } as const;

/** New ids by old ones, for each facet that has any. */
export async function getMovedFacets(): Promise<Record<string, Record<string, string>>> {
  const moved: Record<string, Record<string, string>> = {};
  for (const { id: path, data } of await getCollection('moved')) {
    const [kind, from] = readPage(path);
    const [newKind, to] = readPage(data.redirect);
    if (!kind || !from || !to || kind !== newKind || !(kind in facets)) continue;
    (moved[facets[kind as keyof typeof facets]] ??= {})[from] = to;
  }
  return moved;
}

/** Kind and id of a story's address. */
const readPage = (address: string): string[] =>
  /^\/([a-z]+)\/([a-z0-9-]+)\/(?:#|$)/.exec(address)?.slice(1) ?? [];
