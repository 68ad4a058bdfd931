/** The editing page: a person adds a case, is told what is wrong, mends it, and sees the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import sharp from 'sharp';
import { colourRules, findViolations } from './axe.ts';
import { sendRaw, writeRequest } from '../host/ask.ts';
import { listBrokenPaths, listDetours, staysOnSite } from '../host/hostile.ts';
import {
  body,
  choose,
  eventually,
  expectSaid,
  faultAt,
  makePhoto,
  field,
  openPage,
  save,
  saved,
  write,
} from './editing-page.ts';
import { typeWhileSaving } from './editing-typing.ts';
import { sharedDraft, workInTwoWindows } from './editing-windows.ts';
import { reviewUnderNames } from './editing-review.ts';
import { type EditingProject, runEdit, startEditing } from './editing-server.ts';

let project: EditingProject;
let browser: Browser;
const foreign: string[] = [];

beforeAll(async () => {
  [project, browser] = await Promise.all([startEditing(), chromium.launch(inject('browser'))]);
});
afterAll(async () => {
  await browser.close();
  project.remove();
});

const open = (path: string) => openPage(browser, project, path, foreign);
const read = (name: string) => readFileSync(join(project.folder, 'content', name), 'utf8');

test('a case is added: proposed an id, refused at its fields, mended, saved, seen', async () => {
  const page = await open('cases/+');
  await write(page, 'title', '示例村：怎样写');
  await eventually(() => field(page, 'entryId').locator('input').inputValue()).toBe('shili');
  await body(page).fill('## 原来怎样\n\n农民人均纯收入是5500元。');
  await field(page, 'draft').getByRole('switch').uncheck();
  await save(page);
  await eventually(() => faultAt(page, 'places')).toMatch(/^还没有填写|至少写一个村/);
  expect(await faultAt(page, 'body')).toMatch(/^第 3 行：正文写 5500元/);
  expect(() => read('cases/shili.mdx')).toThrow('ENOENT');
  await field(page, 'draft').getByRole('switch').check();

  await choose(page, 'places', '大河', '大河村');
  await choose(page, 'sources.0.id', '壶关', '壶关篇');
  await choose(page, 'sources.0.paragraphs', 'p32', 'p32');
  await body(page).fill('## 原来怎样\n\n农民人均纯收入是');
  await body(page).press('Control+End');
  await page.getByRole('button', { name: '数字', exact: true }).click();
  await page.getByRole('combobox', { name: '要插入的数字' }).fill('5400');
  await page.getByRole('option', { name: '农民人均纯收入' }).click();
  await body(page).pressSequentially('。');
  await save(page);

  await eventually(() => page.url()).toContain('#/cases/shili');
  await expectSaid(page, '已保存。');
  await page.getByText('已保存', { exact: true }).waitFor();
  expect(read('cases/shili.mdx')).toMatch(
    /draft: true[\s\S]*是<Figure id="dahe.income-per-person" \/>。\n$/,
  );
  // The development server takes a moment to see the new file; then it has the frame load anew.
  const preview = page.frameLocator('iframe');
  await preview.getByRole('heading', { level: 1, name: '怎样写' }).waitFor();
  expect(await preview.locator('main').innerText()).toContain('5400元');

  const draft = field(page, 'draft').getByRole('switch');
  await write(page, 'title', '示例村的另一种写法');
  await write(page, 'summary', '');
  await draft.uncheck();
  await save(page);
  await eventually(() => faultAt(page, 'summary')).toMatch(/^还没有填写/);
  await page.getByRole('button', { name: '先存为草稿' }).click();
  await saved(page);
  expect(read('cases/shili.mdx')).toMatch(/另一种写法[\s\S]*summary: 待写[\s\S]*draft: true/);

  await draft.uncheck();
  await write(page, 'summary', '为说明写法而建的示例页。');
  await save(page);
  await saved(page);
  expect(read('permalinks.yaml')).toContain('- path: /cases/shili/');
  expect(read('cases/shili.mdx')).not.toContain('draft');
  await page.close();
});

test('every page of the workbench can be used by everyone, in light and dark', async () => {
  // Each with something that it alone has, of all and of the one before.
  const pages = {
    '': 'main li a',
    'cases/dahe': '.cm-content',
    cases: 'main a[href$="cases/dahe"]',
    'cases/+': '.cm-content',
    review: 'main h1:text("审阅")',
    'charts/incidence': 'main svg',
    import: 'input[type=file]',
    bin: 'main h1:text("回收站")',
  };
  const violations: Record<string, string[]> = {};
  const page = await open('');
  for (const [path, part] of Object.entries(pages)) {
    await page.goto(`${project.url}/edit/#/${path}`);
    await page.locator(part).first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === 'dark' ? colourRules : undefined;
      const found = await findViolations(page, rules);
      if (found.length > 0) violations[`${path} in ${colorScheme}`] = found;
    }
  }
  await page.close();
  expect(violations).toEqual({});
});

test('an entry that was opened and touched back is saved as it was', async () => {
  const before = read('cases/dahe.mdx');
  const page = await open('cases/dahe');
  await write(page, 'title', '大河村：许多人家从事旅游经营服务 ');
  await save(page);
  await saved(page);
  expect(read('cases/dahe.mdx')).toBe(before);
  await page.close();
});

test('what is typed while a save is on its way stays, and is saved by the next', async () => {
  await typeWhileSaving(await open('cases/+'), () => read('cases/tuzhong.mdx'));
});

test('a draft that is not whole says what its page still lacks, and breaks no other', async () => {
  const text =
    '---\ntitle: 半篇\norder: 900\nplaces: [nowhere]\nkeyFigures: [no.figure]\ndraft: true\n---\n\n<Figure id="no.figure" />\n';
  writeFileSync(join(project.folder, 'content/cases/banpian.mdx'), text);
  const page = await open('cases/banpian');
  await page.getByText('这一篇还不完整').waitFor();
  const lacks = await page.locator('.beside li').allInnerTexts();
  expect(lacks).toContainEqual(expect.stringMatching(/摘要：还没有填写/));
  expect(lacks).toContainEqual(
    expect.stringMatching(/^正文：第 1 行：写的是 no\.figure，没有这个/),
  );
  expect(lacks.join('\n')).not.toMatch(/^[a-z]\w*(?:\[|：)/m);
  await page.locator('.beside li button').first().press('Enter');
  expect(await page.locator(':focus').count()).toBe(1);
  await page.goto(`${project.url}/cases/`);
  expect(await page.locator('main').innerText()).toContain('大河');
  await page.close();
});

test('two windows on one entry lose nothing, and each action is told aloud', async () => {
  writeFileSync(join(project.folder, 'content/cases/liangge.mdx'), sharedDraft);
  const [one, other] = [await open('cases/liangge'), await open('cases/liangge')];
  await workInTwoWindows(one, other, () => read('cases/liangge.mdx'));
  await Promise.all([one.close(), other.close()]);
});

test('a draft is sent, reviewed and published under names, and each step is told aloud', async () => {
  const page = await open('review');
  await reviewUnderNames(page, join(project.folder, 'content'));
  await page.close();
});

test('what was not saved is offered again, and leaving asks first', async () => {
  const page = await open('charts/incidence');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator('.live-chart svg').waitFor();
  await write(page, 'rowsLabel', '断电之前写的');
  await page.getByRole('link', { name: '← 图表' }).click();
  await page.getByRole('button', { name: '留在这里' }).click();
  await page.getByText('已留底').waitFor();
  await page.reload();
  await page.getByRole('button', { name: '接着写' }).click();
  expect(await field(page, 'rowsLabel').innerText()).toContain('断电之前写的');
  await page.getByText('有改动没有保存').waitFor();
  await page.close();
});

test('a picture is kept small, described, and shown by the name of its record', async () => {
  const page = await open('pictures/+');
  const file = { name: '照片.jpg', mimeType: 'image/jpeg', buffer: await makePhoto() };
  await field(page, 'picture').locator('input').setInputFiles(file);
  await write(page, 'alt', '一块纯色的样张');
  await write(page, 'entryId', 'street');
  await field(page, 'draft').getByRole('switch').uncheck();
  await save(page);
  await eventually(() => faultAt(page, 'credit')).toContain('还没有填写');
  await write(page, 'credit', '测试');
  await write(page, 'licence', '样张，不受限制');
  await save(page);
  await eventually(() => page.url()).toContain('#/pictures/street');
  const kept = await sharp(join(project.folder, 'content/pictures/street.jpg')).metadata();
  expect([kept.width, kept.height, kept.exif]).toEqual([1600, 800, undefined]);
  expect(read('pictures/street.yaml')).toContain('alt: 一块纯色的样张');

  await page.goto(`${project.url}/edit/#/cases/nanpingtouwu`);
  await body(page).press('Control+End');
  await page.getByRole('button', { name: '图片', exact: true }).click();
  await page.getByRole('option', { name: '一块纯色的样张' }).click();
  await save(page);
  await saved(page);
  expect(read('cases/nanpingtouwu.mdx')).toContain('\n\n<Picture id="street" />\n');
  const shown = page.frameLocator('iframe').getByAltText('一块纯色的样张');
  // The frame may be drawn anew in between. A picture out of sight is not loaded.
  await eventually(() =>
    shown.evaluate((image) => {
      image.scrollIntoView();
      return (image as HTMLImageElement).naturalWidth;
    }),
  ).toBeGreaterThan(0);
  await page.close();
});

test('hostile addresses are refused, and fill no window with stack traces', async () => {
  const faults: unknown[] = [];
  for (const path of [...listDetours('/'), ...listBrokenPaths('/')]) {
    const asked = writeRequest(path).replace('Host: 127.0.0.1', `$&:${project.port}`);
    const { status, location } = await sendRaw(project.port, asked);
    const leaves = location !== undefined && !staysOnSite(location, path);
    if (leaves || status === 0 || status >= 500) faults.push({ path, status, location });
  }
  expect(faults).toEqual([]);
  expect(project.output()).not.toMatch(/^\s+at /m);
});

test('nothing is asked of any other place', () => expect(foreign).toEqual([]));

test('a second one on the same port says so in one line, and Ctrl-C ends the first', async () => {
  const second = runEdit(project.folder, project.port);
  let said = '';
  second.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((done) => second.once('exit', done));
  expect(code).toBe(1);
  expect(said.trim()).toMatch(
    new RegExp(`^端口 ${project.port} 已被占用.*PORT=${project.port + 1} npm run edit$`),
  );
  expect(await project.stop()).toBe(130);
});
