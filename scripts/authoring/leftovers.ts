/** Removes what processes that were killed in the middle of writing have left beside their files. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The name of a file that is being written, hidden from the gate: it tells whose it is. */
export const nameTemporary = (random: string, pid = process.pid): string => `.${pid}-${random}.tmp`;

const temporary = /^\.(\d+)-[0-9a-f]{8}\.tmp$/;

/** @param folder is looked through with everything below it; it may be missing */
export function removeLeftTemporaries(folder: string): void {
  if (!existsSync(folder)) return;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const owner = temporary.exec(basename(path))?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) {
      rmSync(join(folder, path), { recursive: true, force: true });
    }
  }
}

/** Whether a process runs, of another user too. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
