/** Gathers what the rules look up: ids, figures, laws, paragraphs and queries, with their places. */
import type { z } from 'astro/zod';
import { figureSchema, lawSchema } from '#schemas/figure.ts';
import type { ReleaseManifest } from '#schemas/release.ts';
import { paragraphSchema, querySchema } from '#schemas/source.ts';
import { storyCollections } from './collections.ts';
import type { Content, Entry, Located, ReadingFault } from './model.ts';
import { isDraft } from './publication.ts';
import { stringsAt, valuesAt } from './paths.ts';

const kindsOfStory: ReadonlySet<string> = new Set(storyCollections);

/**
 * Builds the index. Records that do not match their schema are left out of the records (rule 2
 * reports them) but their ids stay known, so that one slip is not reported again at each reference.
 */
export function indexContent(
  read: Entry[],
  readingFaults: ReadingFault[],
  release?: ReleaseManifest,
  companions: ReadonlySet<string> = new Set(),
): Content {
  // Drafts last: where two say the same, the one that is public was there first.
  const entries = [...read.filter((entry) => !isDraft(entry)), ...read.filter(isDraft)];
  const ledgers = entries.filter(({ collection }) => collection === 'figures');
  const sources = entries.filter(({ collection }) => collection === 'sources');
  const setTerms = entries.find(({ collection }) => collection === 'set-terms')?.data;
  const figures = new Map<string, Located<z.infer<typeof figureSchema>>>();
  for (const located of recordsIn(ledgers, 'figures[]', figureSchema)) {
    if (!figures.has(located.record.id)) figures.set(located.record.id, located);
  }
  return {
    entries,
    ids: groupIds(entries),
    publicIds: groupIds(entries.filter((entry) => !isDraft(entry))),
    drafts: new Map(
      entries.filter(isDraft).map(({ collection, id, file }) => [`${collection}/${id}`, file]),
    ),
    storyIds: new Set(
      entries
        .filter(({ collection }) => kindsOfStory.has(collection))
        .map(({ collection, id }) => `${collection}/${id}`),
    ),
    unreadable: new Set(
      entries
        .filter(({ data }) => data === undefined)
        .map(({ collection, id }) => `${collection}/${id}`),
    ),
    figures,
    figureIds: new Set(ledgers.flatMap((entry) => idsIn(entry, 'figures[].id'))),
    laws: recordsIn(ledgers, 'laws[]', lawSchema),
    paragraphs: recordsIn(sources, 'paragraphs[]', paragraphSchema),
    queries: recordsIn(sources, 'queries[]', querySchema),
    paragraphIds: idsBySource(sources, 'paragraphs[].id'),
    queryIds: idsBySource(sources, 'queries[].id'),
    setTerms: Array.isArray(setTerms) ? setTerms.filter((term) => typeof term === 'string') : [],
    release,
    companions,
    readingFaults,
  };
}

function recordsIn<Schema extends z.ZodType>(
  entries: Entry[],
  pattern: string,
  schema: Schema,
): Located<z.infer<Schema>>[] {
  return entries.flatMap(
    (entry) => recordsOf(entry, pattern, schema) as Located<z.infer<Schema>>[],
  );
}

/** An entry has records under one pattern or, a ledger, under two. */
const keptRecords = new WeakMap<Entry, Map<string, Located<unknown>[]>>();

function recordsOf(entry: Entry, pattern: string, schema: z.ZodType): Located<unknown>[] {
  const known = keptRecords.get(entry) ?? new Map<string, Located<unknown>[]>();
  keptRecords.set(entry, known);
  const records =
    known.get(pattern) ??
    valuesAt(entry.data, pattern).flatMap(({ path, value }) => {
      const { data: record } = schema.safeParse(value);
      return record === undefined ? [] : [{ record, entry, path }];
    });
  known.set(pattern, records);
  return records;
}

const idsIn = (entry: Entry, pattern: string) =>
  stringsAt(entry.data, pattern).map((at) => at.value);

const idsBySource = (sources: Entry[], pattern: string) =>
  new Map(sources.map((entry) => [entry.id, new Set(idsIn(entry, pattern))]));

function groupIds(entries: Entry[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { collection, id } of entries) {
    const known = ids.get(collection) ?? new Set();
    ids.set(collection, known.add(id));
  }
  return ids;
}
