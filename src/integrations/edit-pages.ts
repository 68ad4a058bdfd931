/** Rewrites every page of a built site: the loop that several steps after the build share. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Puts each HTML file under a folder through `edit`.
 * @param folder the built site, as Astro's `astro:build:done` names it
 * @param edit takes a page and gives the page to keep
 */
export async function editPages(folder: URL, edit: (html: string) => string): Promise<void> {
  const dist = fileURLToPath(folder);
  for (const file of await readdir(dist, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const path = join(dist, file);
    await writeFile(path, edit(await readFile(path, 'utf8')));
  }
}
