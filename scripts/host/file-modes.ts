/** Makes a built site readable for a web server, whatever the umask of who builds it. */
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files may be read by everyone and written by their owner; folders may be entered. */
export function openFileModes(dist: string): void {
  chmodSync(dist, 0o755);
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
