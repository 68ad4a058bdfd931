/** One draft in two windows: both write, undo, delete and take back; each is told what came of it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, expectSaid, field, save, write } from './editing-page.ts';

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
const refused = (page: Page, words: string) =>
  page.getByRole('alert').filter({ hasText: words }).waitFor();

/** The draft, as a file. */
export const sharedDraft =
  '---\ntitle: 两个窗口\nsummary: 概要。\norder: 901\nplaces: [dahe]\ndraft: true\n---\n\n正文。\n';

/**
 * @param one and the other have the same draft open
 * @param read what its file holds
 */
export async function workInTwoWindows(one: Page, other: Page, read: () => string): Promise<void> {
  await conflict(one, other, read);
  await press(one, '撤销这次保存');
  await refused(one, '在别处又保存过，没有撤销');
  await press(other, '撤销这次保存');
  await expectSaid(other, '已撤销这次保存。');
  await eventually(read).toContain('title: 甲写的题');
  await field(other, 'title').getByText('甲写的题').waitFor();
  await deleteUnder(one, other, read);
}

async function conflict(one: Page, other: Page, read: () => string): Promise<void> {
  await write(one, 'title', '甲写的题');
  await write(other, 'title', '乙写的题');
  await save(one);
  await expectSaid(one, '已存为草稿');
  await save(other);
  await other.getByRole('dialog').getByText('取我写的').first().waitFor();
  expect(read()).toContain('title: 甲写的题');
  await press(other, '合好，回到表里');
  await expectSaid(other, '合好了，还没有保存。');
  await save(other);
  await expectSaid(other, '已存为草稿');
}

async function deleteUnder(one: Page, other: Page, read: () => string): Promise<void> {
  await write(one, 'title', '甲再写');
  await press(other, '删去草稿');
  await press(other, '删去');
  await expectSaid(other, '已放进回收站。');
  await save(one);
  await press(one, '按我写的重新建立');
  await save(one);
  await expectSaid(one, '已存为草稿');
  await eventually(read).toContain('title: 甲再写');
  await other.goto(other.url().replace(/#.*/, '#/bin'));
  await press(other, '取回');
  await refused(other, '不会覆盖');
  await press(one, '删去草稿');
  await press(one, '删去');
  await expectSaid(one, '已放进回收站。');
  await press(other, '取回');
  await expectSaid(other, '已取回。');
}
