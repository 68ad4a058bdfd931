/** What tests of charts look at: requests, shifts, and whether a chart is alive. */
import type { Page } from 'playwright-core';
import { storyKinds } from '#schemas/story.ts';
import { content, lively } from '../picks.ts';

/** The chart whose figures the tests walk: with a panel for each unit, if the content has such a one. */
export const grouped = lively.find(({ data }) => data.form === 'grouped-bars') ?? lively[0];
export const groupedChart = `[data-chart="${grouped?.id}"]`;
/** The page that shows it: the story that holds it, or else its own. */
export const groupedPath = grouped && pathOfChart(grouped.id);

/** The story that holds a chart, or the chart's own page. */
export function pathOfChart(id: string): string {
  const holders = storyKinds.flatMap((kind) =>
    content[kind]
      .filter(({ components }) =>
        components.some(({ name, attributes }) => name === 'Chart' && attributes['id'] === id),
      )
      .map((story) => `/${kind}/${story.id}/`),
  );
  return holders[0] ?? `/data/charts/${id}/`;
}

/** The addresses of scripts and data that a page asks for from now on. */
export function recordRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/\.(?:js|json)$/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

/** Sums layout shifts from now on, those after input included. */
export const watchShifts = (page: Page) =>
  page.evaluate(() => {
    const shifts = globalThis as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.shifted += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift' });
  });
/** What has shifted since. */
export const readShifts = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);

/** Where everything stands that a growing chart could push. */
export const placesOf = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll('main p:not([aria-live]), main h2, main details, figure svg'),
    ].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top + scrollY, width, height].map(Math.round).join(' ');
    }),
  );

/** Resolves once a chart is interactive. */
export const isAlive = (page: Page, chart: string) => page.locator(`${chart} canvas`).waitFor();
