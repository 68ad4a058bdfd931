/** Leads from a figure to its note where browsers have no popovers; the notes are open there. */

/** Chrome knows them from 114, Safari from 17, Firefox from 125. */
export function leadToNotes(page: Document): void {
  if ('popover' in HTMLElement.prototype) return;
  page.addEventListener('click', ({ target }) => {
    const note = (target as Element).closest('[popovertarget]')?.getAttribute('popovertarget');
    if (note) location.hash = note;
  });
}
