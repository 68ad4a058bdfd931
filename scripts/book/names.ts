/** The names that the index of the printed book looks for, from the content. */
import type { Content } from '#scripts/gate/model.ts';
import type { IndexedNames } from './index-names.ts';

const isInside = (data: unknown) =>
  ['township', 'village'].includes(String((data as { kind?: unknown }).kind));

/** People, places and the labels of figures. */
export function listNames({ entries, figures }: Content): IndexedNames {
  const texts = (collection: string, ...fields: string[]) =>
    entries
      .filter((entry) => entry.collection === collection)
      .flatMap(({ data }) => fields.map((field) => (data as Record<string, unknown>)[field]))
      .filter((value) => typeof value === 'string');
  return {
    people: texts('people', 'name'),
    // The site's own place and those around it stand on every other page.
    places: entries
      .filter(({ collection, data }) => collection === 'places' && isInside(data))
      .map(({ data }) => String((data as { name?: unknown }).name)),
    figures: new Map(
      [...figures].map(([id, { record, entry }]) => {
        const { title = '' } = entry.data as { title?: string };
        return [id, `${title}：${record.label}`];
      }),
    ),
  };
}
