/** Reads a file that may not be there. */
import { readFileSync } from 'node:fs';

/** The bytes of a file, undefined where there is none that can be read. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
