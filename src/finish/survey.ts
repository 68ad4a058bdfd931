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
  /** On how many pages each character is set in the heading font. */
  characters: Map<string, number>;
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
  const characters = new Map<string, number>();
  for (const { file, kind } of pages) {
    const html = readFileSync(join(dist, file), 'utf8');
    collectScopes(scopes, html, kind);
    for (const character of headingCharacters(html)) count(characters, character, 1);
  }
  return { scopes, characters };
}

/** What several threads found, together. */
export function joinSurveys(surveys: readonly Survey[]): Survey {
  const scopes = new Map<string, Set<string>>();
  for (const [kind, found] of surveys.flatMap((survey) => [...survey.scopes])) {
    scopes.set(kind, new Set([...(scopes.get(kind) ?? []), ...found]));
  }
  const characters = new Map<string, number>();
  for (const [character, pages] of surveys.flatMap((survey) => [...survey.characters])) {
    count(characters, character, pages);
  }
  return { scopes, characters };
}

const count = (counts: Map<string, number>, character: string, pages: number) =>
  counts.set(character, (counts.get(character) ?? 0) + pages);
