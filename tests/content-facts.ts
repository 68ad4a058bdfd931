/** What tests expect of a site: the content that it is built from, read once a run by the gate's reader. */
import { findComponents } from '#scripts/gate/story-body.ts';
import type { Entry } from '#scripts/gate/model.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import {
  dayInChina,
  type PublicationFields,
  publicationStateOf,
} from '#queries/publication-state.ts';
import type { ChartSpec } from '#schemas/chart.ts';
import type { County } from '#schemas/county.ts';
import type { ArchiveEvent } from '#schemas/event.ts';
import type { FigureRecord, Ledger } from '#schemas/figure.ts';
import type { Measure } from '#schemas/measure.ts';
import type { Person } from '#schemas/person.ts';
import type { Place } from '#schemas/place.ts';
import type { Permalinks, Site } from '#schemas/site.ts';
import type { Source } from '#schemas/source.ts';
import type { Account, Case, StoryKind, Theme, Township } from '#schemas/story.ts';
import type { Term } from '#schemas/term.ts';

/** An entry of a collection with what its body holds, as plain data: test workers get a copy. */
export interface EntryFacts<Data> {
  id: string;
  /** Below `content/`: `cases/dahe.mdx`. */
  file: string;
  data: Data;
  components: readonly { name: string; attributes: Readonly<Record<string, string>> }[];
  /** Paragraphs, headings and cells; a figure or component in them is one placeholder. */
  texts: readonly string[];
}

/** Stories are those that have a page and stand in lists: no drafts, none withdrawn or scheduled. */
export interface ContentFacts {
  site: Site;
  accounts: readonly EntryFacts<Account>[];
  cases: readonly EntryFacts<Case>[];
  townships: readonly EntryFacts<Township>[];
  themes: readonly EntryFacts<Theme>[];
  charts: readonly EntryFacts<ChartSpec>[];
  people: readonly EntryFacts<Person>[];
  places: readonly EntryFacts<Place>[];
  /** None where the archive is of one place. */
  counties: readonly EntryFacts<County>[];
  sources: readonly EntryFacts<Source>[];
  terms: readonly EntryFacts<Term>[];
  events: readonly EntryFacts<ArchiveEvent>[];
  measures: readonly EntryFacts<Measure>[];
  /** In the order of the ledger: by subject, then as written. */
  figures: readonly FigureRecord[];
  permalinks: Permalinks;
  setTerms: readonly string[];
}

let read: ContentFacts | undefined;

/**
 * The facts of `content/`, which the gate has passed.
 * @throws if a record does not match its schema
 */
export function readFacts(): ContentFacts {
  read ??= gatherFacts();
  return read;
}

function gatherFacts(): ContentFacts {
  const content = readContent('content');
  const today = process.env['BUILD_DATE'] ?? dayInChina(new Date());
  const of = <Data>(collection: string): EntryFacts<Data>[] =>
    content.entries
      .filter((entry) => entry.collection === collection)
      .map((entry) => factsOf<Data>(entry));
  const listed = <Data extends PublicationFields>(kind: StoryKind) =>
    of<Data>(kind).filter(({ data }) => publicationStateOf(data, today) === 'published');
  return {
    site: of<Site>('site')[0]!.data,
    accounts: listed<Account>('accounts'),
    cases: listed<Case>('cases'),
    townships: listed<Township>('townships'),
    themes: listed<Theme>('themes'),
    charts: of('charts'),
    people: of('people'),
    places: of('places'),
    counties: of('counties'),
    sources: of('sources'),
    terms: of('terms'),
    events: of('events'),
    measures: of('measures'),
    figures: of<Ledger>('figures')
      .map(({ data }) => data)
      .sort((one, other) => one.order - other.order)
      .flatMap(({ figures }) => figures),
    permalinks: of<Permalinks>('permalinks')[0]!.data,
    setTerms: content.setTerms,
  };
}

function factsOf<Data>(entry: Entry): EntryFacts<Data> {
  return {
    id: entry.id,
    file: entry.file.replace(/^content\//, ''),
    data: entry.definition.schema.parse(entry.data) as Data,
    components: findComponents(entry).map(({ name, attributes }) => ({
      name,
      attributes: Object.fromEntries(attributes),
    })),
    texts: entry.body?.blocks.map(({ text }) => text) ?? [],
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    content: ContentFacts;
  }
}
