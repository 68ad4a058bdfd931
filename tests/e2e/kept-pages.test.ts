/** A page that tests hand on is as good as new: what one visitor left, the next does not find. */
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const path = '/404.html';

it('nothing that was stored, chosen or heard is left for the next visitor', async () => {
  const first = await open(path, { colorScheme: 'dark', viewport: { width: 360, height: 640 } });
  await first.page.evaluate(async () => {
    localStorage.setItem('left', 'here');
    document.cookie = 'left=here; path=/';
    await (await caches.open('left')).put('/left', new Response('here'));
    console.error('left here');
  });
  await first.page.emulateMedia({ media: 'print', contrast: 'more' });
  await expect.poll(() => first.faults).toContain('left here');
  await first.close();

  const { page, faults } = await open(path);
  expect(page).toBe(first.page);
  const found = await page.evaluate(async () => ({
    stored: [localStorage.length, document.cookie, ...(await caches.keys())],
    width: innerWidth,
    media: ['print', '(prefers-color-scheme: dark)', '(prefers-contrast: more)'].filter(
      (query) => matchMedia(query).matches,
    ),
  }));
  expect(found).toEqual({ stored: [0, ''], width: 1280, media: [] });
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
});

it.each(['addInitScript', 'route', 'clock'] as const)(
  'a page is not handed on after %s, which no new address undoes',
  async (changed) => {
    const first = await open(path);
    if (changed === 'addInitScript') await first.page.addInitScript(() => undefined);
    else if (changed === 'route') await first.page.route('**/none', (route) => route.abort());
    else await first.page.clock.setFixedTime(0);
    await first.close();
    expect(first.page.isClosed()).toBe(true);
    expect((await open(path)).page).not.toBe(first.page);
  },
);
