/** From a Word file to the published page, by keyboard alone: every step counted, the focus never lost. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeDocx, paragraph, run } from '../unit/authoring/docx.ts';
import { findViolations } from './axe.ts';
import { type EditingProject, startEditing } from './editing-server.ts';

let project: EditingProject;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [project, browser] = await Promise.all([startEditing(), chromium.launch(inject('browser'))]);
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'zh-CN' });
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser.close();
  project.remove();
});

const texts = [
  '柳沟村驻村工作小结',
  '2018年12月20日',
  '全村共有212户，其中脱贫户41户、一般户171户。',
  '硬化道路3.2公里，安装路灯56盏，队员今年45岁。',
  '村口那棵大槐树有些年头了，老人们夏天爱在树下歇凉。',
];

let [steps, keys] = [0, 0];
/** After what the focus stood nowhere: whoever has no mouse would begin at the top again. */
const lost: string[] = [];

/** Presses Tab, forwards or backwards, until the keyboard is at the target. */
async function reach(target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const way = await target.evaluate((element) => {
      const own = element instanceof HTMLLabelElement ? element.control : element;
      const active = document.activeElement;
      if (!active || active === own || own?.contains(active)) return active && 'there';
      return active.compareDocumentPosition(own!) & Node.DOCUMENT_POSITION_PRECEDING
        ? 'Shift+Tab'
        : 'Tab';
    });
    if (way === 'there') return;
    await page.keyboard.press(way ?? 'Tab');
  }
  throw new Error(`${String(target)} cannot be reached with Tab`);
}

const isLost = () => page.evaluate(() => document.activeElement === document.body);
/** What is drawn anew gives the focus back two frames later, which a busy machine takes its time for. */
const expectFocus = (moment: string) =>
  expect
    .poll(isLost, { timeout: 5000 })
    .toBe(false)
    .catch(() => lost.push(moment));
/** Goes there with Tab and presses a key; afterwards the focus must be somewhere. */
async function act(target: Locator, key = 'Enter'): Promise<void> {
  steps += 1;
  await target.waitFor({ state: 'attached' });
  // Where a page begins, it has not been anywhere yet.
  if (steps > 1) await expectFocus(`before ${String(target)}`);
  await reach(target);
  await page.keyboard.press(key);
  await expectFocus(String(target));
}
const press = async (...pressed: string[]) => {
  keys += pressed.length;
  for (const key of pressed) await page.keyboard.press(key);
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (at: string) => page.locator(`[data-key-path="${at}"]`);
const write = (at: string, text: string) =>
  field(at).locator('input, .cm-content').first().fill(text);
const read = (name: string) => readFileSync(join(project.folder, name), 'utf8');
const eventually = <Value>(look: () => Value | Promise<Value>) =>
  expect.poll(look, { timeout: 20_000 });
const decided = () =>
  page
    .getByRole('option')
    .filter({ hasNotText: '待看' })
    .locator('p:first-child > strong')
    .allInnerTexts();

test('a document that cannot be read is refused with what to do', async () => {
  await page.goto(`${project.url}/edit/#/import`);
  const file = { name: '报表.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') };
  await page.locator('input[type=file]').setInputFiles(file);
  await eventually(() => page.getByRole('alert').innerText()).toMatch(
    /不认识 \.xlsx.*另存为 \.docx/,
  );
});

test('its figures are confirmed by keyboard, and nothing is lost over a closed window', async () => {
  const buffer = await makeDocx(texts.map((text) => paragraph(run(text))).join(''));
  const file = {
    name: '工作小结.docx',
    mimeType: 'application/msword',
    buffer: Buffer.from(buffer),
  };
  const asked = page.waitForEvent('filechooser');
  await act(page.locator('input[type=file]'));
  await (await asked).setFiles(file);
  const list = page.getByRole('listbox');
  await list.waitFor();
  expect(await page.locator('section mark[id]').allInnerTexts()).toEqual(
    '212户 41户 171户 3.2公里 56盏 45岁'.split(' '),
  );
  await press('Enter', 'Enter', 'e');
  expect(await page.locator('[data-announcer]').innerText()).toMatch(/^已采用 41 户。还剩/);
  await page.getByLabel('说的是什么').fill('一般农户');
  await press('Enter', 'Enter');
  await eventually(decided).toEqual(['212户', '41户', '171户', '3.2公里']);
  await page.getByText('每一步都已存下').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.reload();
  await list.waitFor();
  expect(await decided()).toEqual(['212户', '41户', '171户', '3.2公里']);
  await press('Enter', 'x', 'Enter');
  await act(button(/数字都看过了/));
});

test('the document is confirmed and written as drafts, and its text is gone', async () => {
  await act(page.getByRole('checkbox', { name: /柳沟村/ }), 'Space');
  const township = page.getByLabel('柳沟村在');
  await act(township, 'ArrowDown');
  while ((await township.inputValue()) !== 'qiaoshang') await press('ArrowDown');
  keys = 0;
  await act(button('确认无误'));
  await act(button('选中没有数字的各段'));
  await act(button('不采用'));
  await act(button('去写入'));
  await act(button('写入草稿'));
  await eventually(() => page.locator('[data-announcer]').innerText()).toBe('已写成草稿。');
  await page.getByRole('heading', { name: '已写成草稿' }).waitFor();
  expect(read('content/figures/liugou.yaml')).toMatch(
    /label: 一般农户\n[\s\S]*law: sum[\s\S]*draft: true/,
  );
  const drafts = join(project.folder, 'drafts');
  expect(existsSync(drafts) && readdirSync(drafts)).toEqual(['.gitignore']);
});

test('the page is written with its source chosen, and published with what it rests on', async () => {
  await act(page.getByRole('link', { name: '新建村庄案例' }));
  await write('title', '柳沟村：修路和通电');
  await eventually(() => field('entryId').locator('input').inputValue()).toBe('liugou');
  await write('summary', '一个村子的路和灯。');
  const body = field('body').locator('.cm-content');
  await body.fill('## 情况\n\n全村有');
  await body.press('Control+End');
  await act(page.getByRole('button', { name: '数字', exact: true }));
  await page.getByRole('option').first().waitFor();
  // As fast as anyone types: Enter takes what the letters find, not what was listed before them.
  await Promise.all([page.keyboard.insertText('212'), press('Enter')]);
  await eventually(() => body.innerText()).toContain('全村有212户');
  await body.pressSequentially('。');
  await act(field('draft').getByRole('switch'), 'Space');
  await act(page.getByRole('button', { name: '保存', exact: true }));
  await act(button('和它们一起发布'));
  await eventually(() => read('content/permalinks.yaml')).toContain('- path: /cases/liugou/');
  expect(read('content/places/liugou.yaml')).toMatch(
    /^name: 柳沟村\nkind: village\nwithin: qiaoshang/,
  );
  expect(read('content/cases/liugou.mdx')).toMatch(/paragraphs:\n\s+- p3\n\s+- p4\n/);
  for (const name of ['cases/liugou.mdx', 'figures/liugou.yaml', 'places/liugou.yaml']) {
    await eventually(() => read(`content/${name}`)).not.toContain('draft');
  }
  const preview = page.frameLocator('iframe');
  // It starts with this page.
  await preview.locator('main').waitFor({ timeout: 90_000 });
  expect(await preview.locator('main').innerText()).toContain('212户');
  // The picture of the work: what a first page takes, typing aside.
  expect(steps).toBeLessThanOrEqual(16);
  expect(lost).toEqual([]);
  expect(keys).toBeLessThanOrEqual(8);
});
