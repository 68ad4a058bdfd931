/** A list that its source leaves open with 等 is not closed in the retelling. */
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { findProse } from '#scripts/gate/prose.ts';
import { sourceFor } from '#scripts/gate/references.ts';
import { sourcesOf } from '#scripts/gate/story-sources.ts';

const item = '[^\\p{P}\\p{Z}\\s]{1,20}';
/** 甲、乙、丙等: the last item ends before 等, the first may have a verb before it. */
const openList = new RegExp(`((?:${item}、)+${item}?)等`, 'gu');
const anyList = new RegExp(`${item}(?:、${item})+`, 'gu');
/** What a revision quotes, and what other documents say. */
const ofOthers = /^(?:revisions|citations)/;
/** What leaves a list open. */
const opening = /^[”’）》]*(?:等|之类|…|不止|在内)|等/u;

/**
 * Lists that name all items of an open list of their page's paragraphs, or all but one, and do not
 * leave it open.
 * @param textById the source's paragraphs by id
 */
export function findClosedLists(
  content: Content,
  source: Entry,
  textById: ReadonlyMap<string, string>,
): Fault[] {
  const lists = new Map([...textById].map(([id, text]) => [id, readOpenLists(text)]));
  return findProse(content)
    .filter(({ entry, field }) => sourcesOf(entry).includes(source.id) && !ofOthers.test(field))
    .flatMap((prose) => {
      const open = paragraphsOf(prose.entry, source.id).flatMap((id) => lists.get(id) ?? []);
      return [...prose.text.matchAll(anyList)].flatMap((match) => {
        const after = prose.text.slice(match.index + match[0].length);
        const closed = open.find((list) => closes(list, match[0].split('、'), after));
        if (!closed) return [];
        const complaint = {
          found: `“${match[0]}”后面没有“等”`,
          expected: `原文在“${closed.at(-1)}”之后有“等”，不止这几项`,
          next: '请补上“等”，或写明原文不止这几项',
        };
        return [faultInBody(prose.entry, prose.lineAt(match.index), prose.field, complaint)];
      });
    });
}

const readOpenLists = (text: string): string[][] =>
  [...text.matchAll(openList)].map(([, list = '']) => list.split('、'));

/** The paragraphs of a source that a page rests on; those of its own record are all of its. */
const paragraphsOf = (entry: Entry, source: string): string[] =>
  ['sources[].paragraphs[]', 'paragraphs[]', 'queries[].paragraphs[]'].flatMap((field) =>
    stringsAt(entry.data, field)
      .filter(({ path }) => sourceFor(entry, path) === source)
      .map(({ value }) => value),
  );

function closes(open: readonly string[], told: readonly string[], after: string): boolean {
  const matched = told.filter((each, place) =>
    open.some((one, at) => isSame(one, each, at === 0, place === told.length - 1)),
  );
  if (matched.length < Math.max(2, open.length - 1)) return false;
  const last = told.at(-1) ?? '';
  return !opening.test(last) && !opening.test(after.slice(0, 3));
}

/** Words before the first item and behind the last one are not of the list. */
function isSame(one: string, told: string, isFirst: boolean, isLast: boolean): boolean {
  if (told.endsWith(one) || (isLast && told.startsWith(one))) return true;
  return isFirst && Array.from(one).length > 2 && commonEnd(one, told) >= 2;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (
    length < Math.min(one.length, other.length) &&
    one.at(-1 - length) === other.at(-1 - length)
  ) {
    length++;
  }
  return length;
}
