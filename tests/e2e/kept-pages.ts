/**
 * Pages of a browser that tests use one after the other. A new page starts processes and reads the
 * fonts anew, which takes a second of a processor; one that is there opens an address in a third of it.
 */
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

interface Kept {
  page: Page;
  devtools: CDPSession;
  /** Who may use it next: pages differ in what only a new context can set. */
  key: string;
  /** What went wrong since it was taken; another list each time. */
  faults: string[];
  /** Origins that it has asked, and that may have stored something. */
  origins: Set<string>;
  /** Whether a test has changed what a new address does not reset. */
  isChanged: boolean;
}

export class KeptPages {
  readonly #browser: Browser;
  readonly #ownOrigin: string;
  readonly #idle: Kept[] = [];
  readonly #taken = new Map<Page, Kept>();

  /** @param siteUrl address of the site: requests to other origins are faults */
  constructor(browser: Browser, siteUrl: string) {
    this.#browser = browser;
    this.#ownOrigin = new URL(siteUrl).origin;
  }

  /** A page as a new visitor has it: nothing stored, no history of faults, the mouse outside. */
  async take(options: BrowserContextOptions): Promise<{ page: Page; faults: string[] }> {
    const { viewport = { width: 1280, height: 900 }, colorScheme, ...others } = options;
    const { reducedMotion, forcedColors, contrast, ...fixed } = others;
    const key = JSON.stringify(fixed);
    const at = this.#idle.findLastIndex((each) => each.key === key);
    const kept = at < 0 ? await this.#open(fixed, key) : this.#idle.splice(at, 1)[0]!;
    const { page } = kept;
    this.#taken.set(page, kept);
    if (viewport) await page.setViewportSize(viewport);
    // Null is what a new page has.
    await page.emulateMedia({
      media: null,
      colorScheme: colorScheme ?? null,
      reducedMotion: reducedMotion ?? null,
      forcedColors: forcedColors ?? null,
      contrast: contrast ?? null,
    });
    return { page, faults: (kept.faults = []) };
  }

  /** Keeps the page for the next test, or closes it if this one has changed more than can be undone. */
  async giveBack(page: Page): Promise<void> {
    const kept = this.#taken.get(page);
    this.#taken.delete(page);
    if (!kept || page.isClosed()) return;
    const context = page.context();
    if (kept.isChanged || context.serviceWorkers().length > 0) return context.close();
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.goto('about:blank');
    await page.mouse.move(-1, -1);
    for (const origin of kept.origins) {
      await kept.devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
    kept.origins.clear();
    this.#idle.push(kept);
  }

  async #open(options: BrowserContextOptions, key: string): Promise<Kept> {
    const context = await this.#browser.newContext(options);
    // Chromium writes such reports to the console too; by the event none is missed.
    await context.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`CSP: ${violatedDirective} ${blockedURI}`),
      ),
    );
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const kept: Kept = { page, devtools, key, faults: [], origins: new Set(), isChanged: false };
    watch(kept, this.#ownOrigin);
    noticeChanges(kept);
    return kept;
  }
}

function watch(kept: Kept, ownOrigin: string): void {
  const { page, origins } = kept;
  page.on('console', (message) => message.type() === 'error' && kept.faults.push(message.text()));
  page.on('pageerror', (error) => kept.faults.push(error.message));
  page.on('requestfailed', (request) => {
    // A reader who goes on before a page has loaded breaks off its requests: no fault of the page.
    const { errorText = '' } = request.failure() ?? {};
    if (errorText !== 'net::ERR_ABORTED') kept.faults.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== 'null') origins.add(origin);
    if (origin !== ownOrigin && !request.url().startsWith('data:')) {
      kept.faults.push(`foreign: ${request.url()}`);
    }
  });
}

/** What stays in a page whatever it opens next. */
const lasting = ['addInitScript', 'route', 'exposeBinding', 'exposeFunction'] as const;
const lastingClock = ['install', 'setFixedTime', 'setSystemTime', 'pauseAt'] as const;

/** Notes when a test calls one of them. */
function noticeChanges(kept: Kept): void {
  const { page } = kept;
  const wrap = (owner: object, names: readonly string[]) => {
    for (const name of names) {
      const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, (...args: unknown[]) => {
        kept.isChanged = true;
        return original.apply(owner, args);
      });
    }
  };
  wrap(page, lasting);
  wrap(page.clock, lastingClock);
}
