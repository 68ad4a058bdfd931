import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { story } from './kinds.ts';

const open = useBrowser();
const path = story;

describe('the citation of a story', () => {
  it('takes the day of access from the reader’s clock', async () => {
    const { page } = await open(path);
    await page.clock.setFixedTime(new Date('2031-02-03T12:00:00'));
    await page.reload();
    expect(await page.locator('[data-citation]').textContent()).toContain('[2031-02-03]');
  });

  it('never takes a day before the page was built', async () => {
    const { page } = await open(path);
    const built = await page.request.get(page.url()).then((answer) => answer.text());
    const [, day] = /\[<time[^>]*>([\d-]+)</.exec(built) ?? [];
    await page.clock.setFixedTime(new Date('2001-01-01T12:00:00'));
    await page.reload();
    expect(await page.locator('[data-citation] time').textContent()).toBe(day);
  });

  it('is copied as it stands', async () => {
    const { page, faults } = await open(path, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('出处、引用与分享').click();
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('[data-citation]').textContent());
    expect(faults).toEqual([]);
  });

  it.each(['missing', 'refused'])(
    'says so where the clipboard is %s, and selects the line',
    async (why) => {
      const { page } = await open(path);
      await page.evaluate((reason) => {
        const refuse = { writeText: () => Promise.reject(new Error('refused')) };
        Object.defineProperty(navigator, 'clipboard', {
          value: reason === 'missing' ? undefined : refuse,
        });
        document.execCommand = () => false;
      }, why);
      await page.getByText('出处、引用与分享').click();
      await page.getByRole('button', { name: '复制引文' }).click();
      await page.getByRole('button', { name: '未能复制' }).waitFor();
      expect(await page.evaluate(() => getSelection()!.toString())).toContain('[EB/OL]');
    },
  );

  it('is copied in the old way over plain HTTP', async () => {
    const { page } = await open(path, { permissions: ['clipboard-read'] });
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { readText: navigator.clipboard.readText.bind(navigator.clipboard) },
      }),
    );
    await page.getByText('出处、引用与分享').click();
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(
      (await page.locator('[data-citation]').textContent())!.trim(),
    );
  });

  it('stands with the day of the build, and without a button, where scripts do not run', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('[data-citation]').textContent()).toMatch(
      /\[\d{4}-\d\d-\d\d\]\. http/,
    );
    expect(await page.locator('[data-copied]').isVisible()).toBe(false);
  });

  it.each(['bib', 'ris', 'json'])('comes as a .%s file', async (extension) => {
    const { page } = await open(path);
    const address = await page.locator(`a[href$=".${extension}"]`).getAttribute('href');
    const answer = await page.request.get(new URL(address!, page.url()).href);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(await page.locator('h1').innerText());
  });
});
