/** The places of a page that an address may name behind `#`. */
import Slugger from 'github-slugger';
import { findSources, nameAnchor } from '#story/page-sources.ts';
import type { Entry } from './model.ts';
import { stringsAt } from './paths.ts';
import { findComponents } from './story-body.ts';
import { paragraphsOfUse, sourcesOfStory } from './story-sources.ts';

/** What every story's page has, whatever its body says. */
const common = ['main', 'unknowns', 'cite'];

/**
 * The ids of a story's passages, charts and editor's notes; those of its headings are made of their
 * words and not listed here.
 */
export const anchorsOf = (story: Entry): ReadonlySet<string> =>
  new Set([
    ...common,
    ...findPassageAnchors(story).map(({ anchor }) => anchor),
    ...findComponents(story).flatMap(({ name, attributes }) => {
      const id = attributes.get('id');
      if (name === 'Chart') return `chart-${id}`;
      return name === 'Query' ? `query-${id}` : [];
    }),
  ]);

/** An address's page and its fragment, as it stands. */
export function splitAddress(url: string): { path: string; fragment: string | undefined } {
  const [address = '', fragment] = url.split('#', 2);
  return { path: address.replace(/\?.*/s, ''), fragment };
}

/** Anchors that pages have by themselves. */
export const pageAnchors: ReadonlySet<string> = new Set(
  'main top toc cite contents downloads key-figures unknowns queries paragraphs charts'.split(' '),
);

/** Each heading with its anchor, made as the renderer makes it. */
export function findHeadingAnchors({ body }: Entry): { anchor: string; line: number }[] {
  const slugger = new Slugger();
  const texts = (body?.blocks ?? []).filter(({ kind }) => kind === 'heading');
  return (body?.headings ?? []).map(({ line }, at) => ({
    anchor: slugger.slug(texts[at]?.text ?? ''),
    line,
  }));
}

/** The anchor of each passage: its `id` or, without one, its paragraphs. */
export function findPassageAnchors(entry: Entry) {
  const sources = sourcesOfStory(entry);
  return findComponents(entry).flatMap((use) => {
    const written = use.attributes.get('id');
    if (use.name !== 'Passage' || (written ?? use.attributes.get('p')) === undefined) return [];
    const paragraphs = paragraphsOfUse(use);
    const [source] = findSources(sources, paragraphs, use.attributes.get('source'));
    const anchor = written ?? nameAnchor(sources, source?.id, paragraphs);
    return [{ anchor, written, line: use.line }];
  });
}

/** Every anchor of the pages that an entry makes; undefined where only the page itself knows them. */
export function listAnchors(entry: Entry): ReadonlySet<string> | undefined {
  const own = (anchors: readonly string[]) => new Set([...pageAnchors, ...anchors]);
  const valuesOf = (pattern: string) => stringsAt(entry.data, pattern).map(({ value }) => value);
  if (entry.collection === 'sources') {
    const queries = valuesOf('queries[].id').map((id) => `query-${id}`);
    return own([...valuesOf('paragraphs[].id'), ...queries]);
  }
  if (entry.collection === 'figures') return own(valuesOf('figures[].id'));
  if (entry.definition.format !== 'mdx' || !entry.body) return undefined;
  return own([...findHeadingAnchors(entry).map(({ anchor }) => anchor), ...anchorsOf(entry)]);
}
