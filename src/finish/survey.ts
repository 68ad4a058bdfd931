/** The first reading of the built pages: what has to be known of all before one can be finished. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingCharacters } from '#fonts/heading-font.ts';
import { collectScopes } from './page-styles.ts';

/** A page of the built site and the kind that it belongs to. */
export interface BuiltFile {
  /** Path in the built site: `cases/dahe/index.html`. */
  file: string;
  kind: string;
}

export interface Survey {
  /** The scopes of components on the pages of each kind. */
  scopes: Map<string, Set<string>>;
  /** The characters that the pages of each kind set in the heading font. */
  headings: Map<string, Set<string>>;
}

/** Reads some pages; runs in a thread of its own, which may wait for the disk. */
export function surveyPages({
  dist,
  pages,
}: {
  dist: string;
  pages: readonly BuiltFile[];
}): Survey {
  const scopes = new Map<string, Set<string>>();
  const headings = new Map<string, Set<string>>();
  for (const { file, kind } of pages) {
    const html = readFileSync(join(dist, file), 'utf8');
    collectScopes(scopes, html, kind);
    addAll(headings, kind, headingCharacters(html));
  }
  return { scopes, headings };
}

/** What several threads found, together. */
export const joinSurveys = (surveys: readonly Survey[]): Survey => ({
  scopes: joinSets(surveys.map(({ scopes }) => scopes)),
  headings: joinSets(surveys.map(({ headings }) => headings)),
});

function joinSets(maps: readonly Map<string, Set<string>>[]): Map<string, Set<string>> {
  const joined = new Map<string, Set<string>>();
  for (const [kind, found] of maps.flatMap((map) => [...map])) addAll(joined, kind, found);
  return joined;
}

function addAll(sets: Map<string, Set<string>>, kind: string, values: Iterable<string>): void {
  const known = sets.get(kind) ?? new Set<string>();
  for (const value of values) known.add(value);
  sets.set(kind, known);
}
