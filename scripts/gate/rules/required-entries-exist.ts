/** Every entry that the site's own pages name exists, and is public. */
import { requiredEntries, requiredFigures } from '#queries/required-entries.ts';
import { collections } from '#scripts/gate/collections.ts';
import { faultAt, faultOfFile } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { isDraft } from '#scripts/gate/publication.ts';

export const requiredEntriesExist = (content: Content): Fault[] =>
  content.entries.length === 0
    ? []
    : [
        ...requiredEntries.flatMap((required) => checkEntry(content, required)),
        ...requiredFigures.flatMap((required) => checkFigure(content, required)),
      ];

/** A file that is there and cannot be read is reported by what reads it. */
function checkEntry(
  { entries, readingFaults }: Content,
  { collection, id, usedBy }: (typeof requiredEntries)[number],
): Fault[] {
  const file = `content/${collection}/${id}.${collections[collection]!.format}`;
  const entry = entries.find((each) => each.collection === collection && each.id === id);
  if (entry) return checkPublic(entry, usedBy);
  if (readingFaults.some(({ fault }) => fault.file === file)) return [];
  const next = '请恢复这个文件，或照 docs/authoring.md 新建';
  return [faultOfFile(file, { found: '找不到这个文件', expected: `${usedBy}要用它`, next })];
}

/** Fields that keep a page from readers, for now or for good. */
const hiding = ['draft', 'publishOn', 'withdrawn'] as const;

const checkPublic = (entry: Entry, usedBy: string): Fault[] =>
  hiding
    .filter((field) => ![undefined, false].includes(valueAt(entry.data, [field]) as undefined))
    .map((field) =>
      faultAt(entry, [field], {
        found: `写了 ${field}`,
        expected: `${usedBy}要用它，它应一直公开`,
        next: `请删去 ${field}`,
      }),
    );

function checkFigure(
  { entries, figureIds, unreadable }: Content,
  { id, usedBy }: (typeof requiredFigures)[number],
): Fault[] {
  const [subject = ''] = id.split('.');
  const ledger = entries.find((each) => each.collection === 'figures' && each.id === subject);
  if (figureIds.has(id) && ledger && isDraft(ledger)) return checkPublic(ledger, usedBy);
  if (figureIds.has(id) || unreadable.has(`figures/${subject}`)) return [];
  const complaint = {
    found: `台账里没有 ${id}`,
    expected: `${usedBy}要用它`,
    next: `请在 figures 里录入 - id: ${id}`,
  };
  return [
    ledger
      ? faultAt(ledger, ['figures'], complaint)
      : faultOfFile(`content/figures/${subject}.yaml`, complaint),
  ];
}
