/** The first reading of the built pages: what has to be known of all before one can be finished. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingCharacters } from '#fonts/heading-font.ts';
import { collectMarks } from './page-styles.ts';

/** A page of the built site and the kind that it belongs to. */
export interface BuiltFile {
  /** Path in the built site: `cases/dahe/index.html`. */
  file: string;
  kind: string;
}

export interface Survey {
  /** The marks of components on the pages of each kind. */
  marks: Map<string, Set<string>>;
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
  const marks = new Map<string, Set<string>>();
  const characters = new Map<string, number>();
  for (const { file, kind } of pages) {
    const html = readFileSync(join(dist, file), 'utf8');
    collectMarks(marks, html, kind);
    for (const character of headingCharacters(html)) count(characters, character, 1);
  }
  return { marks, characters };
}

/** What several threads found, together. */
export function joinSurveys(surveys: readonly Survey[]): Survey {
  const marks = new Map<string, Set<string>>();
  for (const [kind, found] of surveys.flatMap((survey) => [...survey.marks])) {
    marks.set(kind, new Set([...(marks.get(kind) ?? []), ...found]));
  }
  const characters = new Map<string, number>();
  for (const [character, pages] of surveys.flatMap((survey) => [...survey.characters])) {
    count(characters, character, pages);
  }
  return { marks, characters };
}

const count = (counts: Map<string, number>, character: string, pages: number) =>
  counts.set(character, (counts.get(character) ?? 0) + pages);
