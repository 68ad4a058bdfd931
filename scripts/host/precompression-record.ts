/** What a site's compressed files were when they were written: only what still is so is taken over. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { hostFolder } from './host-site.ts';

const recordSchema = z.strictObject({
  /** How the site was compressed: another recipe gives other bytes. */
  recipe: z.string(),
  /** The digest of each text's compressed files, by the text's path. */
  digests: z.record(z.string(), z.string()),
});
export type PrecompressionRecord = z.infer<typeof recordSchema>;

const recordPath = join(hostFolder, 'precompressed.json');

/** The record of a built site; none where there is none that can be read. */
export async function readRecord(dist: string): Promise<PrecompressionRecord | undefined> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(join(dist, recordPath), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes the record, the same for the same files in whatever order they were compressed. */
export async function writeRecord(
  dist: string,
  recipe: string,
  digests: ReadonlyMap<string, string>,
): Promise<void> {
  const sorted = Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1)));
  const record: PrecompressionRecord = { recipe, digests: sorted };
  await mkdir(dirname(join(dist, recordPath)), { recursive: true });
  await writeFile(join(dist, recordPath), `${JSON.stringify(record, null, 1)}\n`);
}

/**
 * The digest of the compressed files beside a text, those that are absent included.
 * @param path the text
 * @param encodings the endings that compressed files may have
 */
export function digestCompressed(path: string, encodings: readonly string[]): string {
  const digest = createHash('sha256');
  for (const encoding of encodings) {
    const file = `${path}.${encoding}`;
    const content = existsSync(file) ? readFileSync(file) : undefined;
    digest.update(`${encoding} ${content?.length ?? 'none'}\n`).update(content ?? '');
  }
  return digest.digest('base64url');
}
