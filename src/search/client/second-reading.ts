/** Reads a query again that no page has whole: by other writings, by likely names, by its pieces. */
import { cutQuery, type Look, type Piece } from '#search/model/cut-query.ts';
import { headStarts, placeOf } from '#search/model/page-head.ts';
import { parseQuery, type Query } from '#search/model/query.ts';
import { readAlternatives, writeInFull } from '#search/model/questions.ts';
import { readTokens } from '#search/model/tokens.ts';
import { findNumbers, foldYears, rewriteNumbers } from '#search/model/write-numbers.ts';
import { findSubjects } from './figures.ts';
import { type Answer, evaluate } from './evaluate.ts';
import { findPieces } from './find-pieces.ts';
import { findSlip } from './find-slip.ts';
import type { Engine } from './load.ts';
import type { SecondReading } from './outcome.ts';

/** A pasted page is no question. */
const mostWords = 40;

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
