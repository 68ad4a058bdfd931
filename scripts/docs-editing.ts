/** Photographs the editing page for docs/authoring.md, in a copy of the project. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { photographImport } from './docs-import.ts';
import { firstSource } from './docs-walk.ts';

const port = 4349;
const address = `http://127.0.0.1:${port}/edit/#/cases`;

/**
 * Adds a case as docs/authoring.md tells it, and takes a picture of each step.
 * @param project folder of the copy, which the case is written into
 * @param pictures folder for the pictures
 */
export async function photographEditing(
  browser: Browser,
  project: string,
  pictures: string,
): Promise<void> {
  const server = spawn(process.execPath, [resolve('scripts/edit.ts')], {
    cwd: project,
    env: { ...process.env, PORT: String(port), BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise<void>((ready, fail) => {
      server.stdout.on('data', (said: Buffer) => said.includes('编辑页面：') && ready());
      server.once('exit', () => fail(new Error('编辑页面没有启动。')));
    });
    const viewport = { width: 1180, height: 820 };
    const page = await browser.newPage({ viewport, locale: 'zh-CN' });
    const photograph = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });
    await walk(page, project, photograph);
    await photographImport(page, `http://127.0.0.1:${port}/edit/`, photograph);
    await page.close();
  } finally {
    server.removeAllListeners('exit');
    server.kill('SIGINT');
  }
}

async function walk(
  page: Page,
  project: string,
  photograph: (name: string) => Promise<unknown>,
): Promise<void> {
  const field = (at: string) => page.locator(`[data-key-path="${at}"]`);
  const write = (at: string, text: string) =>
    field(at).locator('input, .cm-content').first().fill(text);
  const choose = async (at: string, letters: string) => {
    await field(at).getByRole('combobox').fill(letters);
    await field(at).getByRole('option').first().click();
  };
  const save = () => page.getByRole('button', { name: '保存', exact: true }).click();

  await page.goto(`${address}/+`);
  await write('title', '示例村：怎样写');
  // The walk of the commands has made the place.
  await choose('places', 'shili');
  await choose('sources.0.id', firstSource(project));
  await choose('sources.0.paragraphs', 'p32');
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[data-key-path="entryId"] input')?.value,
  );
  await field('title').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await photograph('edit-new');

  await write('body', '## 原来怎样\n\n按村里的说法，农民人均纯收入是5500元。');
  await field('draft').getByRole('switch').uncheck();
  await save();
  await field('body').locator('.field-fault').waitFor();
  await field('body').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await photograph('edit-fault');

  await write(
    'body',
    '## 原来怎样\n\n<Passage p="p32">\n\n按村里的说法，农民人均纯收入是<Figure id="dahe.income-per-person" />。\n\n</Passage>',
  );
  await field('draft').getByRole('switch').check();
  await save();
  await page.waitForURL(/#\/cases\/shili$/);
  await page.frameLocator('iframe').locator('h1').waitFor();
  await field('body').locator('.cm-line').nth(4).click();
  await field('body').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await photograph('edit-saved');

  await page.goto(address.replace(/cases$/, 'charts/incidence'));
  await page.locator('.live-chart svg').waitFor();
  await photograph('edit-chart');
}
