/** The names that the index of the printed book looks for, from the content. */
import { nameOf } from '#lib/known-names.ts';
import { tellApart } from '#lib/tell-apart.ts';
import type { Content } from '#scripts/gate/model.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';
import type { IndexedNames } from './index-names.ts';

/** People, namesakes apart; each by the pages of the stories that name one of them. */
function listPeople(entries: Content['entries']): IndexedNames['people'] {
  const people = entries.filter(({ collection }) => collection === 'people');
  const namesakes = people.map(({ id, data }) => ({
    id,
    name: nameOf('people', data),
    marks: ['role', 'place'].map((field) => String(valueAt(data, [field]))),
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

/** People, places and the labels of figures. */
export function listNames({ entries, figures }: Content): IndexedNames {
  const texts = (collection: string, ...fields: string[]) =>
    entries
      .filter((entry) => entry.collection === collection)
      .flatMap(({ data }) => fields.map((field) => (data as Record<string, unknown>)[field]))
      .filter((value) => typeof value === 'string');
  return {
    people: listPeople(entries),
    places: [...texts('townships', 'name'), ...texts('cases', 'village')],
    figures: new Map(
      [...figures].map(([id, { record, entry }]) => {
        const { title = '' } = entry.data as { title?: string };
        return [id, `${title}：${record.label}`];
      }),
    ),
  };
}
