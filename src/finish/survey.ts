/** The first reading of the built pages: what has to be known of all before one can be finished. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingCharacters, uniqueCharacters } from '#fonts/heading-font.ts';
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
  /** Every character set in the heading font. */
  characters: string;
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
  const characters = new Set<string>();
  for (const { file, kind } of pages) {
    const html = readFileSync(join(dist, file), 'utf8');
    collectMarks(marks, html, kind);
    for (const character of headingCharacters(html)) characters.add(character);
  }
  return { marks, characters: uniqueCharacters([...characters].join('')) };
}

/** What several threads found, together. */
export function joinSurveys(surveys: readonly Survey[]): Survey {
  const marks = new Map<string, Set<string>>();
  for (const [kind, found] of surveys.flatMap((survey) => [...survey.marks])) {
    marks.set(kind, new Set([...(marks.get(kind) ?? []), ...found]));
  }
  return {
    marks,
    characters: uniqueCharacters(surveys.map((survey) => survey.characters).join('')),
  };
}
