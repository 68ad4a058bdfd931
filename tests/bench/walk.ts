/**
 * `npm run bench -- walk`: a reader on a cheap phone goes through five pages: which fonts are
 * fetched, whether headings show the Song face, and whether anything moves when it comes.
 */
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { browserOptions } from '#scripts/browser.ts';
import { prepareTestFonts } from '#scripts/test-fonts.ts';
import { readFaces } from '../e2e/drawn-faces.ts';
import { serveCompressed } from './peers/compressing-server.ts';
import { describeRun, type Section, table } from './report.ts';

const pages = ['', 'accounts/', 'accounts/wang-wenzhou/', 'cases/dahe/', 'townships/wulong/'];
/** Slow 4G in bytes a second, and a processor four times slower than ours. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const processorSlowedBy = 4;
/** Issue 14, section 4; kilobytes of 1,000 bytes, with headers. */
const wanted = { fonts: 65, firstPage: 45, visit: 115, shift: 0.01 };
const songFamily = 'Noto Serif SC';
/** Milliseconds without a request after which a page is taken to be complete. */
const quiet = 1500;

interface Fetched {
  url: string;
  bytes: number;
}

interface Step {
  path: string;
  fetched: Fetched[];
  /** Fonts in which the `h1` is drawn. */
  faces: string[];
  shift: number;
}

export async function benchWalk(): Promise<Section> {
  const server = await serveCompressed('dist');
  try {
    const steps = await walk(server.url);
    return {
      name: 'walk',
      heading: 'Five pages in a row',
      text: [describe(), stepTable(steps), sumTable(steps)].join('\n\n'),
    };
  } finally {
    server.close();
  }
}

async function walk(siteUrl: string): Promise<Step[]> {
  const { config } = await prepareTestFonts();
  const browser = await chromium.launch({
    ...browserOptions(),
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowedBy });
    await page.addInitScript(sumShifts);
    const fetched = collectFetched(devtools);
    const steps: Step[] = [];
    for (const path of pages) steps.push(await visit(page, siteUrl, path, fetched));
    return steps;
  } finally {
    await browser.close();
  }
}

async function visit(page: Page, siteUrl: string, path: string, fetched: Fetched[]): Promise<Step> {
  fetched.length = 0;
  await page.goto(`${siteUrl}/${path}`, { waitUntil: 'load' });
  for (let seen = -1; seen !== fetched.length;) {
    seen = fetched.length;
    await page.waitForTimeout(quiet);
  }
  return {
    path: `/${path}`,
    fetched: [...fetched],
    faces: await readFaces(page, 'h1'),
    shift: await page.evaluate(() => (window as unknown as { shifts: number }).shifts),
  };
}

/** Runs in the page: adds up what moves, without the allowance for windows of time. */
function sumShifts(): void {
  const counted = window as unknown as { shifts: number };
  counted.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      counted.shifts += (entry as unknown as { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What comes over the network, headers included; what the cache holds does not count. */
function collectFetched(devtools: CDPSession): Fetched[] {
  const fetched: Fetched[] = [];
  const urls = new Map<string, string>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    urls.set(requestId, request.url);
  });
  devtools.on('Network.requestServedFromCache', ({ requestId }) => urls.delete(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId);
    if (url && encodedDataLength > 0) fetched.push({ url, bytes: encodedDataLength });
  });
  return fetched;
}

const isFont = ({ url }: Fetched) => /\.woff2?$/.test(url);
const bytesOf = (fetched: readonly Fetched[]) => fetched.reduce((sum, { bytes }) => sum + bytes, 0);
const showsSong = ({ faces }: Step) =>
  faces.length > 0 && faces.every((each) => each.startsWith(songFamily));
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

const describe = () =>
  `${describeRun('npm run bench -- walk')} Slow 4G (150 ms, 1.6 Mbit/s), processor slowed ` +
  `${processorSlowedBy}×, brotli, one browser session with a cold cache at its start. Kilobytes of ` +
  '1,000 bytes as they come over the network, headers included; shifts are added up over each page.';

const stepTable = (steps: readonly Step[]) =>
  table(
    'page|KB|fonts|KB of fonts|h1 in|layout shift',
    steps.map((step) => {
      const fonts = step.fetched.filter(isFont);
      return [
        step.path,
        kilobytes(bytesOf(step.fetched)),
        fonts.length,
        kilobytes(bytesOf(fonts)),
        step.faces.join(', '),
        step.shift.toFixed(4),
      ];
    }),
  );

function sumTable(steps: readonly Step[]): string {
  const all = steps.flatMap(({ fetched }) => fetched);
  return table('of the whole walk|measured|wanted', [
    ['headings in Song alone', steps.filter(showsSong).length, `${steps.length}`],
    [
      'largest layout shift',
      Math.max(...steps.map(({ shift }) => shift)).toFixed(4),
      `≤ ${wanted.shift}`,
    ],
    ['KB of fonts', kilobytes(bytesOf(all.filter(isFont))), `≤ ${wanted.fonts}`],
    ['KB of the first page', kilobytes(bytesOf(steps[0]!.fetched)), `≤ ${wanted.firstPage}`],
    ['KB of the visit', kilobytes(bytesOf(all)), `≤ ${wanted.visit}`],
  ]);
}
