/** What a reference can be chosen from: everything that exists, by the name people know it by. */
import { parseTemplate } from '#lib/template.ts';
import { type PlaceKind, placeKinds } from '#schemas/place.ts';
import { collectionOfKind, collections, storyCollections } from '#scripts/gate/collections.ts';
import type { ReferenceKind } from '#scripts/gate/components.ts';
import type { Content } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { distinctEntries, namedEntries } from '#scripts/authoring/known-content.ts';

export interface Option {
  value: string;
  label: string;
  /** Where it stands: of a figure, the ledger and the paragraph; of a story, the kind of page. */
  about?: string;
  /** Of a figure: what it prints in a text. */
  printed?: string;
  /** Of a figure, a paragraph or a query: the document that it belongs to. */
  source?: string;
  /** Of a place: whether it is a county, a township, a village. */
  level?: string;
}

type Lister = (content: Content) => Option[];

const entriesOf =
  (kind: ReferenceKind): Lister =>
  (content) =>
    listNamed(content, collectionOfKind[kind] ?? '');

const listers: Readonly<Record<ReferenceKind, Lister>> = {
  person: entriesOf('person'),
  place: (content) => listPlaces(content),
  measure: entriesOf('measure'),
  theme: entriesOf('theme'),
  case: entriesOf('case'),
  source: entriesOf('source'),
  chart: entriesOf('chart'),
  picture: entriesOf('picture'),
  term: entriesOf('term'),
  story: (content) =>
    storyCollections.flatMap((collection) =>
      listNamed(content, collection).map(({ value, label }) => ({
        value: `${collection}/${value}`,
        label,
        about: collections[collection]?.label ?? collection,
      })),
    ),
  figure: listFigures,
  paragraph: (content) =>
    content.paragraphs.map(({ record, entry }) => ({
      value: record.id,
      label: `${record.id} ${fillFigures(content, record.about)}`,
      source: entry.id,
    })),
  query: (content) =>
    content.queries.map(({ record, entry }) => ({
      value: record.id,
      label: fillFigures(content, record.question),
      source: entry.id,
    })),
};

/** The options of one kind, from the content as it is now; none for a kind that there is not. */
export const listOptions = (content: Content, kind: string): Option[] =>
  Object.hasOwn(listers, kind) ? listers[kind as ReferenceKind](content) : [];

const listNamed = (content: Content, collection: string): Option[] =>
  distinctEntries(content, collection).map(({ id, name }) => ({
    value: id,
    label: fillFigures(content, name),
  }));

/** People tell places of one name apart by their level. */
function listPlaces(content: Content): Option[] {
  const levels = new Map(
    content.entries
      .filter(({ collection }) => collection === 'places')
      .map(({ id, data }) => [id, String(valueAt(data, ['kind']))]),
  );
  return listNamed(content, 'places').map((option) => {
    const level = levels.get(option.value) ?? '';
    const about = Object.hasOwn(placeKinds, level) ? placeKinds[level as PlaceKind].label : '';
    return { ...option, level, ...(about && { about }) };
  });
}

function listFigures(content: Content): Option[] {
  const ledgers = new Map(namedEntries(content, 'figures').map(({ id, name }) => [id, name]));
  const paragraphs = new Map(
    content.paragraphs.map(({ record, entry }) => [`${entry.id} ${record.id}`, record.about]),
  );
  return [...content.figures.values()].map(({ record, entry }) => {
    const { source, paragraph, printed, label, derived } = record;
    const told = paragraphs.get(`${source} ${paragraph}`) ?? '';
    const place = derived ? '本站推算' : `${paragraph} ${fillFigures(content, told)}`;
    return {
      value: record.id,
      label: `${label}：${printed}`,
      printed,
      about: `${ledgers.get(entry.id) ?? entry.id} · ${place}`,
      source,
    };
  });
}

/** A text with its figures as they are printed. */
export const fillFigures = ({ figures }: Content, text: string): string =>
  parseTemplate(text)
    .map((part) =>
      typeof part === 'string' ? part : (figures.get(part.figure)?.record.printed ?? part.figure),
    )
    .join('');
