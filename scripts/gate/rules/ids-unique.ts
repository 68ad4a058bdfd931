/** No two things share an id, no field is written twice, no two entries claim one place. */
import { idPattern } from '#schemas/common.ts';
import { findHeadingAnchors, findPassageAnchors, pageAnchors } from '#scripts/gate/anchors.ts';
import { faultAt, faultInBody, faultOfFile } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault, Path } from '#scripts/gate/model.ts';
import { stringsAt, valuesAt } from '#scripts/gate/paths.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';

export function idsUnique(content: Content): Fault[] {
  const { entries, readingFaults } = content;
  const ledgers = entries.filter(({ collection }) => collection === 'figures');
  const sources = entries.filter(({ collection }) => collection === 'sources');
  return [
    ...readingFaults.filter(({ kind }) => kind === 'duplicate-key').map(({ fault }) => fault),
    ...findFileRepeats(entries),
    ...findRepeats(ledgers, 'figures[].id', '台账编号'),
    ...sources.flatMap((source) => findRepeats([source], 'paragraphs[].id', '段号')),
    ...sources.flatMap((source) => findRepeats([source], 'queries[].id', '存疑编号')),
    ...findOrderRepeats(entries),
    ...findTitleRepeats(ledgers),
    ...findAnchorRepeats(content),
  ];
}

function findRepeats(entries: readonly Entry[], pattern: string, label: string): Fault[] {
  const first = new Map<string, { entry: Entry; path: Path }>();
  return entries.flatMap((entry) =>
    stringsAt(entry.data, pattern).flatMap(({ path, value }) => {
      const earlier = first.get(value);
      if (!earlier) {
        first.set(value, { entry, path });
        return [];
      }
      const place = `${earlier.entry.file}:${earlier.entry.lineOf(earlier.path)}`;
      return [faultAt(entry, path, repeated(label, value, place))];
    }),
  );
}

const repeated = (label: string, value: string, place: string) => ({
  found: `${label} ${value} 写了两次`,
  expected: `${place} 已有同一个编号`,
  next: '请给其中一个另起编号，或删去重复的一条',
});

/** Two files that differ in capitals only would share a URL. */
function findFileRepeats(entries: readonly Entry[]): Fault[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ collection, id, file }) => {
    const earlier = first.get(`${collection}/${id}`);
    first.set(`${collection}/${id}`, earlier ?? file);
    return earlier === undefined ? [] : [faultOfFile(file, repeated('编号', id, earlier))];
  });
}

/** `order` decides the place in lists, so it must decide it. */
function findOrderRepeats(entries: readonly Entry[]): Fault[] {
  const first = new Map<string, string>();
  // A place stands in the order of those beside it: that is a truth of the tree of places.
  const listed = entries.filter(({ collection }) => collection !== 'places');
  return listed.flatMap((entry) =>
    valuesAt(entry.data, 'order').flatMap(({ path, value }) => {
      const place = `${entry.collection} ${String(value)}`;
      const earlier = first.get(place);
      first.set(place, earlier ?? entry.file);
      if (earlier === undefined) return [];
      const complaint = {
        found: `次序写的是 ${String(value)}`,
        expected: `${earlier} 已用这个次序`,
        next: '请改为还没有用过的数',
      };
      return [faultAt(entry, path, complaint)];
    }),
  );
}

/** A ledger is asked for by its title. */
function findTitleRepeats(ledgers: readonly Entry[]): Fault[] {
  const first = new Map<string, string>();
  return ledgers.flatMap((entry) =>
    stringsAt(entry.data, 'title').flatMap(({ path, value }) => {
      const earlier = first.get(value);
      first.set(value, earlier ?? entry.file);
      if (earlier === undefined) return [];
      const complaint = {
        found: `写的是 ${value}`,
        expected: `${earlier} 已用这个名称，读者分不清是哪一个`,
        next: '请在前面写明它所在的地方，如“桥上乡王家庄”',
      };
      return [faultAt(entry, path, complaint)];
    }),
  );
}

const explainAnchor = (written: string) => ({
  found: `id 写的是 ${written}`,
  expected: pageAnchors.has(written)
    ? '页面自己已用这个锚点'
    : '锚点会出现在网址里，只用小写字母、数字和连字符',
  next: '请另起一个，如 id="orchard"',
});

/** The `id` of a passage becomes an anchor of the page; headings make theirs of their words. */
const findAnchorRepeats = ruleOfEntries('findAnchorRepeats', [], (entry) => {
  const first = new Map<string, number>();
  const ofHeadings = findHeadingAnchors(entry).flatMap(({ anchor, line }) => {
    first.set(anchor, line);
    if (!pageAnchors.has(anchor)) return [];
    const found = `标题的锚点是 ${anchor}`;
    const complaint = { found, expected: '页面自己已用这个锚点', next: '请换一个标题' };
    return [faultInBody(entry, line, '正文 › 标题', complaint)];
  });
  const ofPassages = findPassageAnchors(entry).flatMap(({ anchor, written, line }) => {
    if (written !== undefined && (!idPattern.test(written) || pageAnchors.has(written))) {
      return [faultInBody(entry, line, '正文 › <Passage>', explainAnchor(written))];
    }
    const earlier = first.get(anchor);
    first.set(anchor, earlier ?? line);
    if (earlier === undefined) return [];
    const complaint = repeated('段落锚点', anchor, `${entry.file}:${earlier}`);
    return [faultInBody(entry, line, '正文 › <Passage>', complaint)];
  });
  return [...ofHeadings, ...ofPassages];
});
