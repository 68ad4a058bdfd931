/** The facts that readers may cite, as the content has them now: what a release records of them. */
import { nameOf } from '#lib/known-names.ts';
import type { ReleasedRecord } from '#schemas/release.ts';
import type { Content, Entry, Path } from './model.ts';
import { valueAt, valuesAt } from './paths.ts';
import { isDraft } from './publication.ts';

/** Where a record stands, beside what it says. */
export interface CitedRecord extends ReleasedRecord {
  entry: Entry;
  path: Path;
  /** Dates of its revisions. */
  revisedOn: string[];
}

/** The fields that hold a number, name, date or place. */
const citedFields: Readonly<Record<string, readonly string[]>> = {
  figures: 'value unit printed qualifier low high lowQualifier highQualifier asOf asOfNote'.split(
    ' ',
  ),
  measures: ['name', 'unit', 'definition'],
  places: ['name', 'kind', 'within'],
  people: ['name', 'role', 'rolePrinted', 'place'],
  accounts: ['person', 'places'],
  cases: ['person', 'places'],
  townships: ['place', 'person'],
  sources: ['title', 'author', 'publisher', 'date'],
};

/** Facts that stand in several fields: what they are in one, and the field to point at. */
const derivedFacts: Readonly<
  Record<string, { read: (data: unknown) => string | undefined; field: (data: unknown) => string }>
> = {
  'people name': {
    read: (data) => nameOf('people', data) || undefined,
    field: (data) => (valueAt(data, ['whole']) === undefined ? 'family' : 'whole'),
  },
  ...Object.fromEntries(
    ['accounts', 'cases', 'townships'].map((collection) => [
      `${collection} person`,
      { read: readPeople, field: () => 'people' },
    ]),
  ),
};

/** `wang-fang li-ming:interviewer`: who tells is named without a role. */
function readPeople(data: unknown): string | undefined {
  const people = valuesAt(data, 'people[]').map(({ value }) => {
    const role = valueAt(value, ['role']) ?? 'speaker';
    return toText(valueAt(value, ['id'])) + (role === 'speaker' ? '' : `:${toText(role)}`);
  });
  return people.join(' ') || undefined;
}

/** Where a fact of a record is written. */
export const fieldOfFact = ({ entry }: CitedRecord, name: string): string =>
  derivedFacts[`${entry.collection} ${name}`]?.field(entry.data) ?? name;

/** Every cited record of what is published, by its key: `figures/dahe.households`. */
export function collectRecords({ entries }: Content): Map<string, CitedRecord> {
  const records = new Map<string, CitedRecord>();
  for (const entry of entries.filter((one) => !isDraft(one))) {
    const names = citedFields[entry.collection];
    if (!names) continue;
    const places = entry.collection === 'figures' ? valuesAt(entry.data, 'figures[]') : undefined;
    for (const { path, id } of places?.map(withId) ?? [{ path: [], id: entry.id }]) {
      records.set(`${entry.collection}/${id}`, describe(entry, path, names));
    }
  }
  return records;
}

function describe(entry: Entry, path: Path, names: readonly string[]): CitedRecord {
  const data = valueAt(entry.data, path);
  const revisedOn = valuesAt(data, 'revisions[].date').map(({ value }) => toText(value));
  const fields = names.flatMap((name): [string, string | number | null][] => {
    const derived = derivedFacts[`${entry.collection} ${name}`];
    const value = derived ? derived.read(data) : valueAt(data, [name]);
    return value === undefined ? [] : [[name, toFact(value)]];
  });
  return {
    entry,
    path,
    fields: Object.fromEntries(fields),
    revisions: revisedOn.length,
    revisedOn,
  };
}

const withId = ({ path, value }: { path: Path; value: unknown }) => ({
  path,
  id: toText(valueAt(value, ['id'])),
});

const toFact = (value: unknown) =>
  typeof value === 'number' || value === null ? value : toText(value);

/** YAML reads an unquoted day as a date. */
const toText = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
