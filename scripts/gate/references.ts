/** Decides whether an id refers to something that exists, and which one was meant if not. */
import { findNearest } from './nearest.ts';
import { collectionOfKind, collections } from './collections.ts';
import type { ReferenceKind } from './components.ts';
import type { Complaint } from './faults.ts';
import type { Content, Entry, Path } from './model.ts';
import { valueAt } from './paths.ts';

const kindNames: Readonly<Record<ReferenceKind, string>> = {
  person: '讲述人',
  place: '地方',
  measure: '口径',
  theme: '专题',
  case: '村庄案例',
  source: '来源文献',
  chart: '图表',
  picture: '图片',
  story: '页面',
  paragraph: '段落',
  query: '存疑',
  term: '词条',
  figure: '台账编号',
};

/** The parts of the content by which a reference is judged. */
export const knownParts = [
  'ids',
  'storyIds',
  'figureIds',
  'paragraphIds',
  'queryIds',
  'unreadable',
] as const;
export type KnownIds = Pick<Content, (typeof knownParts)[number]>;

/**
 * What is wrong with a reference, or undefined when it resolves.
 * @param source the document that paragraph and query ids belong to
 */
export function checkReference(
  content: KnownIds,
  kind: ReferenceKind,
  id: string,
  source: string | undefined,
): Complaint | undefined {
  const known = knownIds(content, kind, id, source);
  if (!known || known.has(id)) return undefined;
  if (kind === 'paragraph') return explainParagraph(id, known);
  const nearest = findNearest(id, known);
  const name = kindNames[kind];
  return {
    found: `写的是 ${id}`,
    expected: `没有这个${name}${nearest ? `，最接近的是 ${nearest}` : ''}`,
    next: nearest ? `请改为 ${nearest}` : `请核对编号，或先建立这个${name}`,
  };
}

/** The nearest paragraph number says nothing about what was meant, so the range is named. */
const explainParagraph = (id: string, known: ReadonlySet<string>): Complaint => ({
  found: `写的是 ${id}`,
  expected: known.size > 0 ? `来源文献只有 p1 至 p${known.size}` : '本页没有写明来源文献',
  next: '请核对段号',
});

/** The document that a field of an entry refers to: that of what holds it, or the entry's own. */
export function sourceFor(entry: Entry, path: Path): string | undefined {
  if (entry.collection === 'sources') return entry.id;
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const holder = path.slice(0, depth);
    const key = holder.at(-2) === 'sources' ? 'id' : 'source';
    const source = valueAt(entry.data, [...holder, key]);
    if (typeof source === 'string') return source;
  }
  return undefined;
}

/** Undefined when they cannot be known because the file that holds them is reported already. */
function knownIds(
  content: KnownIds,
  kind: ReferenceKind,
  id: string,
  source: string | undefined,
): ReadonlySet<string> | undefined {
  const { ids, storyIds, figureIds, paragraphIds, queryIds, unreadable } = content;
  if (kind === 'figure') {
    return unreadable.has(`figures/${id.replace(/\..*/, '')}`) ? undefined : figureIds;
  }
  if (kind === 'paragraph' || kind === 'query') {
    const idsOfKind = kind === 'paragraph' ? paragraphIds : queryIds;
    if (source === undefined) return new Set();
    return unreadable.has(`sources/${source}`) ? undefined : idsOfKind.get(source);
  }
  if (kind === 'story') return storyIds;
  const collection = collectionOfKind[kind] ?? '';
  // A collection that must not be empty is reported as a whole.
  const whenEmpty = collections[collection]?.needs === 'some' ? undefined : new Set<string>();
  return ids.get(collection) ?? whenEmpty;
}
