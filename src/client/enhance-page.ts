/**
 * What a script adds to a page that is complete without it: one small file for all pages, and each
 * part does nothing where the page lacks its place. What is large comes when the reader asks for it.
 */

import { awaitSharing } from './await-sharing.ts';
import { enhanceCitation } from './citation.ts';
import { startSearchBox } from '#search/client/box.ts';
import { awaitSearcher } from '#search/client/entry.ts';
import { leadToNotes } from './lead-to-notes.ts';
import { offerSettings } from './settings.ts';

/**
 * Starts every part.
 * @param base the site's base path, with a slash at the end
 */
export function enhancePage(page: Document, base: string): void {
  startSearchBox(page, base);
  for (const root of page.querySelectorAll<HTMLElement>('[data-search]')) awaitSearcher(root);
  offerSettings(page);
  if (page.querySelector('[data-live]')) {
    void import('./await-chart-readers.ts').then(({ awaitChartReaders }) =>
      awaitChartReaders(page),
    );
  }
  leadToNotes(page);
  enhanceCitation(page, new Date());
  if (page.querySelector('.share')) awaitSharing(page);
}
