/** Finishing writes the drafts through the gate, once, and only what can be traced to the document. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import type { ImportAction } from '#scripts/editor/import/actions.ts';
import { findRecorded } from '#scripts/editor/import/recorded.ts';
import { listRecorded } from '#scripts/editor/server/import-subject.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { planFinish } from '#scripts/editor/server/import-finish.ts';
import { withContent } from '../../gate/faulty-content.ts';
import { accept, confirmed, keep, sampleDocument, wholePath } from './sample-document.ts';

const plan = (contentDir: string, more: readonly ImportAction[] = []) =>
  planFinish(contentDir, {
    id: 'report',
    summary: { name: '工作小结.docx', paragraphs: 4, figures: 7 },
    document: sampleDocument,
    actions: keep([...wholePath, ...more]),
  });
const openOf = (more: readonly ImportAction[]) =>
  withContent({}, (contentDir) => {
    const planned = plan(contentDir, more);
    return 'open' in planned ? planned.open : [];
  });
function write(contentDir: string, writes: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(writes)) {
    mkdirSync(join(contentDir, name, '..'), { recursive: true });
    writeFileSync(join(contentDir, name), text);
  }
}
function plannedWrites(contentDir: string) {
  const planned = plan(contentDir);
  if ('open' in planned) throw new Error(planned.open.map(({ message }) => message).join('\n'));
  return planned.writes;
}

describe('an import whose every figure was looked at', () => {
  test('becomes a draft of a source and of a ledger, which stop no build', () => {
    withContent({}, (contentDir) => {
      const writes = plannedWrites(contentDir);
      expect(Object.keys(writes)).toEqual(['sources/liugou-report.yaml', 'figures/liugou.yaml']);
      const [source, ledger] = Object.values(writes).map(String);
      expect(source).toMatch(/^title: 柳沟村驻村工作小结\nkind: 工作总结\nauthor: null\n/);
      expect(source).toMatch(
        /\n {2}- id: p4\n {4}role: body\n {4}about: .*\n {4}sha256: [0-9a-f]{64}\n {4}unused: /,
      );
      expect(ledger).toMatch(
        /^subject: liugou\ntitle: 柳沟村\norder: \d+\nfigures:\n {2}- id: liugou\.households\n/,
      );
      for (const text of [source, ledger]) expect(text).toMatch(/\ndraft: true\n$/);
      write(contentDir, writes);
      expect(checkContent(contentDir).faults).toEqual([]);
    });
  });

  test('is written once: what a killed server has written before stands, the rest follows', () => {
    withContent({}, (contentDir) => {
      const { 'sources/liugou-report.yaml': source, ...others } = plannedWrites(contentDir);
      write(contentDir, { 'sources/liugou-report.yaml': source! });
      expect(Object.keys(plannedWrites(contentDir))).toEqual(['figures/liugou.yaml']);
      write(contentDir, others);
      expect(plannedWrites(contentDir)).toEqual({});
    });
  });

  test('brings a new village along, in the place that a person has named', () => {
    const village: ImportAction[] = [
      { type: 'name', name: 'place:柳沟村', verdict: 'confirmed' },
      { type: 'place', name: '柳沟村', within: 'sample-township' },
    ];
    withContent({}, (contentDir) => {
      const planned = plan(contentDir, village);
      if ('open' in planned) throw new Error(planned.open.map(({ message }) => message).join());
      expect(planned.places).toEqual(['liugou']);
      expect(planned.writes['places/liugou.yaml']).toMatch(
        /^name: 柳沟村\nkind: village\nwithin: sample-township\norder: \d+\ndraft: true\n$/,
      );
      write(contentDir, planned.writes);
      expect(checkContent(contentDir).faults).toEqual([]);
      expect(plan(contentDir, village)).toMatchObject({ writes: {}, places: ['liugou'] });
    });
  });

  test('a second document of a place gets a ledger of its own, which names the place', () => {
    withContent({}, (contentDir) => {
      const first = plannedWrites(contentDir);
      const places =
        'name: 柳沟村\nkind: village\nwithin: sample-township\norder: 9\ndraft: true\n';
      write(contentDir, { ...first, 'places/liugou.yaml': places });
      const named = { id: 'liugou-again', subject: 'liugou-2', subjectTitle: '柳沟村（又一份）' };
      const planned = plan(contentDir, [{ type: 'source', fields: named }]);
      if ('open' in planned) throw new Error(planned.open.map(({ message }) => message).join());
      expect(planned.writes['figures/liugou-2.yaml']).toMatch(
        /^subject: liugou-2\ntitle: .*\nplace: liugou\n[\s\S]* id: liugou-2\.households\n/,
      );
      write(contentDir, planned.writes);
      expect(checkContent(contentDir).faults).toEqual([]);

      const recorded = listRecorded(readContent(contentDir), 'liugou');
      const fields = {
        name: 'households',
        label: '全村户数',
        unit: '户',
        printed: '212户',
        asOf: null,
      };
      const beside = (value: number) => findRecorded({ ...fields, value }, recorded);
      expect(beside(212)).toMatchObject([
        { id: 'liugou-2.households', isSame: true },
        { id: 'liugou.households', isSame: true, source: '柳沟村驻村工作小结' },
      ]);
      expect(beside(213)).toMatchObject([{ isSame: false }, { isSame: false }]);
      expect(findRecorded({ ...fields, value: 212, label: '' }, recorded)).toEqual([]);
    });
  });

  test('never takes the name of another', () => {
    withContent({}, (contentDir) => {
      const taken = readFileSync(join(contentDir, 'sources/sample-notes.yaml'), 'utf8');
      const named: ImportAction = { type: 'source', fields: { id: 'sample-notes' } };
      expect(plan(contentDir, [named])).toEqual({
        open: [
          {
            message: 'content/sources/sample-notes.yaml 已经有了，不会覆盖。请另起一个编号。',
            at: { field: 'id' },
          },
        ],
      });
      expect(readFileSync(join(contentDir, 'sources/sample-notes.yaml'), 'utf8')).toBe(taken);
    });
  });
});

describe('what the gate finds is shown at the figure, paragraph or field that it is about', () => {
  const road = accept('p3-1') as Extract<ImportAction, { type: 'accept' }>;
  const changed = (fields: Partial<typeof road.fields>): ImportAction => ({
    ...road,
    fields: { ...road.fields, ...fields },
  });

  test.each<[string, ImportAction, unknown, string]>([
    [
      'a printed form that the paragraph does not hold',
      changed({ printed: '32公里', value: 32 }),
      { figure: 'p3-1' },
      '没有“32公里”',
    ],
    [
      'a label that copies the document',
      changed({ label: '村口那棵大槐树有些年头了，老人们夏天爱在' }),
      { figure: 'p3-1' },
      '与原文 p4 连续',
    ],
    [
      'words that copy the document',
      { type: 'paragraphs', ids: ['p3'], fields: { about: '有些年头了，老人们夏天爱在树下歇凉' } },
      { paragraph: 'p3' },
      '与原文 p4 连续',
    ],
    [
      'a number that no figure holds',
      { type: 'source', fields: { known: ['共有12页。'] } },
      { field: 'known' },
      '12页',
    ],
    [
      'an id that is no id',
      { type: 'source', fields: { subject: '柳沟' } },
      { field: 'subject' },
      '只用小写字母',
    ],
  ])('%s', (_what, action, at, words) => {
    const open = openOf([action]);
    expect(open).toContainEqual({ at, message: expect.stringContaining(words) });
  });

  test('nothing is written before a person has confirmed the document', () => {
    const actions = wholePath.filter((one) => one !== confirmed);
    withContent({}, (contentDir) => {
      const planned = planFinish(contentDir, {
        id: 'report',
        summary: { name: '', paragraphs: 4, figures: 7 },
        document: sampleDocument,
        actions: keep(actions),
      });
      expect('open' in planned && planned.open.map(({ at }) => at)).toContainEqual({
        field: 'title',
      });
    });
  });
});
