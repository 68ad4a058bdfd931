/** Photographs the import of a document for docs/authoring.md. */
import type { Page } from 'playwright-core';

/** An invented village's report, as somebody might paste it. */
const report = `山下村驻村工作小结
2018年12月20日
全村共有212户，其中脱贫户41户、一般户171户，贫困发生率1.2%。
硬化道路3.2公里，安装路灯56盏，近40户参加了合作社，户均增收2000多元。
新栽核桃1.8万株，养羊的有十七八户，最大的一户养了120只。`;

/**
 * Reads the report, confirms some of its figures and takes a picture of them.
 * @param address of the editing page
 */
export async function photographImport(
  page: Page,
  address: string,
  photograph: (name: string) => Promise<unknown>,
): Promise<void> {
  await page.goto(`${address}#/import`);
  await page.getByText('粘贴文字').click();
  await page.getByLabel('粘贴的文字').fill(report);
  await page.getByRole('button', { name: '读这段文字' }).click();
  await page.locator('.import-desk').waitFor();
  const seen = page.getByRole('button', { name: /看过了/ });
  if (await seen.isVisible()) await seen.click();
  await page.getByRole('listbox').waitFor();
  for (const key of ['Enter', 'Enter', 'Enter', 'Enter']) await page.keyboard.press(key);
  await page.getByText('每一步都已存下').waitFor();
  await photograph('import-figures');
}
