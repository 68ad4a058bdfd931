/** A term says what it means where it stands, without JavaScript and on paper. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const story = '/accounts/feng-haigang/';

describe('a term', () => {
  it.each([
    { width: 360, height: 740 },
    { width: 1280, height: 900 },
  ])(
    'opens on the spot without JavaScript at $width px, and leads to the glossary',
    async (viewport) => {
      const { page } = await open(story, { viewport, javaScriptEnabled: false });
      const note = page.locator('[id="term-515-gong-zuo-fa"]');
      expect(await note.isVisible()).toBe(false);
      await page.getByRole('button', { name: '词条：“515”工作法' }).click();
      expect(await note.isVisible()).toBe(true);
      expect(await note.innerText()).toContain('待考');
      const box = (await note.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      await note.getByRole('link').click();
      await page.waitForURL(/\/glossary\/#515-gong-zuo-fa$/);
      expect(await page.locator('[id="515-gong-zuo-fa"]').isVisible()).toBe(true);
      await page.context().close();
    },
  );

  it('is plain text of its sentence, and prints its meaning at the end', async () => {
    const { page } = await open(story);
    const sentence = await page.locator('.passage li', { hasText: '头雁' }).textContent();
    expect(sentence).toContain('由“头雁”领路，并创新“三六”工作法；');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[id="term-tou-yan"]').isVisible()).toBe(true);
    await page.context().close();
  });
});
