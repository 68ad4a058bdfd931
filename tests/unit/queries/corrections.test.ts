import { describe, expect, it } from 'vitest';
import { type ChangedRecord, groupByDay, listCorrections } from '#queries/correction-list.ts';

const village: ChangedRecord = {
  record: 'cases/dahe',
  title: '大河村',
  path: '/cases/dahe/',
  changes: [
    { date: '2026-11-26', change: '改户数' },
    { date: '2026-11-20', change: '改村名' },
  ],
};
const figure: ChangedRecord = {
  record: 'figures/dahe.households',
  title: '大河村：全村户数',
  path: '/data/figures/#dahe.households',
  changes: [{ date: '2026-11-26', change: '改单位' }],
};
const untouched: ChangedRecord = { record: 'cases/other', title: '别村', path: '/', changes: [] };

describe('the corrections', () => {
  it('stand newest first, those of one day in the order of the records', () => {
    const list = listCorrections([village, untouched, figure]);
    expect(list.map(({ change }) => change)).toEqual(['改户数', '改单位', '改村名']);
    expect(list[0]).toMatchObject({ title: '大河村', path: '/cases/dahe/', date: '2026-11-26' });
  });

  it('keep their ids when a change is added, in whatever order an editor wrote them', () => {
    const before = listCorrections([village]).map(({ id, change }) => [id, change]);
    const added = { date: '2026-12-01', change: '改标题' };
    const after = listCorrections([{ ...village, changes: [...village.changes, added] }]);
    expect(before).toEqual([
      ['cases-dahe-2', '改户数'],
      ['cases-dahe-1', '改村名'],
    ]);
    expect(after.map(({ id, change }) => [id, change])).toEqual([
      ['cases-dahe-3', '改标题'],
      ...before,
    ]);
  });

  it('have ids that are fit for an anchor, each its own', () => {
    const ids = listCorrections([village, figure]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  it('are grouped by their days', () => {
    const days = groupByDay(listCorrections([village, figure]));
    expect(days.map(([day, items]) => [day, items.length])).toEqual([
      ['2026-11-26', 2],
      ['2026-11-20', 1],
    ]);
  });
});
