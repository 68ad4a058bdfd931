/** What a new entry can refer to: sources, places, speakers, and the ids that are taken. */
import { nameOf } from '#lib/known-names.ts';
import type { Content, Entry } from '#scripts/gate/model.ts';
import { placesOfEntry, readPlaces } from '#scripts/gate/places.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { AuthoringError } from './files.ts';

/** An entry by the name that people know it by. */
export interface Named {
  id: string;
  name: string;
}

const titleFields: Readonly<Record<string, string>> = {
  pictures: 'alt',
  terms: 'name',
  measures: 'name',
};

/** Places, and pages that go by the name of theirs. */
const namedByPlace: ReadonlySet<string> = new Set(['places', 'townships', 'cases']);

/** The entries of a collection with their names; places of one name are told apart. */
export const namedEntries = (content: Content, collection: string): Named[] =>
  content.entries
    .filter((entry) => entry.collection === collection)
    .map((entry) => ({ id: entry.id, name: nameEntry(entry, content) }));

/** The same for a list to choose from: of one name, as two cases of one village, each with its title. */
export function distinctEntries(content: Content, collection: string): Named[] {
  const all = namedEntries(content, collection);
  const bearers = Map.groupBy(all, ({ name }) => name);
  const entries = new Map(
    content.entries.filter((one) => one.collection === collection).map((one) => [one.id, one]),
  );
  return all.map(({ id, name }) => {
    const title = valueAt(entries.get(id)?.data, ['title']);
    if (bearers.get(name)!.length === 1 || typeof title !== 'string') return { id, name };
    return { id, name: title.startsWith(name) ? title : `${name}：${title}` };
  });
}

/** What people know an entry by: its name, the places that it is about, its title; else its id. */
export function nameEntry(entry: Entry, content: Content): string {
  const { collection, id, data } = entry;
  if (namedByPlace.has(collection)) {
    const ids = collection === 'places' ? [id] : placesOfEntry(entry);
    return ids.map(readPlaces(content).nameApart).join('、') || id;
  }
  return (
    nameOf(collection, data) || String(valueAt(data, [titleFields[collection] ?? 'title']) ?? id)
  );
}

/**
 * Finds an entry by id or name; undefined when there is none.
 * @throws AuthoringError for a name that several bear
 */
export function findNamed(content: Content, collection: string, wanted: string): Named | undefined {
  const all = namedEntries(content, collection);
  const byId = all.find(({ id }) => id === wanted);
  const found = byId ? [byId] : all.filter(({ name }) => name === wanted);
  if (found.length < 2) return found[0];
  const ids = found.map(({ id }) => id).join('、');
  throw new AuthoringError(`叫“${wanted}”的不止一个：${ids}。请改写编号。`);
}

/** The id of the entry that an answer names. @throws AuthoringError that lists what there is */
export function requireNamed(
  content: Content,
  collection: string,
  label: string,
  wanted: string,
): string {
  const found = findNamed(content, collection, wanted);
  if (found) return found.id;
  const known = namedEntries(content, collection).map(({ id, name }) => `${id}（${name}）`);
  throw new AuthoringError(
    `没有${label}“${wanted}”，已有的是：${known.join('、') || '（没有）'}。`,
  );
}

/** The place after the last in a collection's list. */
export const nextOrder = ({ entries }: Content, collection: string): number =>
  1 +
  entries
    .filter((entry) => entry.collection === collection)
    .map(({ data }) => Number(valueAt(data, ['order'])) || 0)
    .reduce((last, order) => Math.max(last, order), 0);

/**
 * Reads `p31,p32`, `31-33` or `p3 p4` and checks that the source has them.
 * @throws AuthoringError that says which paragraph does not exist
 */
export function readParagraphs(content: Content, source: string, written: string): string[] {
  const known = content.paragraphIds.get(source) ?? new Set();
  const ids = written
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
    .flatMap((part) => {
      const [, first, last] = /^p?(\d+)(?:[-–—~至到]p?(\d+))?$/i.exec(part) ?? [];
      if (first === undefined) {
        throw new AuthoringError(`看不懂段号“${part}”，请写作 p31,p32 或 p3-p5。`);
      }
      const [from, to] = [Number(first), Math.min(Number(last ?? first), Number(first) + 999)];
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `p${from + index}`);
    });
  const unknown = ids.find((id) => !known.has(id));
  if (unknown) {
    throw new AuthoringError(`来源文献 ${source} 没有 ${unknown}，它有 p1 至 p${known.size}。`);
  }
  if (ids.length === 0) throw new AuthoringError('至少要写一个段号，如 p31。');
  return [...new Set(ids)];
}
