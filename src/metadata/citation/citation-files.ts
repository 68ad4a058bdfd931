/** Citation files for reference managers, written by citation-js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslRecord } from './citation.ts';

/** Extensions of the files, with their media types. */
export const citationTypes = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const;
export type CitationExtension = keyof typeof citationTypes;

// By default citation-js drops every character outside ASCII, and names entries after the title.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/**
 * A citation file.
 * BibTeX is written as biblatex's `@online`, which Zotero and both GB/T 7714 packages of LaTeX
 * read: plain BibTeX has no field for the day of a web page.
 */
export function writeCitation(record: CslRecord, extension: CitationExtension): string {
  if (extension === 'json') return `${JSON.stringify([record], null, 2)}\n`;
  const text =
    extension === 'bib'
      ? new Cite(escapeForTex(record)).format('biblatex')
      : new Cite(record).format('ris').replace(brokenLine, '').replace(dayOfAccess, 'Y2  - ');
  return `${text.trim()}\n`;
}

/** citation-js breaks a value every 70 characters, anywhere; RIS readers then show a gap there. */
const brokenLine = /\n(?![A-Z][A-Z\d] {2}- )/g;

/** citation-js writes the day of access of a web page as `M1`, where no other program looks for it. */
const dayOfAccess = /^M1 {2}- (?=\d{4}\/)/m;

/** Characters that TeX takes for commands; `%` would swallow the rest of its line. */
const texCharacters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  ...Object.fromEntries([...'{}%&$#_'].map((character) => [character, `\\${character}`])),
};

/** citation-js escapes for TeX only when it also drops all Chinese, so text is escaped before. */
function escapeForTex({ URL, id, ...record }: CslRecord): CslRecord {
  const escape = (text: string) =>
    text.replace(/[\\~^<>{}%&$#_]/g, (found) => texCharacters[found]!);
  const escaped = JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    typeof value === 'string' ? escape(value) : value,
  ) as Omit<CslRecord, 'URL' | 'id'>;
  return { ...escaped, URL, id };
}
