/** Files that are costly to make, kept between builds by the hash of what they are made from. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const digestBytes = 32;
function digestOf(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
let drafts = 0;

/**
 * Where a file is kept.
 * @param madeFrom all that decides its bytes, the version of its maker included
 */
export function keptPath(folder: string, ...madeFrom: readonly string[]): string {
  const hash = createHash('sha256').update(madeFrom.join(''));
  return join(folder, hash.digest('hex').slice(0, 32));
}

/** The digest of files, as part of what something is made from. */
export function digestFiles(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * A file's bytes, kept or newly made.
 * @param path from `keptPath`
 * @param make makes the bytes where there are none, or the disk did not keep them whole
 */
export async function keepOrMake(
  path: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const kept = readKept(path);
  if (kept) return kept;
  const bytes = await make();
  await keep(path, bytes);
  return bytes;
}

/** Keeps a file's bytes, given in one part or several, in place of what was kept there. */
export async function keep(path: string, ...parts: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Written beside, with its digest before it, and moved into place; threads have drafts of their own.
  drafts += 1;
  const draft = `${path}.${process.pid}.${performance.timeOrigin}.${drafts}`;
  await writeFile(draft, [digestOf(...parts), ...parts]);
  await rename(draft, path);
}

/**
 * The bytes that were kept, if they are whole.
 *
 * Read at once: to hand a small file's reading to another thread takes ten times as long.
 */
export function readKept(path: string): Uint8Array | undefined {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const bytes = file.subarray(digestBytes);
  const isWhole = bytes.length > 0 && digestOf(bytes).equals(file.subarray(0, digestBytes));
  return isWhole ? bytes : undefined;
}
