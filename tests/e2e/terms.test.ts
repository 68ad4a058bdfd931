/** A term says what it means where it stands, without JavaScript and on paper. */
import { describe, expect, it } from 'vitest';
import { storyKinds } from '#schemas/story.ts';
import { content } from '../picks.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
/** A story that opens a term on the spot, and the term. */
const [use] = storyKinds.flatMap((kind) =>
  content[kind].flatMap(({ id, components }) =>
    components
      .filter(({ name }) => name === 'Term')
      .map(({ attributes }) => ({ story: `/${kind}/${id}/`, term: attributes['id']! })),
  ),
);
const { story = '', term = '' } = use ?? {};
const record = content.terms.find(({ id }) => id === term)?.data;

describe.skipIf(!use)('a term', () => {
  it.each([
    { width: 360, height: 740 },
    { width: 1280, height: 900 },
  ])(
    'opens on the spot without JavaScript at $width px, and leads to the glossary',
    async (viewport) => {
      const { page } = await open(story, { viewport, javaScriptEnabled: false });
      const note = page.locator(`[id="term-${term}"]`);
      expect(await note.isVisible()).toBe(false);
      await page.locator(`[data-term="${term}"] button`).click();
      expect(await note.isVisible()).toBe(true);
      expect(await note.innerText()).toContain(record!.status === 'open' ? '待考' : '依据');
      const box = (await note.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      await note.getByRole('link').last().click();
      await page.waitForURL(
        (url) => url.pathname.includes('/glossary/') && url.hash === `#${term}`,
      );
      expect(await page.locator(`[id="${term}"]`).isVisible()).toBe(true);
    },
  );

  it('prints its meaning at the end', async () => {
    const { page } = await open(story);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(`[id="term-${term}"]`).isVisible()).toBe(true);
  });
});
