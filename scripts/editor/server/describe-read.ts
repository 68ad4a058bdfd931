/**
 * Describes a document that was read, in a thread of its own: the longest take seconds, and saves
 * would wait in the thread that knows the content.
 */
import { basename, extname } from 'node:path';
import { proposeId } from '#scripts/authoring/propose-id.ts';
import { describeDocument } from '#scripts/authoring/import/describe-document.ts';
import type { RawDocument } from '#scripts/authoring/import/raw-document.ts';
import type { Content } from '#scripts/gate/model.ts';
import type { ReadAnswer } from './import-store.ts';

/** What a description asks of the content, as plain data. */
export interface KnownFacts {
  setTerms: readonly string[];
  /** People and places, which a text may name. */
  entries: readonly { collection: string; id: string; data: unknown }[];
  /** Ids of the documents that are there, and their paragraphs. */
  sources: readonly string[];
  paragraphs: readonly { source: string; sha256: string }[];
}

/** The facts of a content. */
export const tellFacts = ({ entries, ids, paragraphs, setTerms }: Content): KnownFacts => ({
  setTerms,
  sources: [...(ids.get('sources') ?? [])],
  entries: entries
    .filter(({ collection }) => collection === 'people' || collection === 'places')
    .map(({ collection, id, data }) => ({ collection, id, data })),
  paragraphs: paragraphs.map(({ entry, record }) => ({ source: entry.id, sha256: record.sha256 })),
});

export interface DescribeOrder {
  raw: RawDocument;
  /** Of the file, as people know it. */
  name: string;
  facts: KnownFacts;
}

/** What a document holds that was read, and the id that it would have. */
export function describeRead({ raw, name, facts }: DescribeOrder): ReadAnswer {
  const content = {
    ...facts,
    paragraphs: facts.paragraphs.map(({ source, sha256 }) => ({
      record: { sha256 },
      entry: { id: source },
    })),
  };
  // It looks at nothing else of an entry or a paragraph.
  const document = describeDocument(raw, name, content as unknown as Content);
  const title = document.proposed.title?.text ?? basename(name, extname(name));
  return { document, id: proposeId(title, 'title', new Set(facts.sources)) || 'document' };
}
