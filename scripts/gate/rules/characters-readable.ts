/** Every character of every text is one that a reader can read. */
import { faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Entry, Fault, Path } from '#scripts/gate/model.ts';
import { findOddity } from '#scripts/gate/odd-characters.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';
import { lineInBlock } from '#scripts/gate/story-body.ts';

export const charactersReadable = ruleOfEntries('charactersReadable', [], (entry) => [
  ...checkStrings(entry, entry.data, []),
  ...checkBody(entry),
]);

/** Fields of any depth: what no schema knows of can be spoilt too. */
function checkStrings(entry: Entry, value: unknown, path: Path): Fault[] {
  if (typeof value === 'string') {
    const oddity = findOddity(value);
    const complaint = oddity?.complaint ?? (path.at(-1) === 'title' && checkQuotes(value));
    return complaint ? [faultAt(entry, path, complaint)] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkStrings(entry, item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => checkStrings(entry, item, [...path, key]));
}

/** Titles go into citations and file formats to which `"` is a mark of their own. */
const checkQuotes = (title: string) =>
  title.includes('"') && {
    found: `标题里有半角引号 "`,
    expected: '中文标题用“”',
    next: '请改为“”',
  };

const checkBody = (entry: Entry): Fault[] =>
  (entry.body?.blocks ?? []).flatMap((block) => {
    const oddity = findOddity(block.text.replaceAll('\r', ''));
    if (!oddity) return [];
    return [faultInBody(entry, lineInBlock(block, oddity.at), '正文', oddity.complaint)];
  });
