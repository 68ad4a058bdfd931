/**
 * Lighthouse on a cheap phone: slow 4G (150 ms round trips, 1.6 Mbit/s) and a processor four times
 * slower than ours. Its load is worked out from a trace (Lantern), so that the machine's own haste
 * counts little.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserOptions } from '#scripts/browser.ts';
import { installPeer } from './peers/install.ts';
import { median } from './report.ts';

const versions = { lighthouse: '13.5.0', 'chrome-launcher': '1.2.1' };

/** Milliseconds, bytes and counts of one page, each the median of its runs. */
export interface PhoneResult {
  score: number;
  fcp: number;
  lcp: number;
  cls: number;
  tbt: number;
  bytes: number;
  requests: number;
}

interface Audit {
  numericValue?: number;
  details?: { items?: unknown[] };
}
interface LighthouseResult {
  runtimeError?: { message: string };
  audits: Record<string, Audit>;
  categories: Record<string, { score: number | null }>;
}
type Lighthouse = (
  url: string,
  flags: { port: number; onlyCategories: string[]; logLevel: string },
) => Promise<{ lhr: LighthouseResult } | undefined>;
interface Launched {
  port: number;
  kill: () => Promise<void> | void;
}

/** Starts a browser and gives a function that measures a page in it. */
export async function startPhone() {
  const folder = installPeer('tools', versions);
  const load = (path: string) =>
    import(pathToFileURL(join(folder, 'node_modules', path)).href) as Promise<
      Record<string, unknown>
    >;
  const lighthouse = (await load('lighthouse/core/index.js'))['default'] as Lighthouse;
  const { launch } = (await load('chrome-launcher/dist/index.js')) as unknown as {
    launch: (options: object) => Promise<Launched>;
  };
  const { executablePath, args } = browserOptions();
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: [...args, '--headless=new'],
    logLevel: 'error',
  });
  return {
    /** The versions, for the record. */
    name: `Lighthouse ${versions.lighthouse}`,
    measure: async (url: string, runs: number): Promise<PhoneResult> => {
      const results: PhoneResult[] = [];
      for (let run = 0; run < runs; run++) results.push(await measureOnce(lighthouse, url, chrome));
      const middle = (pick: (result: PhoneResult) => number) => median(results.map(pick));
      return {
        score: middle(({ score }) => score),
        fcp: middle(({ fcp }) => fcp),
        lcp: middle(({ lcp }) => lcp),
        cls: middle(({ cls }) => cls),
        tbt: middle(({ tbt }) => tbt),
        bytes: middle(({ bytes }) => bytes),
        requests: middle(({ requests }) => requests),
      };
    },
    close: () => chrome.kill(),
  };
}

async function measureOnce(lighthouse: Lighthouse, url: string, { port }: Launched) {
  const answer = await lighthouse(url, {
    port,
    onlyCategories: ['performance'],
    logLevel: 'error',
  });
  if (!answer || answer.lhr.runtimeError) {
    throw new Error(
      `Lighthouse 没有量成 ${url}：${answer?.lhr.runtimeError?.message ?? '没有结果'}`,
    );
  }
  const { audits, categories } = answer.lhr;
  const value = (id: string) => {
    const { numericValue } = audits[id] ?? {};
    if (numericValue === undefined) throw new Error(`Lighthouse 没有给出 ${id}（${url}）`);
    return numericValue;
  };
  return {
    score: Math.round((categories['performance']?.score ?? NaN) * 100),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbt: value('total-blocking-time'),
    bytes: value('total-byte-weight'),
    requests: audits['network-requests']?.details?.items?.length ?? NaN,
  };
}
