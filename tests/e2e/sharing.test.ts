import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPolicy } from '#finish/content-security-policy.ts';
import { parseHtml, replaceElements } from '#lib/html.ts';
import { buildRedirectPage } from '#host/redirects.ts';
import { createSiteServer } from '#scripts/site-server.ts';
import { content } from '../picks.ts';
import { isUnderPath, siteUrl, useBrowser } from './browser.ts';
import { kinds, story } from './kinds.ts';

function withPolicy(html: string): string {
  const page = parseHtml(html);
  return replaceElements(page, new Map([addPolicy(page)])).html;
}

const open = useBrowser();
const allowCopying = { permissions: ['clipboard-read', 'clipboard-write'] };
const readClipboard = 'navigator.clipboard.readText()';

describe('the share kit', () => {
  it('copies the address and the text', async () => {
    const { page, faults } = await open(story, allowCopying);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    await page.locator('.share summary').click();
    await page.getByRole('button', { name: '复制网址' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate<string>(readClipboard)).toBe(canonical);
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.waitForTimeout(100);
    const text = await page.evaluate<string>(readClipboard);
    expect(text.startsWith(`《${await page.locator('h1').innerText()}》`)).toBe(true);
    expect(text).toMatch(/\nhttp\S+$/);
    expect(faults).toEqual([]);
  });

  it('loads neither its script, nor the QR code, nor the card before it is opened', async () => {
    const { page } = await open(story);
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(
      (await loaded()).filter((name) => /\/(?:cards|qr)\/|\/share\.[^/]*js$/.test(name)),
    ).toEqual([]);
    await page.locator('.share summary').click();
    await page.getByRole('button', { name: '复制网址' }).waitFor();
    expect((await loaded()).filter((name) => /\/share\.[^/]*js$/.test(name))).toHaveLength(1);
  });

  it('gives address, text and QR code without JavaScript, and no button that would do nothing', async () => {
    const { page } = await open(story, { javaScriptEnabled: false });
    await page.locator('.share summary').click();
    expect(await page.locator('.share .shared').first().isVisible()).toBe(true);
    expect(await page.locator('.share > img').isVisible()).toBe(true);
    expect(await page.locator('.share button:visible').count()).toBe(0);
  });

  it.skipIf(isUnderPath)('prints the QR code though it is closed', async () => {
    const { page } = await open(story);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.share > img').isVisible()).toBe(true);
    expect(await page.locator('.share details').isVisible()).toBe(false);
  });
});

describe('a selected passage', () => {
  const select = () => {
    const words = document.querySelector('.prose .passage p')!;
    getSelection()!.selectAllChildren(words);
  };

  it('is copied with its source, by the keyboard alone', async () => {
    const { page, faults } = await open(story, allowCopying);
    // Three clicks select the paragraph, and Tab goes on from there.
    await page
      .locator('.prose .passage p')
      .first()
      .click({ clickCount: 3, position: { x: 5, y: 10 } });
    const button = page.getByRole('button', { name: '复制并附出处' });
    await button.waitFor();
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if (await button.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate<string>(readClipboard);
    const [, cited = ''] = /\n——(.*)\nhttp\S+#[\w-]+$/.exec(copied) ?? [];
    expect(cited).toContain(`《${await page.locator('h1').innerText()}》（`);
    // Of a story that rests on several documents, the document by its name.
    expect(cited).toMatch(/（(?:原文|《[^》]+》)第\d+/);
    expect(cited).toContain(`），${content.site.name}`);
    expect(copied).toContain(`${story}#`);
    expect(faults).toEqual([]);
  });

  it.skipIf(isUnderPath)(
    'has its button above whatever stands there, in every passage of a story',
    async () => {
      for (const path of [story, kinds.programme, kinds.township].filter(Boolean)) {
        const { page, close } = await open(path, { viewport: { width: 360, height: 640 } });
        const passages = await page.locator('.prose .passage').count();
        for (let index = 0; index < passages; index++) {
          await page.evaluate((at) => {
            const passage = document.querySelectorAll('.prose .passage')[at]!;
            passage.scrollIntoView({ block: 'end' });
            getSelection()!.selectAllChildren(passage.querySelector('p')!);
          }, index);
          const button = page.getByRole('button', { name: '复制并附出处' });
          await button.waitFor();
          await page.waitForFunction(
            (at) =>
              document.querySelectorAll('.prose .passage')[at]!.nextElementSibling?.className ===
              'cite',
            index,
          );
          const onTop = await button.evaluate((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            return [0.1, 0.5, 0.9].every(
              (x) => document.elementFromPoint(left + width * x, top + height / 2) === element,
            );
          });
          expect(onTop, `${path} ${index}`).toBe(true);
        }
        await close();
      }
    },
  );

  it.skipIf(isUnderPath)('loses its offer when nothing is selected any more', async () => {
    const { page } = await open(story);
    await page.evaluate(select);
    const button = page.getByRole('button', { name: '复制并附出处' });
    await button.waitFor();
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await button.waitFor({ state: 'detached' });
  });
});

it.skipIf(isUnderPath)('a link to a figure leads to it', async () => {
  const { page } = await open(story);
  const last = await page.locator('.prose [id^="fig-"]').last().getAttribute('id');
  await page.goto(`${siteUrl}${story}#${last}`);
  const figure = page.locator(`[id="${last}"]`);
  await expect.poll(() => figure.evaluate((element) => element.matches(':target'))).toBe(true);
  const box = await figure.boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.y).toBeLessThan(900);
});

it.skipIf(isUnderPath)('an address that moved redirects, under the security policy', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'moved-'));
  const page404 = '<!doctype html><title>404</title>';
  writeFileSync(join(dist, '404.html'), page404);
  writeFileSync(join(dist, 'new.html'), '<!doctype html><title>new</title>');
  writeFileSync(
    join(dist, 'old.html'),
    withPolicy(buildRedirectPage('/new.html', 'https://example.cn/new.html')),
  );
  const server = createSiteServer(dist, '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { page } = await open('/');
  try {
    await page.goto(`http://127.0.0.1:${port}/old.html`);
    await page.waitForURL(`http://127.0.0.1:${port}/new.html`);
    expect(await page.title()).toBe('new');
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(dist, { recursive: true });
  }
});

it('every picture and code of the list of permalinks is served', async () => {
  for (const path of ['/cards/home.png', '/cards/home-square.png', '/qr/home.svg']) {
    expect((await fetch(siteUrl + path)).status, path).toBe(200);
  }
});
