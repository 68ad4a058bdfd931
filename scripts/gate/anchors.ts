/** The places of a story's page that an address may name behind `#`. */
import type { Entry } from './model.ts';
import { findComponents } from './story-body.ts';

/** What every story's page has, whatever its body says. */
const common = ['main', 'unknowns', 'cite'];

/**
 * The ids of a story's passages, charts and editor's notes; those of its headings are made of their
 * words and not listed here.
 */
export const anchorsOf = (story: Entry): ReadonlySet<string> =>
  new Set([
    ...common,
    ...findComponents(story).flatMap(({ name, attributes }) => {
      const id = attributes.get('id');
      if (name === 'Passage') return id ?? attributes.get('p')?.replaceAll(' ', '-') ?? [];
      if (name === 'Chart') return `chart-${id}`;
      return name === 'Query' ? `query-${id}` : [];
    }),
  ]);

/** An address's page and its fragment, as it stands. */
export function splitAddress(url: string): { path: string; fragment: string | undefined } {
  const [address = '', fragment] = url.split('#', 2);
  return { path: address.replace(/\?.*/s, ''), fragment };
}
