/** The place that an imported document is about, and what other documents have told of it. */
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import type { RecordedFigure } from '#scripts/editor/import/recorded.ts';
import type { Content } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';

/** The place in the title, else the one that is named most. */
export function findPlaceName({ names, proposed }: ImportedDocument): string | undefined {
  const title = proposed.title?.text ?? '';
  const weigh = ({ name, at }: ImportedDocument['names'][number]) =>
    at.length + (title.includes(name) ? 1000 : 0);
  return names
    .filter(({ kind }) => kind === 'place')
    .sort((one, other) => weigh(other) - weigh(one))[0]?.name;
}

/** Its id, where the archive has one place of that name. */
export function findPlaceId(document: ImportedDocument, { entries }: Content): string | undefined {
  const name = findPlaceName(document);
  const found = entries.filter(
    ({ collection, data }) => collection === 'places' && valueAt(data, ['name']) === name,
  );
  return found.length === 1 ? found[0]!.id : undefined;
}

/**
 * The place that a ledger has to name. The place of its subject goes without saying; a second
 * ledger of a place has another subject, so that its figures have ids of their own.
 */
export function placeOfLedger(
  subject: string,
  document: ImportedDocument,
  content: Content,
): string | undefined {
  return content.ids.get('places')?.has(subject) ? undefined : findPlaceId(document, content);
}

/** The figures of a place that the archive has already. */
export function listRecorded({ figures, entries }: Content, place: string): RecordedFigure[] {
  const titles = new Map(
    entries
      .filter(({ collection }) => collection === 'sources')
      .map(({ id, data }) => [id, valueAt(data, ['title'])]),
  );
  return [...figures.values()].flatMap(({ record, entry }) => {
    const subject = valueAt(entry.data, ['subject']);
    const told = record.place ?? valueAt(entry.data, ['place']) ?? subject;
    if (told !== place) return [];
    const { id, label, value, unit, printed, source } = record;
    return [{ id, label, value, unit, printed, source: String(titles.get(source) ?? source) }];
  });
}
