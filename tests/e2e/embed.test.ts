/** A chart in a frame on another site, in a sandbox as cautious hosts set it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isUnderPath, siteUrl, useBrowser } from './browser.ts';
import { hasKinds, kinds } from './kinds.ts';

const open = useBrowser();
const framed = siteUrl + kinds.embed;
const sandboxes = ['allow-scripts allow-popups allow-same-origin', 'allow-popups', ''];

/** Another origin: another port, and another name of this machine. */
const host = createServer(({ url }, response) => {
  const sandbox = sandboxes[Number(url?.slice(1))] ?? '';
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><title>host</title><iframe sandbox="${sandbox}" src="${framed}" width="700" height="900"></iframe>`,
  );
});
let hostUrl = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`;
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

it
  .skipIf(!hasKinds('embed'))
  .each(
    sandboxes.map((sandbox, index) => [sandbox || 'nothing', index]).slice(0, isUnderPath ? 1 : 3),
  )(
  'keeps the chart when a source is followed, in a sandbox that allows %s',
  async (allowed, index) => {
    const { page } = await open(`${hostUrl}/${index}`);
    const frame = page.frameLocator('iframe');
    const link = frame.locator('a[href*="/sources/"]').first();
    const popup = String(allowed).includes('popups') ? page.waitForEvent('popup') : undefined;
    await link.click();
    const opened = await popup;
    if (opened) {
      await opened.waitForLoadState();
      expect(opened.url()).toContain('/sources/');
      expect(await opened.evaluate(() => globalThis.opener)).toBeNull();
    } else {
      await page.waitForTimeout(300);
    }
    expect(page.frames()[1]!.url()).toBe(framed);
    expect(await frame.locator('figure.chart').isVisible()).toBe(true);
  },
);
