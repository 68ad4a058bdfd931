/** Reads a query again that no page has whole: by other writings, by likely names, by its pieces. */
import { cutQuery, type Look, type Piece } from '#search/model/cut-query.ts';
import { type NameRow, toEndKey } from '#search/model/lookup.ts';
import { findNearestNames, toSlipKeys } from '#search/model/nearest-names.ts';
import { headStarts, placeOf } from '#search/model/page-head.ts';
import { parseQuery, type Query, type Run } from '#search/model/query.ts';
import { readAlternatives, writeInFull } from '#search/model/questions.ts';
import { readTokens } from '#search/model/tokens.ts';
import { findNumbers, foldYears, rewriteNumbers } from '#search/model/write-numbers.ts';
import { findSubjects } from './figures.ts';
import { type Answer, evaluate } from './evaluate.ts';
import type { Engine } from './load.ts';
import type { SecondReading } from './outcome.ts';
import { rank, type Weights, weighStarts } from './rank.ts';

/** A pasted page is no question. */
const mostWords = 40;
/** Stretches of a query that are compared with names. */
const mostWindows = 40;
/** A page has to have more than this share of what was asked … */
const leastShare = 0.5;
/** … or a name in it, and this share. */
const leastShareWithName = 0.25;

/**
 * Reads a query again.
 * @param query as it was read first
 * @returns undefined where nothing is known of it
 */
export async function readAgain(engine: Engine, query: Query): Promise<SecondReading | undefined> {
  const terms = query.groups.flat();
  if (terms.some(({ literal }) => literal)) return undefined;
  const plain = terms.map((term) => term.text).join(' ');
  const written = writeInFull(rewriteNumbers(plain));
  const printed = await writeAsPrinted(engine, plain);
  for (const as of new Set([written, printed, readAlternatives(written) ?? written])) {
    if (as === plain) continue;
    const answer = await evaluateText(engine, as, query);
    if (answer.ids.length > 0)
      return { ...answer, as: as.replace(/ OR /g, ' 或 '), lacks: new Map() };
  }
  const pieces = await cutText(engine, written);
  if (pieces.length === 0) return undefined;
  const slip = await findSlip(engine, written, pieces);
  if (slip) {
    const answer = await evaluateText(engine, slip.text, query);
    if (answer.ids.length > 0)
      return { ...answer, as: slip.text, meant: slip.meant, lacks: new Map() };
    const found = await findPieces(engine, await cutText(engine, slip.text), query);
    if (found) return { ...found, as: slip.text, meant: slip.meant };
  }
  return findPieces(engine, pieces, query);
}

/** The text with its numbers as the ledger prints them: 26.4万 for 264000. */
async function writeAsPrinted({ files }: Engine, text: string): Promise<string> {
  let printed = foldYears(text);
  for (const { from, to, value } of findNumbers(printed).reverse()) {
    const rows = await files.getFigures(String(value));
    const row = rows.find(({ key }) => key === String(value));
    const number = /[\d.]+[万亿]?/.exec(row?.printed ?? '')?.[0];
    if (number) printed = printed.slice(0, from) + number + printed.slice(to);
  }
  return printed;
}

async function evaluateText(engine: Engine, text: string, { excluded }: Query): Promise<Answer> {
  const query = { ...parseQuery(text, await engine.files.getSimplify()), excluded };
  return evaluate(engine, query, await findSubjects(engine, query));
}

async function cutText(engine: Engine, text: string): Promise<Piece[]> {
  const simplify = await engine.files.getSimplify();
  const words = readTokens(text, simplify).filter(({ kind }) => kind === 'word');
  if (words.length > mostWords) return [];
  return cutQuery(text, words, lookIn(engine), findBoundaries(text));
}

function lookIn({ index, kindOf }: Engine): Look {
  return async (run) => {
    const places = await index.findRun(run);
    if (places.size === 0) return 'nothing';
    for (const [page, starts] of places) {
      if (starts[0] !== headStarts.name || kindOf(page) === 'list') continue;
      const place = placeOf(starts, run.length);
      // 东井岭 is a name, and 王文 is none.
      const isShort = place === 'nameButOne' && kindOf(page) === 'township';
      if (place === 'wholeName' || isShort) return 'name';
    }
    return 'text';
  };
}

/** Where the browser's segmenter cuts; older browsers have none, and the site's words alone decide. */
function findBoundaries(text: string): Set<number> {
  if (!('Segmenter' in Intl)) return new Set();
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text);
  return new Set(Array.from(segments, ({ index }) => index));
}

/** A name that differs by one sign from a stretch of the query with something unknown in it. */
async function findSlip(
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

/** The pages that have most of the pieces, each with what it lacks. */
async function findPieces(
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
