/** Charts in a browser where nothing comes alive: no script, print, failures, frames, downloads. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { siteUrl, useBrowser } from './browser.ts';
import { chartOf, content, lively } from '../picks.ts';
import {
  groupedChart as grouped,
  grouped as groupedSpec,
  groupedPath,
  isAlive,
  recordRequests,
} from './charts.ts';

const open = useBrowser();

describe.skipIf(!groupedPath)('the picture stays', () => {
  it('without JavaScript, with a table that opens', async () => {
    const { page } = await open(groupedPath!, { javaScriptEnabled: false });
    expect(await page.locator(`${grouped} svg:visible`).count()).toBe(1);
    expect(await page.locator(`${grouped} table`).isVisible()).toBe(false);
    await page.locator(`${grouped} summary`).click();
    expect(await page.locator(`${grouped} table`).isVisible()).toBe(true);
  });

  it('on a data saver', async () => {
    const { page } = await open('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(`${siteUrl}${groupedPath}`);
    const requests = recordRequests(page);
    await page.locator(`${grouped} .chart-picture`).hover();
    await page.waitForTimeout(300);
    expect(requests).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(0);
  });

  it.each(['**/live-chart*.js', `**/${groupedSpec?.id}.json`])(
    'when %s cannot be had',
    async (file) => {
      const { page } = await open(groupedPath!);
      await page.route(file, (route) => route.abort());
      const failed = page.waitForEvent('console', (message) => message.type() === 'warning');
      await page.locator(`${grouped} .chart-picture`).hover();
      await failed;
      expect(await page.locator('canvas').count()).toBe(0);
      expect(await page.locator(`${grouped} svg:visible`).count()).toBe(1);
    },
  );

  it('in print, with the table, even where the chart is alive', async () => {
    const { page } = await open(groupedPath!, { viewport: { width: 700, height: 900 } });
    await page.locator(`${grouped} .chart-picture`).hover();
    await isAlive(page, grouped);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('canvas:visible').count()).toBe(0);
    for (const chart of await page.locator('[data-chart]').all()) {
      expect(await chart.locator('svg:visible').count()).toBe(1);
      expect(await chart.locator('table').isVisible()).toBe(true);
      expect(await chart.locator('a[href*="#p"]').first().isVisible()).toBe(true);
    }
    const bar = page.locator(`${grouped} svg:visible path`).first();
    expect(await bar.evaluate((path) => getComputedStyle(path).fill)).toBe('rgb(160, 60, 34)');
  });

  it('and comes back when the window is turned', async () => {
    const { page } = await open(groupedPath!, { viewport: { width: 900, height: 900 } });
    const picture = page.locator(`${grouped} .chart-picture`);
    await picture.hover();
    await isAlive(page, grouped);
    await page.setViewportSize({ width: 400, height: 900 });
    await page.locator(`${grouped} canvas`).waitFor({ state: 'detached' });
    expect(await picture.getAttribute('role')).toBe('img');
    expect(await page.locator(`${grouped} svg:visible`).count()).toBe(1);
  });
});

const framed = chartOf('stacked-share')?.id;
const alive = lively.find(({ id }) => id === framed)?.id ?? lively[0]?.id;
describe.skipIf(!framed)('the frame for other sites', () => {
  it.each(content.charts.slice(0, 8).map(({ id }, at) => [at % 3 === 2 ? 720 : 340, id] as const))(
    'at %i px %s fits the height that its code gives',
    async (width, id) => {
      const source = await (await fetch(`${siteUrl}/data/charts/${id}/`)).text();
      const height = Number(/embed\/[^<]*?height=(?:"|&quot;)(\d+)/.exec(source)?.[1]);
      const { page, faults } = await open(`/data/charts/${id}/embed/`, {
        viewport: { width, height },
      });
      const content = await page.evaluate(() => document.querySelector('main')!.scrollHeight);
      expect(content).toBeLessThanOrEqual(height);
      expect(content).toBeGreaterThan(height * 0.5);
      expect(await page.locator('header, nav, footer').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  it.skipIf(!alive)('works inside another page', async () => {
    // A server of another, for our own pages let nothing be framed in them.
    const other = createServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<iframe src="${siteUrl}/data/charts/${alive}/embed/" width="400" height="700"></iframe>`,
        ),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { page } = await open('/about/');
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.chart-picture').hover();
    await frame.locator('canvas').waitFor();
    expect(await frame.locator('main > p a').getAttribute('href')).toContain(
      `/data/charts/${alive}/`,
    );
    other.closeAllConnections();
    other.close();
  });
});

it.skipIf(!framed)('a downloaded SVG is drawn as an image, in its own font', async () => {
  const { page, faults } = await open('/about/');
  const size = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, `${siteUrl}/data/charts/${framed}.svg`);
  expect(size[0]).toBe(720);
  expect(faults).toEqual([]);
});
