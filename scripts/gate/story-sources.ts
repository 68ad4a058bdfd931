/** The documents that an entry rests on, and which of them a part of its body means. */
import { type PageSource, findSources } from '#story/page-sources.ts';
import { keepByObject } from './keep-by-object.ts';
import type { Content, Entry } from './model.ts';
import { stringsAt, valueAt, valuesAt } from './paths.ts';
import type { ComponentUse } from './story-body.ts';

/** The documents that a story names, valid or not. */
export const sourcesOfStory = keepByObject(({ data }: Pick<Entry, 'data'>): readonly PageSource[] =>
  valuesAt(data, 'sources[]').flatMap(({ value }) => {
    const id = valueAt(value, ['id']);
    const paragraphs = stringsAt(value, 'paragraphs[]').map((each) => each.value);
    return typeof id === 'string' ? [{ id, paragraphs }] : [];
  }),
);

/** The documents that an entry rests on: a story's, its one `source`, or itself. */
export function sourcesOf(entry: Entry): readonly string[] {
  if (entry.collection === 'sources') return [entry.id];
  const source = valueAt(entry.data, ['source']);
  return typeof source === 'string' ? [source] : sourcesOfStory(entry).map(({ id }) => id);
}

/** The paragraphs that a passage names. */
export const paragraphsOfUse = ({ attributes }: Pick<ComponentUse, 'attributes'>): string[] =>
  (attributes.get('p') ?? '').split(/\s+/).filter(Boolean);

/** The documents of the page that a passage or an editor's note may mean; exactly one is right. */
export function sourcesOfUse(
  content: Pick<Content, 'queryIds'>,
  entry: Entry,
  use: Pick<ComponentUse, 'name' | 'attributes'>,
): readonly PageSource[] {
  const sources = sourcesOfStory(entry);
  const written = use.attributes.get('source');
  if (use.name !== 'Query' || written !== undefined || sources.length < 2) {
    return findSources(sources, paragraphsOfUse(use), written);
  }
  const id = use.attributes.get('id') ?? '';
  return sources.filter((source) => content.queryIds.get(source.id)?.has(id));
}

/** The document that is meant; where that is not clear, which is a fault of its own, the first. */
export const sourceOfUse = (
  content: Pick<Content, 'queryIds'>,
  entry: Entry,
  use: Pick<ComponentUse, 'name' | 'attributes'>,
): string | undefined => (sourcesOfUse(content, entry, use)[0] ?? sourcesOfStory(entry)[0])?.id;
