/** Finds the pages that have most of a query where none has the whole. */
import type { Piece } from '#search/model/cut-query.ts';
import type { Query, Run } from '#search/model/query.ts';
import type { Engine } from './load.ts';
import type { SecondReading } from './outcome.ts';
import { rank, type Weights, weighStarts } from './rank.ts';

/** A page has to have more than this share of what was asked … */
const leastShare = 0.5;
/** … or a name in it, and this share. */
const leastShareWithName = 0.25;

/** The pages that have most of the pieces, each with what it lacks. */
export async function findPieces(
  engine: Engine,
  pieces: readonly Piece[],
  { excluded }: Query,
): Promise<SecondReading | undefined> {
  const known = pieces.filter(({ kind }) => kind !== 'unknown');
  if (known.length === 0) return undefined;
  const found = await weighPieces(engine, known);
  const whole = sumOf(pieces);
  const out = await findExcluded(engine, excluded);
  const weights: Weights = new Map();
  const shares = new Map<number, number>();
  for (const [page, { share, place, hasName }] of found) {
    const least = hasName ? leastShareWithName : leastShare;
    if (out.has(page) || share / whole <= least) continue;
    weights.set(page, place);
    shares.set(page, share / sumOf(known));
  }
  if (weights.size === 0) return undefined;
  const runs = known.map(({ run }) => run);
  const ids = await rank(engine, weights, { terms: known.length, runs, shares });
  const lacks = new Map(ids.map((id) => [id, listLacking(pieces, found.get(id)!.has)]));
  return { ids, runs, names: [], pieces: known, lacks };
}

interface Found {
  /** Weight of the pieces that the page has. */
  share: number;
  /** What their places weigh. */
  place: number;
  hasName: boolean;
  has: Set<Piece>;
}

async function weighPieces(
  { index }: Engine,
  pieces: readonly Piece[],
): Promise<Map<number, Found>> {
  const found = new Map<number, Found>();
  for (const piece of pieces) {
    for (const [page, starts] of await index.findRun(piece.run)) {
      const own = found.get(page) ?? { share: 0, place: 0, hasName: false, has: new Set<Piece>() };
      own.share += weighPiece(piece);
      own.place += weighStarts(starts, piece.run.length, pieces.length > 1);
      own.hasName ||= piece.kind === 'name';
      own.has.add(piece);
      found.set(page, own);
    }
  }
  return found;
}

/** A name says half as much again as other words of its length. */
function weighPiece({ run, kind }: Piece): number {
  return run.length * (kind === 'name' ? 1.5 : 1);
}

const sumOf = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, piece) => sum + weighPiece(piece), 0);

async function findExcluded({ index }: Engine, excluded: Query['excluded']): Promise<Set<number>> {
  const runs: Run[] = excluded.flatMap(({ runs: all }) => all.slice(0, 1));
  const places = await Promise.all(runs.map((run) => index.findRun(run)));
  return new Set(places.flatMap((all) => [...all.keys()]));
}

function listLacking(pieces: readonly Piece[], has: ReadonlySet<Piece>): string[] {
  // A single character, such as the 户 of 多少户, is missed by nobody.
  const lacking = pieces
    .filter((piece) => !has.has(piece) && piece.text.length > 1)
    .map(({ text }) => text);
  return [...new Set(lacking)];
}
