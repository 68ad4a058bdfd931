/** Reads what the last release recorded, where there has been one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReleaseManifest, releaseManifestSchema } from '#schemas/release.ts';
import type { ReadingFault } from './model.ts';
import { unreadable } from './read-file.ts';

/** Beside the content folder. */
export const manifestPath = 'releases/manifest.json';

/**
 * The manifest of the last release; none before the first.
 * @param contentDir the content folder
 */
export function readRelease(contentDir: string): {
  release?: ReleaseManifest;
  faults: ReadingFault[];
} {
  const file = join(contentDir, '..', manifestPath);
  if (!existsSync(file)) return { faults: [] };
  try {
    const release = releaseManifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { release, faults: [] };
  } catch {
    const complaint = [
      '读不懂这个文件',
      '它由 npm run release 写出，不应手改',
      '请从版本库恢复它',
    ] as const;
    return { faults: [unreadable(manifestPath, ...complaint)] };
  }
}
