/** The registry's fields on what a page rests on: who told it, and the documents that it retells. */
import type { Field } from './field.ts';
import type { SourceFacts } from './page-record.ts';
import { contributorsOf, namesOf } from './people.ts';

const titlesOf = (sources: readonly SourceFacts[]) => sources.map(({ name }) => `《${name}》`);

export const basisFields: readonly Field[] = [
  {
    id: 'people',
    value: (page) => namesOf(contributorsOf(page)),
    names: { dublinCore: 'DC.contributor' },
    shown: ({ people }) =>
      people.map(({ part, name, role }) => ({
        label: 'person',
        labelText: part,
        text: `${name}，${role}`,
      })),
  },
  {
    id: 'contentSource',
    // A page that retells no document was written by the site itself.
    value: ({ sources, site }) => (sources.length > 0 ? titlesOf(sources) : site.name),
    names: { government: 'ContentSource' },
    shown: ({ sources }) =>
      sources.map(({ name, paragraphs, path }) => ({
        label: 'source',
        text: `《${name}》${paragraphs}`,
        link: path,
      })),
  },
  {
    id: 'references',
    value: ({ sources }) => titlesOf(sources),
    // Not DC.source: Zotero takes that for the name of the website.
    names: { dublinCore: 'DCTERMS.references' },
  },
  {
    id: 'sourceDate',
    value: ({ sources }) => sources.flatMap(({ date }) => date ?? []),
    names: {},
    shown: ({ sources }) =>
      sources.map(({ name, date }) => ({
        label: 'sourceDate',
        text: date ?? undefined,
        ...(sources.length > 1 && { of: name }),
      })),
  },
];
