/** Readers at nginx: many at once, and a browser that obeys the policy in the header. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { offlineMessages } from '#offline/messages.ts';
import { lively, village } from '../picks.ts';
import { startNginx } from './nginx.ts';
import { base, chart, frame, names, otherStory, readConfig, story } from './site.ts';

interface TrustedTypesScope {
  trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
}

const servers = inject('servers');
/** A picture in SVG: that of a chart, where the content has charts. */
const svg = chart ? `${chart}.svg` : 'favicon.svg';

describe.skipIf(!servers)('nginx', () => {
  let server: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    server = await startNginx(servers!, { base, files: readConfig('nginx') });
  });
  afterAll(() => server.stop());

  it('serves 200 readers at once, each eight files, without an error', async () => {
    const visit = [
      '',
      story,
      names.font,
      names.style,
      names.script,
      svg,
      names.fragment,
      'nowhere/',
    ].map((path) => ({ path, expected: path === 'nowhere/' ? 404 : 200, bytes: sizeOf(path) }));
    const readers = Array.from({ length: 200 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const faults: string[] = [];
      for (const { path, expected, bytes } of visit) {
        const { status, length } = await fetchFile(agent, base + path);
        if (status !== expected || length !== bytes) faults.push(`${path}: ${status}, ${length}`);
      }
      agent.destroy();
      return faults;
    });
    expect((await Promise.all(readers)).flat()).toEqual([]);
  });

  /** Fetches a file in brotli, as browsers do. */
  const fetchFile = (agent: Agent, path: string) =>
    new Promise<{ status: number | undefined; length: number }>((resolve, reject) => {
      request(
        { host: '127.0.0.1', port: server.port, path, agent, headers: { 'accept-encoding': 'br' } },
        (response) => {
          let length = 0;
          response.on('data', (part: Buffer) => (length += part.length));
          response.on('end', () => resolve({ status: response.statusCode, length }));
          response.on('error', reject);
        },
      )
        .on('error', reject)
        .end();
    });

  describe('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch(inject('browser'));
    });
    afterAll(() => browser.close());

    /** Opens a page and notes what the policy refused, and every complaint of the console. */
    async function open(url: string): Promise<{ page: Page; faults: string[] }> {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        // Of a picture opened by itself browsers ask for an icon that the site does not have.
        if (message.location().url.endsWith('/favicon.ico')) return;
        if (['error', 'warning'].includes(message.type())) faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('requestfailed', (failed) => faults.push(failed.url()));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      await page.goto(url);
      return { page, faults };
    }
    const address = (path: string) => `http://127.0.0.1:${server.port}${base}${path}`;

    it.each(['', story, 'data/figures/', 'about/', svg])('/%s draws no report', async (path) => {
      const { page, faults } = await open(address(path));
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
      await page.close();
    });

    it('styles apply: the header’s hashes are those of the page', async () => {
      const { page } = await open(address(story));
      const [family, sheets] = await page.evaluate(() => [
        getComputedStyle(document.querySelector('h1')!).fontFamily,
        [...document.styleSheets].filter(({ href }) => !href).length,
      ]);
      expect(family).toContain('Archive Song');
      expect(sheets).toBeGreaterThan(0);
      await page.close();
    });

    it('the search runs', async () => {
      const { page, faults } = await open(address(`search/?q=${encodeURIComponent(village)}`));
      await page.waitForSelector('[data-search-results][data-state=done] [data-search-result]');
      expect(faults).toEqual([]);
      await page.close();
    });

    it.skipIf(!lively[0])('a chart comes alive', async () => {
      const { page, faults } = await open(address(`data/charts/${lively[0]?.id}/`));
      const picture = page.locator('.chart-picture').first();
      await picture.scrollIntoViewIfNeeded();
      await picture.hover();
      await page.waitForSelector('.chart-picture canvas');
      expect(faults).toEqual([]);
      await page.close();
    });

    it('text cannot become HTML by script', async () => {
      const { page } = await open(address(''));
      const outcome = await page.evaluate(() => {
        try {
          document.body.innerHTML = '<img src=x onerror=alert(1)>';
          return 'written';
        } catch (error) {
          return String(error);
        }
      });
      expect(outcome).toMatch(/TrustedHTML/);
      await page.close();
    });

    it('offline reading starts, for its policy is the only one that Trusted Types let pages make', async () => {
      const { page, faults } = await open(address('offline/'));
      await page.getByRole('button', { name: offlineMessages.ask }).click();
      await page.getByRole('button', { name: offlineMessages.forget }).waitFor();
      await page.goto(address(otherStory));
      const isKept = (path: string) => caches.match(path).then((found) => found !== undefined);
      await page.waitForFunction(isKept, base + otherStory);
      expect(faults).toEqual([]);
      const refused = await page.evaluate(() =>
        ['offline-worker', 'other'].map((name) => {
          try {
            const { trustedTypes } = globalThis as unknown as TrustedTypesScope;
            trustedTypes.createPolicy(name, {});
            return 'made';
          } catch {
            return 'refused';
          }
        }),
      );
      expect(refused).toEqual(['made', 'refused']);
      const registration = await page.evaluate((worker) => {
        try {
          return navigator.serviceWorker.register(worker).then(
            () => 'registered',
            (error: unknown) => String(error),
          );
        } catch (error) {
          return String(error);
        }
      }, `${base}offline-worker.js`);
      expect(registration).toMatch(/TrustedScriptURL/);
      await page.close();
    });

    it('another site may frame a chart, and nothing else', async () => {
      const framed = [frame, story].filter((path) => path !== undefined);
      const portal = await listen(
        createServer((_, response) => {
          response.setHeader('content-type', 'text/html');
          response.end(framed.map((path) => `<iframe src="${address(path)}"></iframe>`).join(''));
        }),
      );
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(portal.address() as AddressInfo).port}/`);
      await page.waitForLoadState('networkidle');
      const titles = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.locator('main h1').count()),
      );
      expect(titles).toEqual(framed.map((path) => (path === frame ? 1 : 0)));
      await page.close();
      portal.close();
    });
  });
});

/** The bytes that a reader with brotli is sent. */
function sizeOf(path: string): number {
  const file = path === 'nowhere/' ? '404.html' : path.replace(/(^|\/)$/, '$1index.html');
  try {
    return readFileSync(`dist/${file}.br`).length;
  } catch {
    return readFileSync(`dist/${file}`).length;
  }
}

const listen = (server: Server) =>
  new Promise<Server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
