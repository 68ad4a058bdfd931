/**
 * The inspection finds nothing wrong with the built site: no lost link, no lacking tag, no heavy
 * page, no faint colour. Spoiled copies of pages show that each check would find what it is for.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inspected, inspectSite } from '#finish/inspection/inspection.ts';
import { readContentHistory } from '#metadata/content-history.ts';
import { messages } from '#messages/zh-cn.ts';
import { canPlant, plants } from './planted-faults.ts';
import { base, pageAt } from './site.ts';

const { checks } = messages.inspection;
const ids = Object.keys(checks) as (keyof Inspected)[];
/** Content that is in no commit yet has no dates, and the inspection says so. */
const isDated = readContentHistory('content').size > 0;
const needsDate = (fault: string) => !isDated && fault.endsWith(' 缺 PubDate');
const report = pageAt('/about/inspection/').$;
const cellsOf = (id: string) =>
  report(`[data-inspection="${id}"] tr`)
    .toArray()
    .map((row) =>
      report(row)
        .find('th, td')
        .toArray()
        .map((cell) => report(cell).text()),
    );

describe('the built site', () => {
  let results: Inspected;
  beforeAll(async () => {
    results = await inspectSite('dist', base, { everyPage: true });
  });

  it.each(ids)('has no fault that the inspection looks for: %s', (id) => {
    expect(results[id].faults.filter((fault) => !needsDate(fault))).toEqual([]);
    if (isDated) expect(results[id].faultCount).toBe(0);
    expect(results[id].table.rows.length).toBeGreaterThan(0);
  });
});

describe('the self-inspection page', () => {
  it('shows for each check its rule, its date and its result', () => {
    for (const [id, { rule }] of Object.entries(checks)) {
      const section = report(`[data-inspection="${id}"]`).parent();
      expect(section.text()).toContain(rule);
      expect(section.find('time').attr('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(section.find('tbody tr').length, id).toBeGreaterThan(0);
      if (isDated || id !== 'tags') expect(section.find('strong').text(), id).toBe('通过');
    }
    expect(report('body').text()).not.toContain(messages.inspection.pending);
  });

  it('shows what inspecting the same site again finds', async () => {
    const results = await inspectSite('dist', base);
    for (const id of ids) {
      const { heads, rows } = results[id].table;
      expect(cellsOf(id), id).toEqual([heads, ...rows]);
    }
  });

  it('weighs the heaviest pages as they are sent', () => {
    const [, ...rows] = cellsOf('weight');
    expect(rows.length).toBeGreaterThan(5);
    for (const [, , path, bytes, , whole, script] of rows) {
      const [html, all, scripts] = [bytes, whole, script].map((cell) =>
        Number(cell!.replaceAll(',', '')),
      );
      expect(html, path).toBe(brotliCompressSync(pageAt(path!).html).length);
      // Its font and its pictures come on top of its scripts.
      expect(all! - html! - scripts!, path).toBeGreaterThan(0);
      expect(scripts, path).toBeGreaterThan(0);
    }
  });

  it('lists what a host has to issue', () => {
    const duties = report('#duties').parent().text();
    for (const name of ['主办单位', '政府网站标识码', 'ICP 备案号', '公安备案号']) {
      expect(duties).toContain(name);
    }
  });
});

describe.skipIf(!canPlant)('a spoiled copy of the site', () => {
  const copy = mkdtempSync(join(tmpdir(), 'spoiled-'));
  let results: Inspected;
  beforeAll(async () => {
    cpSync('dist', copy, { recursive: true, filter: (file) => !/\.(?:br|gz|zst)$/.test(file) });
    for (const { path, from, to } of plants) {
      const file = join(copy, path.endsWith('/') ? `${path}index.html` : path);
      const html = readFileSync(file, 'utf8');
      const spoiled = html.replace(from, to);
      expect(spoiled, `${path}: ${String(from)}`).not.toBe(html);
      writeFileSync(file, spoiled);
    }
    results = await inspectSite(copy, base);
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it.each(plants)('is found out: $fault', ({ check, fault }) => {
    expect(results[check].faults).toContainEqual(expect.stringContaining(fault));
  });

  it('has a fault planted for every check that can find one', () => {
    const planted = new Set(plants.map(({ check }) => check));
    expect(ids.filter((id) => !planted.has(id))).toEqual(['dates']);
    const { items, rules } = messages.inspection;
    const said = Object.values(results).flatMap(({ faults }) => faults);
    for (const rule of Object.values(rules)) expect(said.join('\n')).toContain(rule);
    const metadataRows = results.metadata.table.rows.filter((row) =>
      row.slice(1).some((cell) => cell.includes('/') && new Set(cell.split(' / ')).size > 1),
    );
    expect(metadataRows.map(([name]) => name)).toEqual(Object.values(items));
  });
});
