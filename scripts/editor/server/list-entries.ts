/** What stands in the list of a collection: each entry by name, with what tells entries apart. */
import { valueAt } from '#scripts/gate/paths.ts';
import type { Content, Entry } from '#scripts/gate/model.ts';
import { nameEntry } from '#scripts/authoring/known-content.ts';
import { fillFigures } from './list-options.ts';

export interface ListedEntry {
  id: string;
  title: string;
  /** A second line: a title beside a name, how many figures, a year. */
  about: string;
  isDraft: boolean;
  isWithdrawn: boolean;
  /** Whether the file cannot be read. */
  isBroken: boolean;
}

/** The entries of a collection, in the site's order. */
export function listEntries(content: Content, collection: string): ListedEntry[] {
  return content.entries
    .filter((entry) => entry.collection === collection)
    .sort((one, other) => orderOf(one) - orderOf(other) || one.id.localeCompare(other.id))
    .map((entry) => describe(content, entry));
}

const orderOf = ({ data }: Entry): number => {
  const order = valueAt(data, ['order']);
  return typeof order === 'number' ? order : Number.POSITIVE_INFINITY;
};

function describe(content: Content, entry: Entry): ListedEntry {
  const { id, data } = entry;
  const textOf = (name: string) => {
    const value = valueAt(data, [name]);
    return typeof value === 'string' && value !== '' ? fillFigures(content, value) : undefined;
  };
  const name = nameEntry(entry, content);
  const figures = valueAt(data, ['figures']);
  const about = [
    textOf('title') === fillFigures(content, name) ? undefined : textOf('title'),
    textOf('role'),
    textOf('year'),
    Array.isArray(figures) ? `${figures.length} 个数字` : undefined,
  ];
  return {
    id,
    title: fillFigures(content, name),
    about: about.filter((one) => one !== undefined).join(' · '),
    isDraft: valueAt(data, ['draft']) === true,
    isWithdrawn: valueAt(data, ['withdrawn']) !== undefined,
    isBroken: data === undefined,
  };
}
