/** Chromium, old and new, and Firefox, driven by Puppeteer: CDP for the one, WebDriver BiDi for the other. */
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import type { Plain, Size, Walker } from './walker.ts';

/** The part of Puppeteer that version 8 and today's share. */
interface Page {
  goto: (url: string, options: { waitUntil: 'load' }) => Promise<unknown>;
  setViewport: (size: Size) => Promise<void>;
  evaluate: (task: (...given: never[]) => unknown, ...given: unknown[]) => Promise<unknown>;
  click: (selector: string) => Promise<void>;
  hover: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  screenshot: (options: { path: string; fullPage: boolean }) => Promise<unknown>;
  pdf: () => Promise<Uint8Array>;
  on: ((event: 'pageerror', hear: (error: Error) => void) => void) &
    ((event: 'console', hear: (message: Message) => void) => void);
}
interface Message {
  type: () => string;
  text: () => string;
}
interface Browser {
  version: () => Promise<string>;
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}

/** How a browser is started. */
export interface Launch {
  /** File of the carried packages; `puppeteer-core` is that of the old Chromium's time. */
  carried: string;
  client: 'puppeteer-core' | 'puppeteer-now';
  browser: 'chrome' | 'firefox';
  executablePath: string;
  args: string[];
  env: Record<string, string | undefined>;
}

/** A policy that old browsers know in part only; what they do not know they leave out. */
const unknownToOld = /wasm-unsafe-eval|details-marker|was preloaded/;

/** Starts a browser with one page. */
export async function openPuppeteer(launch: Launch, size: Size): Promise<Walker> {
  const { carried, client, ...options } = launch;
  const file = createRequire(carried).resolve(client);
  const { default: puppeteer } = (await import(pathToFileURL(file).href)) as {
    default: { launch: (options: object) => Promise<Browser> };
  };
  const browser = await puppeteer.launch({ ...options, headless: true });
  const page = await browser.newPage();
  await page.setViewport(size);
  const faults: string[] = [];
  const note = (text: string) => !unknownToOld.test(text) && faults.push(text);
  page.on('pageerror', ({ message }) => note(message));
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  return {
    version: await browser.version(),
    faults,
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    run: async <T extends Plain, A extends Plain[]>(task: (...given: A) => T, ...given: A) =>
      (await page.evaluate(task as (...given: never[]) => unknown, ...given)) as T,
    click: (selector) => page.click(selector),
    hover: (selector) => page.hover(selector),
    type: (selector, text) => page.type(selector, text),
    screenshot: async (path) => void (await page.screenshot({ path, fullPage: true })),
    print: () => page.pdf(),
    close: () => browser.close(),
  };
}
