/** Changes YAML where the data has changed, and nowhere else: comments, order and quotes stay. */
import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isRecord } from './clean-data.ts';

const parsing = { customTags: ['timestamp' as const] };
const writing = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * The text with new data in it.
 * @param text the YAML as it is; empty for a new file
 * @param before the data in it, cleaned the way `after` is
 * @param after the data that it should hold
 * @param order names of the fields in the order of the schema, for new ones
 */
export function patchYaml(
  text: string,
  before: unknown,
  after: unknown,
  order: readonly string[],
): string {
  if (isDeepStrictEqual(before, after) && text !== '') return text;
  // Comments at the top and the foot belong to the file, not to a field.
  const [heading = ''] = /^(?:#.*\n)*/.exec(text) ?? [];
  const foot = commentsAtFoot(text.slice(heading.length));
  const own = text.slice(heading.length, text.length - foot.length);
  const document = own === '' ? new Document({}, parsing) : parseDocument(own, parsing);
  const contents = patchNode(document, document.contents, before, after, order);
  document.contents = contents as typeof document.contents;
  return heading + tidy(document.toString(writing)) + foot;
}

/** The last lines of a text that hold comments or nothing. */
function commentsAtFoot(text: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(last + 1).join('\n');
}

/** The house's style, as far as the library has no option for it. */
const tidy = (written: string): string =>
  written
    .replace(/^\n+/, '')
    .replace(/^[ \t]+$/gm, '')
    .replace(/^(\s*- )\{(\S.*\S)\}$/gm, '$1{ $2 }');

function patchNode(
  document: Document,
  node: unknown,
  before: unknown,
  after: unknown,
  order: readonly string[] = [],
): unknown {
  if (isDeepStrictEqual(before, after) && node !== undefined) return node;
  if (isMap(node) && isRecord(after)) {
    return patchMap(document, node, isRecord(before) ? before : {}, after, order);
  }
  if (isSeq(node) && Array.isArray(after)) {
    return patchList(document, node, Array.isArray(before) ? before : [], after);
  }
  if (isScalar(node) && typeof after === typeof node.value && after !== null) {
    node.value = after;
    return node;
  }
  const created = document.createNode(after) as Node;
  if (isNode(node)) created.comment = node.comment ?? null;
  return created;
}

function patchMap(
  document: Document,
  map: YAMLMap,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  order: readonly string[],
): YAMLMap {
  // A field that was there but says nothing, such as `draft: false`, is not in `before` and stays.
  const isGone = (name: unknown) =>
    typeof name === 'string' && Object.hasOwn(before, name) && !Object.hasOwn(after, name);
  map.items = map.items.filter(({ key }) => !(isScalar(key) && isGone(key.value)));
  const pairs = new Map(
    map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]),
  );
  for (const [name, value] of Object.entries(after)) {
    const pair = pairs.get(name);
    if (pair) pair.value = patchNode(document, pair.value, before[name], value);
    else insertPair(map, document.createPair(name, value), order);
  }
  return map;
}

/** A new field comes where the schema has it: after the last that precedes it there. */
function insertPair(map: YAMLMap, pair: Pair, order: readonly string[]): void {
  const place = (item: unknown) =>
    isPair(item) && isScalar(item.key) ? order.indexOf(String(item.key.value)) : -1;
  const own = place(pair);
  // What the schema does not know, for the gate to name: there may be thousands.
  if (own < 0) return void map.items.push(pair);
  const previous = map.items.findLastIndex((item) => place(item) >= 0 && place(item) < own);
  const at = previous < 0 && map.items.length > 0 && own > 0 ? map.items.length : previous + 1;
  map.items.splice(at, 0, pair);
}

/** Items keep their node, and so their comments, when they keep their id, or their value. */
function patchList(
  document: Document,
  list: YAMLSeq,
  before: unknown[],
  after: unknown[],
): YAMLSeq {
  const nodes = [...list.items];
  const free = new Set(before.keys());
  const claim = (fits: (value: unknown, index: number) => boolean) => {
    const found = [...free].find((index) => fits(before[index], index));
    if (found !== undefined) free.delete(found);
    return found;
  };
  const exact = after.map((value) => claim((old) => isDeepStrictEqual(old, value)));
  const named = after.map((value, index) => {
    if (exact[index] !== undefined) return exact[index];
    const id = idOf(value);
    return id === undefined ? undefined : claim((old) => idOf(old) === id);
  });
  list.items = after.map((value, index) => {
    const from = named[index] ?? claim((old, at) => at === index && sameKind(old, value));
    return from === undefined
      ? document.createNode(value)
      : patchNode(document, nodes[from], before[from], value);
  });
  return list;
}

const idOf = (value: unknown) =>
  isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined;

const sameKind = (one: unknown, other: unknown) => isRecord(one) === isRecord(other);
