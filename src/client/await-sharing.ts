/** Waits until a reader opens the share kit or selects a passage, and only then loads its script. */

/** Starts waiting. Costs a few hundred bytes; the rest arrives on demand. */
export function awaitSharing(page: Document): void {
  const load = () => import('#client/share.ts');
  const details = page.querySelector('.share details');
  details?.addEventListener('toggle', () => void load().then(({ openKit }) => openKit(page)), {
    once: true,
  });
  const awaitSelection = () => {
    if (page.getSelection()?.isCollapsed !== false) return;
    page.removeEventListener('selectionchange', awaitSelection);
    void load().then(({ watchSelection }) => watchSelection(page));
  };
  page.addEventListener('selectionchange', awaitSelection);
}
