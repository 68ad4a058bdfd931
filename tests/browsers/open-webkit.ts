/** WebKitGTK, driven by Selenium: its small browser fills a screen of its own, which has the size asked for. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { type Plain, type Size, until, type Walker } from './walker.ts';

interface Element {
  click: () => Promise<void>;
  sendKeys: (text: string) => Promise<void>;
}
interface Driver {
  get: (url: string) => Promise<void>;
  executeScript: (task: unknown, ...given: unknown[]) => Promise<unknown>;
  findElement: (by: unknown) => Promise<Element>;
  takeScreenshot: () => Promise<string>;
  getCapabilities: () => Promise<{ get: (name: string) => string }>;
  manage: () => { window: () => { setRect: (size: Size) => Promise<unknown> } };
  actions: () => { move: (to: { origin: Element }) => { perform: () => Promise<void> } };
  quit: () => Promise<void>;
}
interface Selenium {
  Builder: new () => {
    usingServer: (url: string) => {
      withCapabilities: (capabilities: object) => { build: () => Promise<Driver> };
    };
  };
  By: { css: (selector: string) => unknown };
}

/** Where the programs are. */
export interface WebKit {
  carried: string;
  driver: string;
  browser: string;
  env: Record<string, string | undefined>;
}

/** Starts a screen, the driver and the browser. */
export async function openWebKit({ carried, driver, browser, env }: WebKit, size: Size) {
  const { default: selenium } = (await import(
    pathToFileURL(createRequire(carried).resolve('selenium-webdriver')).href
  )) as { default: Selenium };
  const { screen, display } = await startScreen(size);
  const port = await findPort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  const stop = () => [server, screen].forEach((program) => program.kill());
  try {
    const address = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver', () =>
      fetch(`${address}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const options = { binary: browser, args: ['--automation', '--full-screen'] };
    const web = await new selenium.Builder()
      .usingServer(address)
      .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options })
      .build();
    await web.manage().window().setRect(size);
    return await drive(web, selenium.By.css, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function drive(web: Driver, css: Selenium['By']['css'], stop: () => void): Promise<Walker> {
  const find = (selector: string) => web.findElement(css(selector));
  const screenshot = async (file: string) =>
    writeFileSync(file, Buffer.from(await web.takeScreenshot(), 'base64'));
  return {
    version: `WebKitGTK ${(await web.getCapabilities()).get('browserVersion')}`,
    faults: [],
    open: (url) => web.get(url),
    run: async <T extends Plain, A extends Plain[]>(task: (...given: A) => T, ...given: A) =>
      (await web.executeScript(task, ...given)) as T,
    click: async (selector) => {
      const element = await find(selector);
      // Its driver presses where the element was before the page glides to it.
      await web.executeScript(
        (target: HTMLElement) => target.scrollIntoView({ block: 'center', behavior: 'instant' }),
        element,
      );
      await element.click();
    },
    hover: async (selector) =>
      web
        .actions()
        .move({ origin: await find(selector) })
        .perform(),
    type: async (selector, text) => (await find(selector)).sendKeys(text),
    screenshot,
    // The driver has no command for it.
    print: () => Promise.resolve(undefined),
    close: () => web.quit().finally(stop),
  };
}

async function startScreen({
  width,
  height,
}: Size): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { screen, display: `:${number}` };
}

/** A port that is free now. */
const findPort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
