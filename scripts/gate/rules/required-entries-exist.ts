/** Every entry that the site's own pages name exists, and is public. */
import { requiredEntries } from '#queries/required-entries.ts';
import { collections } from '#scripts/gate/collections.ts';
import { faultAt, faultOfFile } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';

export const requiredEntriesExist = (content: Content): Fault[] =>
  content.entries.length === 0
    ? []
    : [
        ...requiredEntries.flatMap((required) => checkEntry(content, required)),
        ...content.entries
          .filter(({ collection }) => collection === 'site' || collection === 'counties')
          .flatMap((home) => checkHome(content, home)),
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

/** What the record of the site, or of a county, names for home; that it exists is a truth of references. */
function checkHome(content: Content, site: Entry): Fault[] {
  const themeAt = (...path: string[]) =>
    content.entries.find(
      ({ collection, id }) => collection === 'themes' && id === valueAt(site.data, path),
    );
  const overview = themeAt('home', 'overview');
  const colours = themeAt('home', 'colours', 'theme');
  return [
    ...(overview ? checkPublic(overview, '首页') : []),
    ...(colours && colours !== overview ? checkPublic(colours, '首页') : []),
    ...(colours ? checkColours(site, colours) : []),
    ...checkChange(content, site),
  ];
}

function checkColours(site: Entry, theme: Entry): Fault[] {
  const colours = valueAt(theme.data, ['colours']);
  if (Array.isArray(colours) && colours.length > 0) return [];
  const complaint = {
    found: `写的是 ${theme.id}`,
    expected: `${theme.file} 没有写 colours，首页没有颜色可列`,
    next: '请在那个专题里写 colours，或删去 home 的 colours',
  };
  return [faultAt(site, ['home', 'colours', 'theme'], complaint)];
}

/** Before and after are one measure, each with a value. */
function checkChange({ figures }: Content, site: Entry): Fault[] {
  const figureAt = (field: string) => {
    const id = valueAt(site.data, ['home', 'change', field]);
    return typeof id === 'string' ? figures.get(id)?.record : undefined;
  };
  const [before, after] = [figureAt('before'), figureAt('after')];
  if (!before || !after || before.unit === after.unit) return [];
  const complaint = {
    found: `${after.id} 的单位是 ${after.unit}`,
    expected: `${before.id} 的单位是 ${before.unit}，前后应是同一个单位`,
    next: '请改为同一个单位的数字',
  };
  return [faultAt(site, ['home', 'change', 'after'], complaint)];
}
