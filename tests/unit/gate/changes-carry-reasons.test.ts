/** What a release recorded changes only with a public reason. */
import { describe, expect, it } from 'vitest';
import { readContent } from '#scripts/gate/read-content.ts';
import { collectRecords } from '#scripts/gate/release-records.ts';
import type { ReleaseManifest } from '#schemas/release.ts';
import { append, checkWith, type Edits, replace, withContent } from './faulty-content.ts';

const ledger = 'figures/hill-village.yaml';
const manifest = '../releases/manifest.json';

/** The release of the valid content, or of an edited one. */
function release(edits: Edits = {}): string {
  const records = withContent(edits, (contentDir) =>
    [...collectRecords(readContent(contentDir))].map(([key, { fields, revisions }]) => [
      key,
      { fields, revisions },
    ]),
  );
  const released: ReleaseManifest = {
    version: '1.0.0',
    date: '2026-11-23',
    zip: { file: 'releases/1.0.0.zip', bytes: 1, sha256: 'x' },
    records: Object.fromEntries(records) as ReleaseManifest['records'],
  };
  return JSON.stringify(released);
}

/** As one that the archive of a place made. */
const releaseOf = (archive: string) => JSON.stringify({ ...JSON.parse(release()), archive });

const checkAfterRelease = (edits: Edits) => checkWith({ ...edits, [manifest]: release() });
const reason = (date: string) =>
  `    revisions:\n      - { date: "${date}", change: 原稿抄错，据原文改正 }\n`;
const persons = 'printed: 813人\n    asOf: null\n    source: sample-notes\n    paragraph: p3\n';
const dated = persons.replace('null', '"2019"');

describe('after a release', () => {
  it('content that did not change passes', () => {
    expect(checkAfterRelease({})).toEqual([]);
  });

  it('of another archive content is not compared, of its own it is', () => {
    const edits = { [ledger]: replace(persons, dated) };
    expect(checkWith({ ...edits, [manifest]: releaseOf('elsewhere') })).toEqual([]);
    expect(checkWith({ ...edits, [manifest]: releaseOf('sample-county') })).toHaveLength(1);
  });

  it('a changed point in time without a reason is reported', () => {
    expect(checkAfterRelease({ [ledger]: replace(persons, dated) })).toEqual([
      'content/figures/hill-village.yaml:19 › figures › hill-village.persons › asOf：1.0.0 版（2026-11-23）写的是 null，现在写的是 2019，发布过的数字、名称、日期、地点改动要公开说明。请在 revisions 里加一条，日期不早于 2026-11-23，写明改了什么、为什么改；若是误改，请改回。',
    ]);
  });

  it('a changed number is reported field by field', () => {
    const faults = checkAfterRelease({
      [ledger]: replace(
        'value: 3000\n    unit: 件\n    printed: 3000',
        'value: 4000\n    unit: 件\n    printed: 4000',
      ),
    });
    expect(faults.map((fault) => /hill-village\.objects › \w+/.exec(fault)?.[0])).toEqual([
      'hill-village.objects › value',
      'hill-village.objects › printed',
    ]);
    expect(faults[0]).toContain('写的是 3000，现在写的是 4000');
  });

  it('a changed name or place of a person without a reason is reported', () => {
    const faults = checkAfterRelease({
      'people/sample-speaker.yaml': (text) =>
        text.replace(/^family: .*\ngiven: .*/m, 'whole: 另一人'),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(
      /^content\/people\/sample-speaker\.yaml:\d+ › whole：.*现在写的是 另一人/,
    );
  });

  it('a reason dated on the day of the release or later is enough', () => {
    const change = (date: string) => replace(persons, dated + reason(date));
    expect(checkAfterRelease({ [ledger]: change('2026-11-23') })).toEqual([]);
    expect(checkAfterRelease({ [ledger]: change('2026-11-22') })).toHaveLength(1);
  });

  it('a reason that stood before the release does not excuse a later change', () => {
    const before = { [ledger]: replace(persons, persons + reason('2026-11-23')) };
    const after = replace(persons, dated + reason('2026-11-23'));
    expect(checkWith({ [ledger]: after, [manifest]: release(before) })).toHaveLength(1);
  });

  it('a published reason that is taken away is reported', () => {
    const before = { [ledger]: replace(persons, persons + reason('2026-11-01')) };
    expect(checkWith({ [manifest]: release(before) })).toEqual([
      'content/figures/hill-village.yaml:14 › figures › hill-village.persons › revisions：有 0 条修订记录，1.0.0 版（2026-11-23）有 1 条，公布过的修订记录不能删。请恢复删去的记录。',
    ]);
  });

  it('a figure that is gone is reported, unless its ledger says why', () => {
    const more = `
  - id: hill-village.wells
    label: 水井
    value: 3
    unit: 口
    printed: 3口
    asOf: null
    source: sample-notes
    paragraph: p4
laws:`;
    const released = release({ [ledger]: replace('laws:', more) });
    expect(checkWith({ [manifest]: released })).toEqual([
      'content/figures/hill-village.yaml:5 › figures：1.0.0 版（2026-11-23）有 hill-village.wells，现在没有，发布过的数字可能已被引用。请恢复这一条；确要撤下，在本文件的 revisions 里加一条，日期不早于 2026-11-23，写明编号和原因。',
    ]);
    const said = append(
      'revisions:\n  - { date: "2026-12-01", change: 撤下 hill-village.wells：原文没有这个数 }\n',
    );
    expect(checkWith({ [ledger]: said, [manifest]: released })).toEqual([]);
  });

  it('new content needs no reason', () => {
    const edit = {
      'people/other.yaml':
        'whole: 新人\nrole: 干部\nplace: hill-village\nsource: sample-notes\nparagraph: p2\n',
    };
    expect(checkAfterRelease(edit)).toEqual([]);
  });

  it('a manifest that was spoiled is reported', () => {
    expect(checkWith({ [manifest]: '{' })).toEqual([
      'releases/manifest.json › 文件：读不懂这个文件，它由 npm run release 写出，不应手改。请从版本库恢复它。',
    ]);
  });
});
