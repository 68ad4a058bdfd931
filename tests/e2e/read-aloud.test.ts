/** Reading aloud, heard through a voice that writes down what it says. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { story } from './kinds.ts';
import { finish, giveVoice, readVoice } from './voice.ts';

const open = useBrowser();
const path = story;

async function start(page: Page) {
  await page.reload();
  await page.locator('.settings summary').click();
  await page.getByRole('button', { name: '朗读本页' }).click();
  await page.locator('.reader').waitFor();
}

describe('a reader who listens', () => {
  it('hears title, lead, headings and paragraphs in order, and nothing else', async () => {
    const { page, faults } = await open(path);
    await giveVoice(page, ['en-US', 'zh-CN']);
    await start(page);
    for (let at = 0; at < 200 && (await page.locator('[data-reading]').count()); at++) {
      await finish(page);
    }
    const { said } = await readVoice(page);
    const title = await page.locator('h1').innerText();
    expect(said.slice(0, 4).join('')).toContain(title.replace(/\s/g, '').slice(0, 12));
    const text = said.join('');
    // Numbers are said in words.
    const headings = (await page.locator('.prose > h2').allInnerTexts()).filter(
      (heading) => !/[\dA-Za-z]/.test(heading),
    );
    const places = headings.map((heading) => text.indexOf(heading));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    // Neither notes, charts, sources nor what follows the story.
    expect(text).not.toMatch(/编者注：|数据表|原文第|原文未注明|引文|来源/);
    expect(Math.max(...said.map(({ length }) => length))).toBeLessThanOrEqual(48);
    expect(await page.getByRole('status').textContent()).toBe('已读完');
    expect(
      await page
        .getByRole('button', { name: '关闭' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    expect(faults).toEqual([]);
  });

  it('pauses, goes on with the same sentence, and stops by the keyboard', async () => {
    const { page } = await open(path);
    await giveVoice(page, ['zh-CN']);
    await start(page);
    const pause = page.getByRole('button', { name: '暂停' });
    expect(await pause.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.getByRole('status').textContent()).toBe('正在朗读');
    await finish(page);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('status').textContent()).toBe('已暂停');
    expect(await page.locator('[data-reading]').count()).toBe(0);
    await page.getByRole('button', { name: '继续' }).press('Enter');
    const [before, again] = (await readVoice(page)).said.slice(-2);
    expect(again).toBe(before);
    await page.keyboard.press('Escape');
    expect(await page.locator('.reader, [data-reading]').count()).toBe(0);
    expect(await page.locator('.settings summary:focus').count()).toBe(1);
  });

  it('sees the passage that is being read', async () => {
    const { page } = await open(path, { reducedMotion: 'reduce' });
    await giveVoice(page, ['zh-CN']);
    await start(page);
    const blocks = await page.locator('.prose :is(h2, p)').count();
    for (let at = 0; at < Math.min(12, blocks / 2); at++) await finish(page);
    const passage = page.locator('[data-reading]');
    const box = await passage.boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y + box!.height).toBeLessThan(900);
    expect(await passage.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(246, 217, 168)',
    );
  });

  it('is not followed by the voice to the next page', async () => {
    const { page } = await open(path);
    await giveVoice(page, ['zh-CN']);
    await start(page);
    const cancelled = page.evaluate(
      () =>
        new Promise((resolve) => {
          const { cancel } = speechSynthesis;
          speechSynthesis.cancel = () => {
            cancel.call(speechSynthesis);
            resolve(true);
          };
          dispatchEvent(new PageTransitionEvent('pagehide'));
        }),
    );
    expect(await cancelled).toBe(true);
    expect(await page.locator('.reader').count()).toBe(0);
  });
});

describe('reading aloud is offered', () => {
  const button = (page: Page) => page.locator('.settings button');

  it.each([
    ['where a Chinese voice is listed', ['en-US', 'zh_CN'], true],
    ['where the list is still empty', [], true],
    ['not where there are only other voices', ['en-US', 'de-DE'], false],
  ] as const)('%s', async (_, voices, offered) => {
    const { page } = await open('/about/');
    await giveVoice(page, [...voices]);
    await page.reload();
    await page.locator('.settings summary').click();
    expect(await button(page).isVisible()).toBe(offered);
  });

  it('not without JavaScript, nor where the browser cannot speak', async () => {
    const still = await open('/about/', { javaScriptEnabled: false });
    await still.page.locator('.settings summary').click();
    expect(await button(still.page).isVisible()).toBe(false);
    const { page, faults } = await open('/about/');
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined }),
    );
    await page.reload();
    await page.locator('.settings summary').click();
    expect(await button(page).isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  it('says so when no sound comes, and loads its script only then', async () => {
    const { page } = await open(path);
    await page.clock.install();
    await giveVoice(page, [], true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    expect(asked.filter((url) => /\/start\.[\w-]+\.js$/.test(url))).toEqual([]);
    await page.locator('.settings summary').click();
    await page.getByRole('button', { name: '朗读本页' }).click();
    await page.locator('.reader').waitFor();
    expect(asked.filter((url) => /\/start\.[\w-]+\.js$/.test(url))).toHaveLength(1);
    await page.clock.fastForward(9000);
    expect(await page.getByRole('status').textContent()).toContain('没有中文语音');
  });
});
