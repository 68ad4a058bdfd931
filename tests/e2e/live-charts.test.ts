/** Charts in a browser: alive on demand, in place, under pointer and keyboard. */
import { describe, expect, it } from 'vitest';
import { content, lively } from '../picks.ts';
import { isUnderPath, useBrowser } from './browser.ts';
import {
  groupedChart as grouped,
  groupedPath,
  isAlive,
  pathOfChart,
  placesOf,
  readShifts,
  recordRequests,
  watchShifts,
} from './charts.ts';

const open = useBrowser();
/** Charts of as many forms as the content has. */
const [stacked, panels, shares] = (['stacked-share', 'grouped-bars', 'share-bars'] as const).map(
  (form) => lively.find(({ data }) => data.form === form) ?? lively[0],
);
const charts = [
  ['phone', 360, stacked, ''],
  ['desktop', 1280, stacked, ''],
  ['phone', 360, panels, ''],
  ['desktop', 1280, shares, ''],
  ['desktop', 1280, shares, 'embed'],
] as const;
const places = charts.flatMap(([name, width, chart, frame]) =>
  chart
    ? [
        [
          name,
          width,
          chart.id,
          frame ? `/data/charts/${chart.id}/embed/` : pathOfChart(chart.id),
        ] as const,
      ]
    : [],
);
describe.each(isUnderPath ? places.slice(0, 1) : places)(
  'on a %s, %i px wide, %s on %s',
  (_name, width, id, path) => {
    const chart = `[data-chart="${id}"]`;

    it('comes alive under the pointer without moving anything', async () => {
      const { page, faults } = await open(path, { viewport: { width, height: 800 } });
      const picture = page.locator(`${chart} .chart-picture`);
      await picture.scrollIntoViewIfNeeded();
      const requests = recordRequests(page);
      await page.waitForLoadState('networkidle');
      expect(requests).toEqual([]);
      const before = await placesOf(page);
      await watchShifts(page);
      await picture.hover();
      await isAlive(page, chart);
      expect(requests.map((url) => new URL(url).pathname.replace(/.*\//, ''))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^live-chart/), `${id}.json`]),
      );
      expect(await placesOf(page)).toEqual(before);
      expect(await readShifts(page)).toBe(0);
      const [svg, canvas] = await picture.evaluate((element) => {
        const shown = [...element.querySelectorAll('svg')].find((each) => each.clientWidth > 0)!;
        return [shown, element.querySelector('canvas')!].map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        });
      });
      expect(canvas).toEqual(svg);
      expect(faults).toEqual([]);
    });
  },
);

it.skipIf(isUnderPath || !groupedPath)('the canvas shows what the picture showed', async () => {
  const { page } = await open(groupedPath!);
  const picture = page.locator(`${grouped} .chart-picture`);
  await picture.scrollIntoViewIfNeeded();
  const still = await picture.screenshot();
  await picture.focus();
  await isAlive(page, grouped);
  await picture.blur();
  const live = await picture.screenshot();
  // Both are drawn by the same builder; only the smoothing of edges may differ.
  const share = await page.evaluate(
    async ([a = '', b = '']) => {
      const [first, second] = await Promise.all(
        [a, b].map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let different = 0;
      for (let at = 0; at < first!.length; at += 4) {
        const distance = [0, 1, 2].map((channel) =>
          Math.abs(first![at + channel]! - second![at + channel]!),
        );
        if (Math.max(...distance) > 96) different += 1;
      }
      return (different * 4) / first!.length;
    },
    [still.toString('base64'), live.toString('base64')],
  );
  expect(share).toBeLessThan(0.01);
});

describe.skipIf(isUnderPath || !groupedPath)('the keyboard', () => {
  it('walks from figure to figure, and a live region says each', async () => {
    const { page, faults } = await open(groupedPath!);
    const picture = page.locator(`${grouped} .chart-picture`);
    await picture.focus();
    await isAlive(page, grouped);
    expect(await picture.getAttribute('role')).toBe('application');
    const voice = page.locator(`${grouped} [aria-live]`);
    const said: (string | null)[] = [];
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'End',
      'ArrowRight',
      'Home',
    ]) {
      await page.keyboard.press(key);
      said.push(await voice.textContent());
    }
    const words = (await picture.getAttribute('aria-label'))!;
    const [first, second, third, back, last, stays, home] = said;
    for (const each of said) expect(words).toContain(each!.split('，').at(-1));
    expect([back, stays, home]).toEqual([second, last, first]);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(faults).toEqual([]);
  });

  it('reaches the chart by Tab, and goes on from it', async () => {
    const { page } = await open(groupedPath!);
    await page.locator('main a').first().focus();
    while (!(await page.locator(`${grouped} .chart-picture:focus`).count())) {
      await page.keyboard.press('Tab');
    }
    await isAlive(page, grouped);
    await page.keyboard.press('End');
    expect(await page.locator(`${grouped} [aria-live]`).textContent()).toMatch(/\d/);
    await page.keyboard.press('Tab');
    expect(await page.locator(`${grouped} summary:focus`).count()).toBe(1);
  });
});

const single = content.charts.find(({ data }) => data.series.length === 1);
it.skipIf(isUnderPath || !single)(
  'a chart of one series stays a picture, for it has nothing to be asked for',
  async () => {
    const { page } = await open(pathOfChart(single!.id));
    const picture = page.locator(`[data-chart="${single!.id}"] .chart-picture`);
    expect(await picture.getAttribute('data-live')).toBeNull();
    expect(await picture.getAttribute('aria-label')).toMatch(/\d/);
  },
);
