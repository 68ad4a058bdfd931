/** Turns an archive of one county into the first part of a series: what it says of itself moves to its county. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isNode, parseDocument } from 'yaml';
import type { Content, Entry } from '#scripts/gate/model.ts';
import { placesOfEntry, readPlaces } from '#scripts/gate/places.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import type { Files } from './files.ts';

/** What a series says of itself. */
export interface SeriesWords {
  name: string;
  subtitle: string;
  description: string;
  /** Begins the names of its files. */
  archive: string;
  kicker: string;
  tagline: string;
  /** Of the county, among the counties. */
  order: number;
}

/**
 * The files that change or come new, by path below the content folder: `site.yaml`, the county's own
 * record, and every theme, ledger and document that does not say yet which county it is of.
 * @param content of an archive of one county
 * @param folder where it is read from
 */
export function planSeries(content: Content, folder: string, words: SeriesWords): Files {
  const site = content.entries.find(({ collection }) => collection === 'site');
  const county = String(valueAt(site?.data, ['place']));
  return {
    ...splitSite(readFileSync(join(folder, 'site.yaml'), 'utf8'), county, words),
    ...Object.fromEntries(
      content.entries.flatMap((entry) => {
        const line = lineFor(entry, county, content);
        if (!line) return [];
        const path = `${entry.collection}/${entry.fileStem}.${entry.definition.format}`;
        return [[path, insert(readFileSync(join(folder, path), 'utf8'), line)]];
      }),
    ),
  };
}

/** The record of the series, and that of its first county: what each keeps, with its comments. */
function splitSite(text: string, county: string, words: SeriesWords): Files {
  const site = parseDocument(text);
  const record = new Document({ description: '', order: words.order });
  for (const key of ['description', 'home', 'counted']) {
    const value = site.get(key, true);
    if (isNode(value)) record.set(key, value.clone());
  }
  for (const key of ['place', 'counted']) site.delete(key);
  const { kicker, tagline, name, subtitle, description, archive } = words;
  const own = { name, subtitle, description, archive, home: { kicker, tagline } };
  for (const [key, value] of Object.entries(own)) site.set(key, value);
  const options = { lineWidth: 0 };
  return {
    'site.yaml': site.toString(options),
    [`counties/${county}.yaml`]: record.toString(options),
  };
}

interface NewLine {
  /** The key that it stands behind. */
  behind: string;
  text: string;
}

/** The line that says where an entry belongs, if it does not say so yet. */
function lineFor(entry: Entry, county: string, content: Content): NewLine | undefined {
  const { collection, id, data } = entry;
  const isSaid = placesOfEntry(entry).length > 0;
  if (collection === 'themes' || collection === 'accounts') {
    return isSaid ? undefined : { behind: 'order', text: `places: [${county}]` };
  }
  if (collection === 'sources') {
    return isSaid ? undefined : { behind: 'kind', text: `place: ${county}` };
  }
  if (collection !== 'figures' || isSaid || readPlaces(content).byId.has(id)) return undefined;
  return valueAt(data, ['title']) === undefined
    ? undefined
    : { behind: 'title', text: `place: ${county}` };
}

/** Puts a line behind the first one that begins with a key; an empty `places:` is replaced. */
function insert(text: string, { behind, text: line }: NewLine): string {
  const key = line.replace(/:.*/, '');
  const without = text.replace(new RegExp(`^${key}:.*\\n`, 'm'), '');
  return without.replace(new RegExp(`^${behind}:.*$`, 'm'), (found) => `${found}\n${line}`);
}
