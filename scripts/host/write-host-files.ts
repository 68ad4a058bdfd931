/** Writes into a built site what its host needs to state the policies and to redirect. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BuiltSite } from '#finish/built-pages.ts';
import { readRedirects } from '#host/read-redirects.ts';
import { formatBuiltFiles } from './host-files.ts';
import { archiveId } from '#schemas/site.ts';
import { describeHost } from './host-site.ts';
import { readSite } from '#host/read-site.ts';

/** Writes `_headers` and the configurations in `.host/`, with the hashes of this build. */
export async function writeHostFiles({ dist, base, contentDir, needs }: BuiltSite): Promise<void> {
  const name = archiveId(readSite(contentDir));
  const files = formatBuiltFiles(describeHost(base, name, needs), readRedirects(contentDir));
  for (const [name, text] of Object.entries(files)) {
    const path = join(dist, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
