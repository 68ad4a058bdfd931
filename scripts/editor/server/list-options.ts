/** What a reference can be chosen from: everything that exists, by the name people know it by. */
import { parseTemplate } from '#lib/template.ts';
import { collectionOfKind, collections, storyCollections } from '#scripts/gate/collections.ts';
import type { ReferenceKind } from '#scripts/gate/components.ts';
import type { Content } from '#scripts/gate/model.ts';
import { namedEntries } from '#scripts/authoring/known-content.ts';

export interface Option {
  value: string;
  label: string;
  /** Options of one group stand together: the document, the ledger, the kind of page. */
  group?: string;
  /** Of a paragraph or a query: the document that it belongs to. */
  source?: string;
}

export type OptionLists = Readonly<Record<ReferenceKind, readonly Option[]>>;

/** Every list, from the content as it is now. */
export function listOptions(content: Content): OptionLists {
  const entriesOf = (kind: ReferenceKind) => optionsOf(content, collectionOfKind[kind] ?? '');
  return {
    person: entriesOf('person'),
    place: entriesOf('place'),
    measure: entriesOf('measure'),
    theme: entriesOf('theme'),
    case: entriesOf('case'),
    source: entriesOf('source'),
    chart: entriesOf('chart'),
    picture: entriesOf('picture'),
    term: entriesOf('term'),
    story: storyCollections.flatMap((collection) => {
      const group = collections[collection]?.label ?? collection;
      return optionsOf(content, collection).map(({ value, label }) => ({
        value: `${collection}/${value}`,
        label,
        group,
      }));
    }),
    figure: listFigures(content),
    paragraph: content.paragraphs.map(({ record, entry }) => ({
      value: record.id,
      label: `${record.id} ${fill(content, record.about)}`,
      source: entry.id,
    })),
    query: content.queries.map(({ record, entry }) => ({
      value: record.id,
      label: fill(content, record.question),
      source: entry.id,
    })),
  };
}

const optionsOf = (content: Content, collection: string): Option[] =>
  namedEntries(content, collection).map(({ id, name }) => ({
    value: id,
    label: fill(content, name),
  }));

function listFigures(content: Content): Option[] {
  const ledgers = new Map(namedEntries(content, 'figures').map(({ id, name }) => [id, name]));
  return [...content.figures.values()].map(({ record, entry }) => ({
    value: record.id,
    label: `${record.label}：${record.printed}`,
    group: ledgers.get(entry.id) ?? entry.id,
  }));
}

/** A text with its figures as they are printed. */
const fill = ({ figures }: Content, text: string): string =>
  parseTemplate(text)
    .map((part) =>
      typeof part === 'string' ? part : (figures.get(part.figure)?.record.printed ?? part.figure),
    )
    .join('');
