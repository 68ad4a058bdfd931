/** The names that the index of the printed book looks for, from the content. */
import { nameOf } from '#lib/known-names.ts';
import { tellApart } from '#lib/tell-apart.ts';
import type { Content } from '#scripts/gate/model.ts';
import { readPlaces } from '#scripts/gate/places.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';
import type { IndexedNames } from './index-names.ts';

/** People, namesakes apart; each by the pages of the stories that name one of them. */
function listPeople(content: Content): IndexedNames['people'] {
  const { entries } = content;
  const people = entries.filter(({ collection }) => collection === 'people');
  const places = readPlaces(content);
  const namesakes = people.map(({ id, data }) => ({
    id,
    name: nameOf('people', data),
    details: [
      String(valueAt(data, ['role'])),
      places.byId.get(String(valueAt(data, ['place'])))?.name ?? '',
    ],
  }));
  const labels = tellApart(namesakes);
  return namesakes.map(({ id, name }) => {
    const label = labels.get(id)!;
    if (label === name) return { word: name, label, paths: undefined };
    const stories = entries.filter(({ data }) =>
      stringsAt(data, 'people[].id').some(({ value }) => value === id),
    );
    return { word: name, label, paths: new Set(stories.map(pathOf)) };
  });
}

const pathOf = ({ collection, id }: Content['entries'][number]) => `/${collection}/${id}/`;

const isInside = (data: unknown) =>
  ['township', 'village'].includes(String((data as { kind?: unknown }).kind));

/** People, places and the labels of figures. */
export function listNames(content: Content): IndexedNames {
  const { entries, figures } = content;
  return {
    people: listPeople(content),
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
