/** A page on its way into the store and out of it. Pure, for tests without a worker. */
import { offlineMessages } from '#offline/messages.ts';
import { formatDay, storedAt, storedTitle } from '#offline/store.ts';

/** What describes the bytes on the wire, and no longer those in the store. */
const wireHeaders = ['content-encoding', 'content-length', 'transfer-encoding', 'etag', 'vary'];
const mainTag = /<main\b[^>]*>/;

/** Whether an answer is a page that may be kept: whole, of the site, and asked for by this address. */
export const isKeepable = (response: Response): boolean =>
  response.status === 200 &&
  response.type === 'basic' &&
  !response.redirected &&
  (response.headers.get('content-type') ?? '').startsWith('text/html');

/**
 * Whether the site no longer has the page: it is gone, or its address leads elsewhere. What is
 * stored of it must go as well.
 */
export const isGone = ({ status, type, redirected }: Response): boolean =>
  status === 404 || status === 410 || type === 'opaqueredirect' || redirected;

/** The page with the time at which it is stored, and its title for the list. */
export async function stampPage(response: Response, now: Date): Promise<Response> {
  const html = await response.text();
  const headers = new Headers(response.headers);
  for (const name of wireHeaders) headers.delete(name);
  const [, title = ''] = /<h1\b[^>]*>([^]*?)<\/h1>/.exec(html) ?? [];
  headers.set(storedAt, now.toISOString());
  headers.set(storedTitle, encodeURIComponent(readText(title)));
  return new Response(html, { status: 200, headers });
}

/** The stored page with a line that says so, first in its main part. */
export const showStored = (stored: Response): Promise<Response> =>
  insertLine(stored, offlineMessages.fromStore(formatDay(stored.headers.get(storedAt) ?? '')));

/** The page that answers for one that is not stored. */
export const showNotStored = (offlinePage: Response): Promise<Response> =>
  insertLine(offlinePage, offlineMessages.notStored);

async function insertLine(stored: Response, line: string): Promise<Response> {
  const html = await stored.text();
  const text = html.replace(mainTag, (tag) => `${tag}<p class="from-store wrap">${line}</p>`);
  return new Response(text, { status: 200, headers: stored.headers });
}

/**
 * Addresses of the files with digests that a page or style sheet names: styles, scripts, fonts,
 * pictures.
 * @param base path of the site, with a slash at both ends
 */
export function listAssets(text: string, base: string): string[] {
  const assets = `${base}_astro/`;
  const found = text.match(/\/[\w./~-]+\.(?:css|js|woff2|svg|png|jpe?g|webp|avif)(?![\w.])/g) ?? [];
  return [...new Set(found)].filter((address) => address.startsWith(assets));
}

/** A heading's text: no tags, and the few entities that Astro writes. */
const readText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
