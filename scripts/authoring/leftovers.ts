/** Removes what processes that were killed in the middle of writing have left beside their files. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { uptime } from 'node:os';
import { basename, join } from 'node:path';

/** The name of a file that is being written, hidden from the gate: it tells whose it is. */
export const nameTemporary = (random: string, pid = process.pid): string => `.${pid}-${random}.tmp`;

const temporary = /^\.(\d+)-[0-9a-f]{8}\.tmp$/;

/** @param folder is looked through with everything below it; it may be missing */
export function removeLeftTemporaries(folder: string): void {
  if (!existsSync(folder)) return;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const owner = temporary.exec(basename(path))?.[1];
    if (owner !== undefined && isLeft(join(folder, path), Number(owner))) {
      rmSync(join(folder, path), { recursive: true, force: true });
    }
  }
}

/** Whether the process that wrote a file is gone: after a new start of the machine its number is another's. */
export const isLeft = (path: string, pid: number): boolean =>
  !isAlive(pid) || (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < startOfMachine();

const startOfMachine = () => Date.now() - uptime() * 1000;

/** Whether a process runs, of another user too. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
