import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectSite } from '#finish/inspection/inspection.ts';
import { messages } from '#messages/zh-cn.ts';
import { base, pages } from './site.ts';

const report = pages.find(({ path }) => path === '/about/inspection/')!;
const { checks } = messages.inspection;
const cellsOf = (id: string) =>
  report
    .$(`[data-inspection="${id}"] tr`)
    .toArray()
    .map((row) =>
      report
        .$(row)
        .find('th, td')
        .toArray()
        .map((cell) => report.$(cell).text()),
    );

describe('the self-inspection page', () => {
  let results: Awaited<ReturnType<typeof inspectSite>>;
  beforeAll(async () => {
    results = await inspectSite('dist', base);
  }, 60_000);

  it('shows for each check its rule, its date and its result', () => {
    for (const [id, { rule }] of Object.entries(checks)) {
      const section = report.$(`[data-inspection="${id}"]`).parent();
      expect(section.text()).toContain(rule);
      expect(section.find('time').attr('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(section.find('tbody tr').length, id).toBeGreaterThan(0);
    }
    expect(report.$('body').text()).not.toContain(messages.inspection.pending);
  });

  it('shows what inspecting the same site again finds', () => {
    for (const id of ['tags', 'metadata', 'links', 'dates', 'contrast'] as const) {
      const { heads, rows } = results[id].table;
      expect(cellsOf(id), id).toEqual([heads, ...rows]);
    }
  });

  it('weighs the heaviest pages as they are sent', () => {
    const [, ...rows] = cellsOf('weight');
    expect(rows.length).toBeGreaterThan(5);
    for (const [, , path, bytes] of rows) {
      const { html } = pages.find((page) => page.path === path)!;
      expect(Number(bytes!.replace(',', '')), path).toBe(brotliCompressSync(html).length);
    }
  });

  it('finds every required tag, no broken link, and no colour too faint', () => {
    const { tags, links, weight, contrast } = results;
    expect([tags, links, weight, contrast].flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('lists what no host has issued', () => {
    const duties = report.$('#duties').parent().text();
    for (const name of ['主办单位', '政府网站标识码', 'ICP 备案号', '公安备案号']) {
      expect(duties).toContain(name);
    }
  });
});
