/** Finds the name that was meant in a query with a slip of the pen. */
import type { Piece } from '#search/model/cut-query.ts';
import { type NameRow, toEndKey } from '#search/model/lookup.ts';
import { findNearestNames, toSlipKeys } from '#search/model/nearest-names.ts';
import type { Engine } from './load.ts';

/** Stretches of a query that are compared with names. */
const mostWindows = 40;

/** A name that differs by one sign from a stretch of the query with something unknown in it. */
export async function findSlip(
  { files }: Engine,
  text: string,
  pieces: readonly Piece[],
): Promise<{ meant: NameRow; text: string } | undefined> {
  for (const word of listWindows(text, pieces)) {
    const keys = [...toSlipKeys(word), word, toEndKey(word)];
    const rows = await Promise.all(keys.map((key) => files.getNames(key)));
    const [meant] = findNearestNames(rows.flat(), word, 1).filter(
      // What holds a name whole is no slip of it.
      ({ name, full }) => !word.includes(name) && !word.includes(full),
    );
    if (meant) return { meant, text: text.replace(word, meant.name) };
  }
  return undefined;
}

/** Stretches of three to eight characters outside names and around something unknown, longest first. */
function listWindows(text: string, pieces: readonly Piece[]): string[] {
  const unknown = pieces.filter(({ kind }) => kind === 'unknown');
  const names = pieces.filter(({ kind }) => kind === 'name');
  const parts = names.reduce(
    (rest, { text: name }) => rest.flatMap((part) => part.split(name)),
    text.split(/\s+/),
  );
  const windows: string[] = [];
  for (let size = 8; size >= 3; size--) {
    for (const part of parts) {
      for (let from = 0; from + size <= part.length; from++) {
        const window = part.slice(from, from + size);
        if (unknown.some((piece) => window.includes(piece.text))) windows.push(window);
      }
    }
  }
  return windows.slice(0, mostWindows);
}
