/**
 * Waits until a reader reaches for a chart, and only then fetches what makes it interactive.
 * Until then, on a data saver, and if anything fails, the prebuilt picture stays as it is.
 */

/** What a screen reader says of a chart that comes alive; `later/live-chart.css` shows it, too. */
const chartKeys = '用方向键逐个看数字';

interface SavingNavigator extends Navigator {
  connection?: { saveData?: boolean };
}

/**
 * Watches the charts of a page.
 * @param page the document
 */
export function awaitChartReaders(page: Document): void {
  // Browsers that cannot open a closed `details` by style print it through this.
  addEventListener('beforeprint', () => {
    for (const table of page.querySelectorAll<HTMLDetailsElement>('.chart-table'))
      table.open = true;
  });
  // Chart and listeners need what came with `at` or before: Chrome 92, Safari 15.4, Firefox 90.
  if (!('at' in Array.prototype)) return;
  if ((navigator as SavingNavigator).connection?.saveData) return;
  for (const picture of page.querySelectorAll<HTMLElement>('[data-live]')) awaitReaderOf(picture);
}

function awaitReaderOf(picture: HTMLElement): void {
  const reached = new AbortController();
  const start = async (event: Event) => {
    reached.abort();
    try {
      const [{ activate }, data] = await Promise.all([
        import('#client/live-chart.ts'),
        fetch(picture.dataset['live']!).then((response) => response.json()),
      ]);
      activate(picture, data.data, event, () => awaitReaderOf(picture));
    } catch (error) {
      console.warn(error);
    }
  };
  picture.tabIndex = 0;
  picture.setAttribute('aria-description', chartKeys);
  for (const type of ['pointerenter', 'pointerdown', 'focus']) {
    picture.addEventListener(type, start, { signal: reached.signal });
  }
}
