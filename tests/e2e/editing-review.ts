/** A draft on its way to readers: one person sends it, another reviews it, each under a name. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, expectSaid } from './editing-page.ts';

/** What the site's record says of who writes and who reviews. */
const people = '\neditors: [甲编辑]\nreviewers: [乙审稿]\n';

const waitingDraft =
  '---\ntitle: 送审的稿\nsummary: 概要。\norder: 902\nplaces: [dahe]\nsources: [{ id: huguan-chapter, paragraphs: [p32] }]\ndraft: true\n---\n\n正文。\n';

/**
 * @param page of the workbench that shows what waits
 * @param content the folder that it writes to
 */
export async function reviewUnderNames(page: Page, content: string): Promise<void> {
  const file = join(content, 'cases/songshen.mdx');
  appendFileSync(join(content, 'site.yaml'), people);
  writeFileSync(file, waitingDraft);
  await page.reload();
  const name = page.getByLabel('我是');
  const entry = page.locator('.reviews li').filter({ hasText: '送审的稿' });
  await name.selectOption('甲编辑');
  await entry.getByRole('button', { name: '送审' }).click();
  await expectSaid(page, '“大河村：送审的稿”：已送审。');
  await name.selectOption('乙审稿');
  await entry.locator('summary').click();
  await entry.getByRole('button', { name: /审过，可以发布/ }).click();
  await expectSaid(page, '“大河村：送审的稿”：已记下审过。');
  await entry.getByRole('button', { name: '发布', exact: true }).click();
  await expectSaid(page, '“大河村：送审的稿”已发布');
  await eventually(() => entry.count()).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(/askedBy: 甲编辑[\s\S]*by: 乙审稿/);
  expect(readFileSync(file, 'utf8')).not.toContain('draft');
  expect(readFileSync(join(content, 'permalinks.yaml'), 'utf8')).toContain('/cases/songshen/');
}
