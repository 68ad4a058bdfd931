/**
 * What a script adds to a page that is complete without it: one small file for all pages, and each
 * part does nothing where the page lacks its place. What is large comes when the reader asks for it.
 */

import { awaitReaders } from './await-readers.ts';
import { awaitSharing } from './await-sharing.ts';
import { enhanceCitation } from './citation.ts';
import { offerSettings } from './settings.ts';

/** Starts every part. */
export function enhancePage(page: Document): void {
  offerSettings(page);
  awaitReaders(page);
  enhanceCitation(page, new Date());
  if (page.querySelector('.share')) awaitSharing(page);
}
