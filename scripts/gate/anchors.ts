/** The anchors of a page: those of its headings, of its passages, and those that every page has. */
import Slugger from 'github-slugger';
import type { Entry } from './model.ts';
import { stringsAt } from './paths.ts';
import { findComponents } from './story-body.ts';

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
export const findPassageAnchors = (entry: Entry) =>
  findComponents(entry).flatMap(({ name, attributes, line }) => {
    const written = attributes.get('id');
    const anchor = written ?? attributes.get('p')?.replaceAll(' ', '-');
    return name === 'Passage' && anchor !== undefined ? [{ anchor, written, line }] : [];
  });

/** Every anchor of the pages that an entry makes; undefined where only the page itself knows them. */
export function listAnchors(entry: Entry): ReadonlySet<string> | undefined {
  const own = (anchors: readonly string[]) => new Set([...pageAnchors, ...anchors]);
  const valuesOf = (pattern: string) => stringsAt(entry.data, pattern).map(({ value }) => value);
  if (entry.collection === 'sources') {
    return own([...valuesOf('paragraphs[].id'), ...valuesOf('queries[].id')]);
  }
  if (entry.collection === 'figures') return own(valuesOf('figures[].id'));
  if (entry.definition.format !== 'mdx' || !entry.body) return undefined;
  return own(
    [...findHeadingAnchors(entry), ...findPassageAnchors(entry)].map(({ anchor }) => anchor),
  );
}
