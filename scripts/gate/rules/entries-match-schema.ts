/** Every entry has the fields of its schema and a name that can stand in a URL. */
import { deviceName, idPattern, longestId } from '#schemas/common.ts';
import { spellFileName } from '#lib/pinyin.ts';
import { explainIssues } from '#scripts/gate/explain-issue.ts';
import { faultAt, faultOfFile } from '#scripts/gate/faults.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Entry, Fault, Path } from '#scripts/gate/model.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';

export const entriesMatchSchema = ({ entries }: Content): Fault[] =>
  entries.flatMap((entry) => checkEntry(entry));

const checkEntry = keepByObject((entry: Entry): Fault[] => [
  ...checkName(entry),
  ...checkFields(entry),
  ...(entry.collection === 'figures' ? checkSubject(entry) : []),
]);

function checkName({ file, fileStem, definition }: Entry): Fault[] {
  if (fileStem.length > longestId) {
    const complaint = {
      found: `文件名有 ${fileStem.length} 个字符`,
      expected: `文件名会出现在网址里，至多 ${longestId} 个字符`,
      next: '请改一个短的',
    };
    return [{ ...faultOfFile(file, complaint), field: '文件名' }];
  }
  if (deviceName.test(fileStem)) {
    const complaint = {
      found: `文件名写作 ${fileStem}`,
      expected: 'Windows 上不能有这个名字的文件',
      next: `请另起一个，如 ${fileStem}-1`,
    };
    return [{ ...faultOfFile(file, complaint), field: '文件名' }];
  }
  if (idPattern.test(fileStem)) return [];
  const suggestion = spellFileName(fileStem).slice(0, longestId);
  const complaint = {
    found: `文件名写作 ${fileStem}`,
    expected: '文件名会出现在网址里，只用小写字母、数字和连字符',
    next: `请改名为 ${suggestion || 'da-he'}.${definition.format}`,
  };
  return [{ ...faultOfFile(file, complaint), field: '文件名' }];
}

function checkFields(entry: Entry): Fault[] {
  // A file without any data has been reported as unreadable.
  if (entry.data === undefined || entry.data === null) return [];
  const quoted = findQuotedNulls(entry.data, []);
  const quotedPlaces = new Set(quoted.map((path) => path.join()));
  const result = entry.definition.schema.safeParse(entry.data);
  const { issues } = result.error ?? { issues: [] };
  return [
    ...quoted.map((path) => faultAt(entry, path, quotedNull)),
    ...explainIssues(issues, entry.definition.schema, entry.data)
      .filter(({ path }) => !quotedPlaces.has(path.join()))
      .map(({ path, ...complaint }) => faultAt(entry, path, complaint)),
  ];
}

const quotedNull = {
  found: '写的是加了引号的 "null"',
  expected: '加了引号就成了要印出来的文字',
  next: '请去掉引号，写作 null',
};

/** Where `"null"` is written: a text field takes it for a text. */
function findQuotedNulls(value: unknown, path: Path): Path[] {
  if (value === 'null') return [path];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => findQuotedNulls(item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => findQuotedNulls(item, [...path, key]));
}

function checkSubject(entry: Entry): Fault[] {
  const faults: Fault[] = [];
  const subject = valueAt(entry.data, ['subject']);
  if (typeof subject === 'string' && subject !== entry.id) {
    faults.push(
      faultAt(entry, ['subject'], {
        found: `写的是 ${subject}`,
        expected: `应与文件名 ${entry.id} 相同`,
        next: `请改为 subject: ${entry.id}`,
      }),
    );
  }
  for (const { path, value } of stringsAt(entry.data, 'figures[].id')) {
    if (value.startsWith(`${entry.id}.`)) continue;
    const complaint = {
      found: `写的是 ${value}`,
      expected: `本文件的台账编号都以 ${entry.id}. 开头`,
      next: `请改为 ${entry.id}.${value.replace(/^[^.]*\./, '')}`,
    };
    faults.push(faultAt(entry, path, complaint));
  }
  return faults;
}
