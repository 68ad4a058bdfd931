/** Charts in a browser: complete without script, alive on demand, back to the picture when it matters. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteUrl, useBrowser } from './browser.ts';

const open = useBrowser();
const grouped = '[data-chart="dahe-exits-by-year"]';

/** The addresses of scripts and data that a page asks for from now on. */
function recordRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/\.(?:js|json)$/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

/** Sums layout shifts from now on, those after input included. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    const shifts = globalThis as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.shifted += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift' });
  });
const readShifts = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
const placesOf = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll('main p:not([aria-live]), main h2, main details, figure svg'),
    ].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top + scrollY, width, height].map(Math.round).join(' ');
    }),
  );
const isAlive = (page: Page, chart: string) => page.locator(`${chart} canvas`).waitFor();

describe.each([
  ['phone', 360, 'exit-progress', '/'],
  ['desktop', 1280, 'exit-progress', '/accounts/feng-haigang/'],
  ['phone', 360, 'dahe-exits-by-year', '/cases/dahe/'],
  ['desktop', 1280, 'townships-compared', '/townships/wulong/'],
  ['desktop', 1280, 'townships-compared', '/data/charts/townships-compared/embed/'],
] as const)('on a %s, %i px wide, %s on %s', (_name, width, id, path) => {
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
    await page.context().close();
  });
});

it('the canvas shows what the picture showed', async () => {
  const { page } = await open('/cases/dahe/');
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
  await page.context().close();
});

describe('the keyboard', () => {
  it('walks from figure to figure, and a live region says each', async () => {
    const { page, faults } = await open('/cases/dahe/');
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
    expect(said).toEqual([
      '2014年，脱贫户数29户',
      '2014年，脱贫人数96人',
      '2015年，脱贫户数26户',
      '2014年，脱贫人数96人',
      '2016年，脱贫人数322人',
      '2016年，脱贫人数322人',
      '2014年，脱贫户数29户',
    ]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('reaches the chart by Tab, and puts a series aside', async () => {
    const { page } = await open('/cases/dahe/');
    await page.locator('#measures data button').last().focus();
    await page.keyboard.press('Tab');
    while (!(await page.locator(`${grouped} .chart-picture:focus`).count())) {
      await page.keyboard.press('Tab');
    }
    await isAlive(page, grouped);
    await page.keyboard.press('Tab');
    const households = page.getByRole('button', { name: '脱贫户数', exact: true });
    const persons = page.getByRole('button', { name: '脱贫人数', exact: true });
    expect(await households.evaluate((button) => button === document.activeElement)).toBe(true);
    await persons.focus();
    await page.keyboard.press('Space');
    expect(await persons.getAttribute('aria-pressed')).toBe('false');
    // The last one stays: a chart of nothing says nothing.
    await households.press('Space');
    expect(await households.getAttribute('aria-pressed')).toBe('true');
    await page.locator(`${grouped} .chart-picture`).focus();
    await page.keyboard.press('End');
    expect(await page.locator(`${grouped} [aria-live]`).textContent()).toBe(
      '2016年，脱贫户数120户',
    );
    await page.context().close();
  });
});

describe('the picture stays', () => {
  it('without JavaScript, with a table that opens', async () => {
    const { page } = await open('/cases/dahe/', { javaScriptEnabled: false });
    expect(await page.locator(`${grouped} svg:visible`).count()).toBe(1);
    expect(await page.locator(`${grouped} table`).isVisible()).toBe(false);
    await page.locator(`${grouped} summary`).click();
    expect(await page.locator(`${grouped} table`).isVisible()).toBe(true);
    await page.context().close();
  });

  it('on a data saver', async () => {
    const { page } = await open('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(`${siteUrl}/cases/dahe/`);
    const requests = recordRequests(page);
    await page.locator(`${grouped} .chart-picture`).hover();
    await page.waitForTimeout(300);
    expect(requests).toEqual([]);
    expect(await page.locator('canvas').count()).toBe(0);
    await page.context().close();
  });

  it.each(['**/live-chart*.js', '**/dahe-exits-by-year.json'])(
    'when %s cannot be had',
    async (file) => {
      const { page } = await open('/cases/dahe/');
      await page.route(file, (route) => route.abort());
      const failed = page.waitForEvent('console', (message) => message.type() === 'warning');
      await page.locator(`${grouped} .chart-picture`).hover();
      await failed;
      expect(await page.locator('canvas').count()).toBe(0);
      expect(await page.locator(`${grouped} svg:visible`).count()).toBe(1);
      await page.context().close();
    },
  );

  it('in print, with the table, even where the chart is alive', async () => {
    const { page } = await open('/cases/dahe/', { viewport: { width: 700, height: 900 } });
    await page.locator(`${grouped} .chart-picture`).hover();
    await isAlive(page, grouped);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('canvas:visible').count()).toBe(0);
    for (const id of ['dahe-exits-by-year', 'dahe-exits-2016-by-route', 'dahe-tourism']) {
      const chart = page.locator(`[data-chart="${id}"]`);
      expect(await chart.locator('svg:visible').count()).toBe(1);
      expect(await chart.locator('table').isVisible()).toBe(true);
      expect(await chart.locator('a[href*="#p31"]').isVisible()).toBe(true);
    }
    const bar = page.locator(`${grouped} svg:visible path`).first();
    expect(await bar.evaluate((path) => getComputedStyle(path).fill)).toBe('rgb(160, 60, 34)');
    await page.context().close();
  });

  it('and comes back when the window is turned', async () => {
    const { page } = await open('/cases/dahe/', { viewport: { width: 900, height: 900 } });
    const picture = page.locator(`${grouped} .chart-picture`);
    await picture.hover();
    await isAlive(page, grouped);
    await page.setViewportSize({ width: 400, height: 900 });
    await page.locator(`${grouped} canvas`).waitFor({ state: 'detached' });
    expect(await picture.getAttribute('role')).toBe('img');
    expect(await page.locator(`${grouped} svg:visible`).count()).toBe(1);
    await page.context().close();
  });
});

describe('the frame for other sites', () => {
  it.each([
    [340, 'exit-progress'],
    [340, 'townships-compared'],
    [340, 'villages-by-status'],
    [720, 'dahe-exits-by-year'],
  ])('at %i px %s fits the height that its code gives', async (width, id) => {
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
    await page.context().close();
  });

  it('works inside another page', async () => {
    const { page } = await open('/about/');
    await page.evaluate((src) => {
      document.body.innerHTML = `<iframe src="${src}" width="400" height="700"></iframe>`;
    }, `${siteUrl}/data/charts/exit-progress/embed/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.chart-picture').hover();
    await frame.locator('canvas').waitFor();
    expect(await frame.locator('a[target="_blank"]').getAttribute('href')).toMatch(
      /\/data\/charts\/exit-progress\/$/,
    );
    await page.context().close();
  });
});

it('a downloaded SVG is drawn as an image, in its own font', async () => {
  const { page, faults } = await open('/about/');
  const size = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, `${siteUrl}/data/charts/incidence.svg`);
  expect(size[0]).toBe(720);
  expect(faults).toEqual([]);
  await page.context().close();
});
