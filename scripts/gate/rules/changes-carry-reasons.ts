/** A number, name, date or place that was released changes only with a public reason. */
import { faultAt, faultOfFile } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { valueAt, valuesAt } from '#scripts/gate/paths.ts';
import { type CitedRecord, collectRecords, fieldOfFact } from '#scripts/gate/release-records.ts';
import type { ReleasedRecord, ReleaseManifest } from '#schemas/release.ts';

export function changesCarryReasons(content: Content): Fault[] {
  const { release } = content;
  if (!release || isOfOtherArchive(release, content)) return [];
  const records = collectRecords(content);
  return Object.entries(release.records).flatMap(([key, before]) => {
    const now = records.get(key);
    if (now) return compare(before, now, release);
    return key.startsWith('figures/') ? checkWithdrawn(key, content, release) : [];
  });
}

/** Whether the content tells of another place: it may stand in a checkout that published this one. */
const isOfOtherArchive = ({ archive }: ReleaseManifest, { entries, ids }: Content): boolean =>
  archive !== undefined &&
  !ids.get('places')?.has(archive) &&
  !entries.some(
    ({ collection, data }) => collection === 'site' && valueAt(data, ['archive']) === archive,
  );

function compare(before: ReleasedRecord, now: CitedRecord, release: ReleaseManifest): Fault[] {
  if (now.revisions < before.revisions) {
    const complaint = {
      found: `有 ${now.revisions} 条修订记录，${nameRelease(release)}有 ${before.revisions} 条`,
      expected: '公布过的修订记录不能删',
      next: '请恢复删去的记录',
    };
    return [faultAt(now.entry, [...now.path, 'revisions'], complaint)];
  }
  const explained =
    now.revisions > before.revisions && now.revisedOn.some((date) => date >= release.date);
  if (explained) return [];
  return [...new Set([...Object.keys(before.fields), ...Object.keys(now.fields)])]
    .filter((name) => before.fields[name] !== now.fields[name])
    .map((name) =>
      faultAt(now.entry, [...now.path, fieldOfFact(now, name)], {
        found: `${nameRelease(release)}${say(before.fields[name])}，现在${say(now.fields[name])}`,
        expected: '发布过的数字、名称、日期、地点改动要公开说明',
        next: `请在 revisions 里加一条，日期不早于 ${release.date}，写明改了什么、为什么改；若是误改，请改回`,
      }),
    );
}

/** A released figure may go only if its ledger says so, by its id. */
function checkWithdrawn(key: string, { entries }: Content, release: ReleaseManifest): Fault[] {
  const id = key.slice('figures/'.length);
  const subject = id.split('.')[0] ?? '';
  const complaint = {
    found: `${nameRelease(release)}有 ${id}，现在没有`,
    expected: '发布过的数字可能已被引用',
    next: `请恢复这一条；确要撤下，在本文件的 revisions 里加一条，日期不早于 ${release.date}，写明编号和原因`,
  };
  const ledger = entries.find((entry) => entry.collection === 'figures' && entry.id === subject);
  if (!ledger) return [faultOfFile(`content/figures/${subject}.yaml`, complaint)];
  const explained = valuesAt(ledger.data, 'revisions[]').some(({ value }) => {
    const { date, change } = value as { date?: unknown; change?: unknown };
    const day = date instanceof Date ? date.toISOString().slice(0, 10) : String(date);
    return day >= release.date && String(change).includes(id);
  });
  return explained ? [] : [faultAt(ledger, ['figures'], complaint)];
}

const nameRelease = ({ version, date }: ReleaseManifest) => `${version} 版（${date}）`;

const say = (value: string | number | null | undefined) =>
  value === undefined ? '没有写' : value === null ? '写的是 null' : `写的是 ${value}`;
