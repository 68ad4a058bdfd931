/** Records a save of several files, and finishes it when its process was killed between two: all or none. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isLeft } from './leftovers.ts';
import { temporaryFor, writeTemporary } from './temporaries.ts';

/** A file that is written beside its place and about to get its name. */
export interface Move {
  temporary: string;
  path: string;
  /** Fingerprint of what stands there; null where nothing does. */
  before: string | null;
}

/** The name of the record of the moves that a process is about to make. */
export const nameRecord = (random: string, pid = process.pid): string => `.${pid}-${random}.moves`;

const recordName = /^\.(\d+)-[0-9a-f]{8}\.moves$/;

/** What a file holds, as a record of moves tells it. */
export const fingerprint = (content: Uint8Array | undefined): string | null =>
  content === undefined ? null : createHash('sha256').update(content).digest('hex');

/**
 * Records moves before the first is made; the record goes with the temporaries when all are made.
 * @param moves what is to be moved where, and what stands there, undefined where nothing does
 */
export function recordMoves(
  moves: readonly { temporary: string; path: string; before: Uint8Array | undefined }[],
): void {
  const record = moves.map((move): Move => ({ ...move, before: fingerprint(move.before) }));
  const beside = record[0]!.path;
  renameSync(writeTemporary(beside, JSON.stringify(record)), temporaryFor(beside, nameRecord));
}

/**
 * Makes the moves that are left. One whose place has changed since is not made: what somebody has
 * written there stays.
 * @param folder is looked through with everything below it; it may be missing
 */
export function finishBegunMoves(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const owner = recordName.exec(basename(name))?.[1];
    const path = join(folder, name);
    if (owner === undefined || !isLeft(path, Number(owner))) continue;
    for (const { temporary, path: to, before } of readMoves(path)) {
      if (existsSync(temporary) && holds(to, before)) renameSync(temporary, to);
    }
    rmSync(path, { force: true });
  }
}

/** A name that was taken for a new file, as on disks without links, still holds nothing. */
function holds(path: string, before: string | null): boolean {
  const now = existsSync(path) ? readFileSync(path) : undefined;
  return fingerprint(now) === before || (before === null && now?.length === 0);
}

/** A record that a full disk has cut off was never acted on. */
function readMoves(path: string): Move[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Move[];
  } catch {
    return [];
  }
}
