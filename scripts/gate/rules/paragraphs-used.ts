/** Every paragraph of every source is used by the site, or says why not. */
import { faultAt } from '#scripts/gate/faults.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { sourceFor } from '#scripts/gate/references.ts';

/** Fields by which an entry uses a paragraph. */
const usingFields = [
  'sources[].paragraphs[]',
  'paragraph',
  'figures[].paragraph',
  'figures[].alsoIn[]',
];

export function paragraphsUsed(content: Content): Fault[] {
  return [...checkUse(content), ...checkNumbering(content)];
}

function checkUse(content: Content): Fault[] {
  // A draft may be about to use a paragraph; only what is published contradicts `unused`.
  const users = findUsers(content.entries.filter((entry) => !isDraft(entry)));
  const drafts = findUsers(content.entries.filter(isDraft));
  return content.paragraphs.flatMap(({ record: { id, unused }, entry, path }) => {
    const user = users.get(`${entry.id} ${id}`);
    if (unused === undefined && user === undefined && !drafts.has(`${entry.id} ${id}`)) {
      const complaint = {
        found: '没有页面、讲述人或数字采用这一段',
        expected: '每一段都应采用，或写明不用的理由',
        next: `请在所依据的页面 paragraphs 里加上 ${id}，或在这里写 unused: 理由`,
      };
      return [faultAt(entry, path, complaint)];
    }
    if (unused !== undefined && user !== undefined) {
      const complaint = {
        found: '写了 unused',
        expected: `${user} 采用了这一段`,
        next: '请删去 unused',
      };
      return [faultAt(entry, [...path, 'unused'], complaint)];
    }
    return [];
  });
}

/** The paragraphs of a document that nothing uses and nobody has set aside. */
export function listUnused(content: Content, source: string): string[] {
  const users = findUsers(content.entries);
  return content.paragraphs
    .filter(({ record: { id, unused }, entry }) => {
      return entry.id === source && unused === undefined && !users.has(`${source} ${id}`);
    })
    .map(({ record }) => record.id);
}

/** Records of documents; terms and events, which only point at what pages retell. */
const retellsNothing: ReadonlySet<string> = new Set(['sources', 'terms', 'events']);

/** The first file that uses each paragraph, by `<source> <paragraph>`. */
function findUsers(entries: readonly Entry[]): Map<string, string> {
  const users = new Map<string, string>();
  for (const entry of entries) {
    for (const key of listUses(entry)) if (!users.has(key)) users.set(key, entry.file);
  }
  return users;
}

/** The paragraphs that an entry uses, by `<source> <paragraph>`. */
const listUses = keepByObject((entry: Entry): string[] =>
  retellsNothing.has(entry.collection)
    ? []
    : usingFields.flatMap((field) =>
        stringsAt(entry.data, field).map(({ path, value }) => `${sourceFor(entry, path)} ${value}`),
      ),
);

function checkNumbering({ entries }: Content): Fault[] {
  return entries
    .filter(({ collection }) => collection === 'sources')
    .flatMap((entry) => {
      const ids = stringsAt(entry.data, 'paragraphs[].id');
      const gap = ids.find(({ value }, index) => value !== `p${index + 1}`);
      if (!gap) return [];
      const complaint = {
        found: `写的是 ${gap.value}`,
        expected: `段号应从 p1 起依次编号，这里应为 p${ids.indexOf(gap) + 1}`,
        next: '请补上缺的段落，或改正段号',
      };
      return [faultAt(entry, gap.path, complaint)];
    });
}
