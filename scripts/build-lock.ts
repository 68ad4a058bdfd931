/** Lets one build at a time into the folders that builds share. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const lockOf = (cache: string) => `${cache}/build.lock`;

/**
 * Takes the lock, or adds a process to one's own.
 * @param cache folder of the lock
 * @param child that does the work: while it lives the lock holds, though its parent died
 * @returns what to tell the person, if another build is running
 */
export function lockBuild(cache: string, child?: { pid?: number | undefined }): string | undefined {
  const file = lockOf(cache);
  if (child) {
    writeFileSync(file, `${process.pid} ${child.pid ?? ''}\n`);
    return undefined;
  }
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readHolders(file).find(isAlive);
  if (holder !== undefined) {
    return (
      `另一次生成正在进行（进程 ${holder}），这一次没有开始，什么也没有改动。请等它结束后再试；` +
      `确认没有在生成的话，删除 ${file} 再试。`
    );
  }
  // Left behind by a build that was killed. Of two that find it, one makes the file anew.
  rmSync(file, { force: true });
  return lockBuild(cache);
}

/** Gives the lock back, if it is this process's own. */
export function unlockBuild(cache: string): void {
  if (readHolders(lockOf(cache))[0] === process.pid) rmSync(lockOf(cache), { force: true });
}

function readHolders(file: string): number[] {
  try {
    return readFileSync(file, 'utf8').trim().split(' ').map(Number);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Containers often have nobody to bury processes whose parent died; Linux tells them apart. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
