/** What the tests of the workbench do on its page. */
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { EditingProject } from './editing-server.ts';

/**
 * A page of the workbench.
 * @param path such as `cases/dahe`
 * @param foreign is told of every request that leaves the workbench's server
 */
export async function openPage(
  browser: Browser,
  { url, port }: EditingProject,
  path: string,
  foreign: string[],
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'zh-CN' });
  page.setDefaultTimeout(30_000);
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== `127.0.0.1:${port}`) foreign.push(request.url());
  });
  await page.goto(`${url}/edit/#/${path}`);
  return page;
}

/** Waits for what a busy machine takes its time for. */
export const eventually = <Value>(look: () => Value | Promise<Value>) =>
  expect.poll(look, { timeout: 20_000 });

export const field = (page: Page, at: string) => page.locator(`[data-key-path="${at}"]`);
export const write = (page: Page, at: string, text: string) =>
  field(page, at).locator('input, .cm-content').first().fill(text);
/** Types a few letters of what is to be chosen, and takes the first that is found. */
export async function choose(
  page: Page,
  at: string,
  letters: string,
  found: string,
): Promise<void> {
  await field(page, at).getByRole('combobox').fill(letters);
  await page.getByRole('option', { name: found }).first().click();
}
export const body = (page: Page) => field(page, 'body').locator('.cm-content');
export const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();
export const saved = (page: Page) => page.locator('.page-head').getByText('已保存').waitFor();
/** What a screen reader has been told last. */
export const expectSaid = (page: Page, words: string) =>
  eventually(() => page.locator('[data-announcer]').innerText()).toContain(words);
export const faultAt = (page: Page, at: string) =>
  field(page, at).locator('.field-fault').innerText();

/** A photograph as a camera writes it, larger than the site keeps. */
export const makePhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#a52' } })
    .withExif({ IFD0: { Make: 'Somecamera' } })
    .jpeg()
    .toBuffer();
