/** What a reader's first search fetches of the index, in a real browser. */
import { chromium } from 'playwright-core';
import { browserOptions } from '#scripts/browser.ts';
import { createSiteServer } from '#scripts/site-server.ts';

/** A word that many stories have and one that few have. */
const queries = ['脱贫攻坚', '改过的标题'];

/**
 * Bytes that a first search fetches from the index, the larger of two queries.
 * @param dist folder of the built site
 */
export async function measureFirstSearch(dist: string): Promise<number> {
  const server = createSiteServer(dist, '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const browser = await chromium.launch(browserOptions());
  try {
    const all = [];
    for (const query of queries) {
      const page = await browser.newPage();
      let bytes = 0;
      page.on('response', (response) => {
        if (!new URL(response.url()).pathname.startsWith('/pagefind/')) return;
        void response.body().then(
          (body) => (bytes += body.length),
          () => undefined,
        );
      });
      await page.goto(`http://127.0.0.1:${port}/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-search-results][data-state=done]', { state: 'attached' });
      await page.waitForLoadState('networkidle');
      all.push(bytes);
      await page.close();
    }
    return Math.max(...all);
  } finally {
    await browser.close();
    server.close();
  }
}
