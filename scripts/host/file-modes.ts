/** Makes a built site readable for a web server, whatever the umask of who builds it. */
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files may be read by everyone and written by their owner; folders may be entered. */
export async function openFileModes(dist: string): Promise<void> {
  await chmod(dist, 0o755);
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
