/** Finds the people and places of the archive in a document. */
import { nameOf } from '#lib/known-names.ts';
import type { Content } from '#scripts/gate/model.ts';

export interface KnownName {
  name: string;
  /** What it is in the archive: `people/wang-fang`. */
  entry: string;
  paragraphs: string[];
}

/** Whose entries' names a text would use; a theme's one-word label would be found everywhere. */
const useful: ReadonlySet<string> = new Set(['people', 'places']);

/** Every known name that stands in the document, with its paragraphs; longest names first. */
export function findKnown(content: Content, texts: readonly string[]): KnownName[] {
  const names = content.entries.flatMap(({ collection, id, data }) => {
    const name = nameOf(collection, data);
    const isUseful = name.length >= 2 && useful.has(collection);
    return isUseful ? [{ name, entry: `${collection}/${id}` }] : [];
  });
  return names
    .map(({ name, entry }) => ({
      name,
      entry,
      paragraphs: texts.flatMap((text, index) => (text.includes(name) ? [`p${index + 1}`] : [])),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .sort((one, other) => other.name.length - one.name.length);
}

/** Places that the document names and the archive does not know, such as 神郊村. */
export function findUnknownPlaces(known: readonly KnownName[], texts: readonly string[]): string[] {
  const found = texts.flatMap((text) =>
    [
      ...text.matchAll(
        /(?<=[县乡镇])(\p{Script=Han}{2,4}[村镇乡])(?=党|支|村|的|是|有|共|，|,|于|从|$)/gu,
      ),
    ].map(([, name]) => name ?? ''),
  );
  return [...new Set(found)].filter((name) => !known.some((one) => one.name === name));
}
