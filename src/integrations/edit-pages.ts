/** Reads or rewrites every page of a built site: the loop that several steps after the build share. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Puts each HTML file under a folder through `edit`.
 * @param folder the built site, as Astro's `astro:build:done` names it
 * @param edit takes a page and its path in the folder, and gives the page to keep; without an
 *   answer the page stays as it is
 */
export async function editPages(
  folder: URL,
  edit: (html: string, file: string) => string | undefined,
): Promise<void> {
  const dist = fileURLToPath(folder);
  for (const file of await readdir(dist, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const path = join(dist, file);
    const html = await readFile(path, 'utf8');
    const edited = edit(html, file);
    if (edited !== undefined && edited !== html) await writeFile(path, edited);
  }
}
