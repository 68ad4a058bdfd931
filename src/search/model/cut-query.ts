/** Cuts what was typed into pieces that the site knows: names first, then the longest words. */
import { fillers, findQuestionWords } from './questions.ts';
import type { Run } from './query.ts';
import type { Token } from './tokens.ts';

/** A piece of the query. */
export interface Piece {
  /** As typed. */
  text: string;
  run: Run;
  kind: 'name' | 'word' | 'unknown';
  /** First word and the one after the last, of the query's words. */
  from: number;
  to: number;
}

/** What the site knows of a run: nothing, that it is somewhere, that a page has it as its name. */
export type Look = (run: Run) => Promise<'nothing' | 'text' | 'name'>;

/** No word of the site is longer, but names and set phrases. */
const longest = 12;

/** A word of the query with its place in the text. */
type Word = Pick<Token, 'folded' | 'start' | 'end'>;

/**
 * Cuts a query.
 * @param tokens of the text, words alone
 * @param boundaries offsets at which the browser's segmenter cuts; they decide between equal cuts
 */
export async function cutQuery(
  text: string,
  words: readonly Word[],
  look: Look,
  boundaries: ReadonlySet<number>,
): Promise<Piece[]> {
  const known = await lookAll(words, look);
  const taken: (Piece | 'question' | undefined)[] = words.map(() => undefined);
  const isFree = (from: number, to: number) => taken.slice(from, to).every((piece) => !piece);
  const make = (from: number, to: number, kind: Piece['kind']): Piece => ({
    text: text.slice(words[from]!.start, words[to - 1]!.end),
    run: words.slice(from, to).map(({ folded }) => folded),
    kind,
    from,
    to,
  });
  for (const { from, to } of known.names) {
    if (isFree(from, to)) taken.fill(make(from, to, 'name'), from, to);
  }
  for (const question of findQuestionWords(text)) {
    const from = words.findIndex(({ start }) => start === question.from);
    const to = words.findIndex(({ end }) => end === question.to) + 1;
    if (from >= 0 && to > from && isFree(from, to)) taken.fill('question', from, to);
  }
  const pieces = [...new Set(taken.filter((piece): piece is Piece => typeof piece === 'object'))];
  for (const { from, to } of findGaps(taken)) {
    const isBoundary = (at: number) => boundaries.has(words[at]?.start ?? -1);
    for (const cut of cutGap(from, to, known.texts, isBoundary, words))
      pieces.push(make(cut.from, cut.to, cut.known ? 'word' : 'unknown'));
  }
  return pieces
    .filter(isOfUse)
    .map(trimFillers)
    .map(dropCount)
    .sort((a, b) => a.from - b.from);
}

/** 贫困户数 asks how many 贫困户 there are. */
function dropCount(piece: Piece): Piece {
  if (piece.kind !== 'word' || piece.run.length < 4 || !piece.text.endsWith('数')) return piece;
  return { ...piece, text: piece.text.slice(0, -1), run: piece.run.slice(0, -1) };
}

/** Without the fillers at the ends of what is unknown: 手机号 of 的手机号. */
function trimFillers(piece: Piece): Piece {
  if (piece.kind !== 'unknown') return piece;
  const characters = Array.from(piece.text);
  const from = characters.findIndex((character) => !fillers.has(character));
  while (characters.length > from + 1 && fillers.has(characters[characters.length - 1]!))
    characters.pop();
  return { ...piece, text: characters.slice(from).join('') };
}

/** A known word counts whatever it is; of what is unknown, single fillers say nothing. */
function isOfUse({ kind, text }: Piece): boolean {
  return kind !== 'unknown' || Array.from(text).some((character) => !fillers.has(character));
}

/** Whether a cut would part letters of one Latin word. */
function isInWord(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at]];
  const isLatin = (word: Word) => /^[a-z]$/.test(word.folded);
  return !!before && !!after && before.end === after.start && isLatin(before) && isLatin(after);
}

/** Every stretch of words that the site has; names longest first. */
async function lookAll(words: readonly Word[], look: Look) {
  const texts = new Set<string>();
  const names: { from: number; to: number }[] = [];
  await Promise.all(
    words.map(async (_, from) => {
      for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
        const run = words.slice(from, to).map(({ folded }) => folded);
        const found = await look(run);
        if (found === 'nothing') break;
        if (isInWord(words, from) || isInWord(words, to)) continue;
        texts.add(`${from} ${to}`);
        if (found === 'name' && run.length > 1) names.push({ from, to });
      }
    }),
  );
  names.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return { names, texts };
}

function findGaps(taken: readonly unknown[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  taken.forEach((piece, at) => {
    if (piece) return;
    const last = gaps[gaps.length - 1];
    if (last?.to === at) last.to++;
    else gaps.push({ from: at, to: at + 1 });
  });
  return gaps;
}

interface Cut {
  from: number;
  to: number;
  known: boolean;
}

/** The cut of a gap whose known words are longest: each counts its length squared. */
function cutGap(
  from: number,
  to: number,
  texts: ReadonlySet<string>,
  isBoundary: (at: number) => boolean,
  words: readonly Word[],
): Cut[] {
  const isFiller = (at: number) => fillers.has(words[at]!.folded);
  const isNumber = (at: number) => /^\d/.test(words[at]!.folded);
  const countContent = (start: number, end: number) =>
    words.slice(start, end).filter((_, i) => !isFiller(start + i)).length;
  // 撤换了 is no longer a word than 撤换.
  const weighWord = (start: number, end: number) => {
    const edges = Number(isFiller(start)) + Number(isFiller(end - 1));
    return Math.max(0, end - start - edges) ** 2 - edges;
  };
  const best: { score: number; cuts: Cut[] }[] = [{ score: 0, cuts: [] }];
  for (let end = from + 1; end <= to; end++) {
    let here = { ...best[end - 1 - from]! };
    here.cuts = addUnknown(here.cuts, end);
    for (let start = Math.max(from, end - longest); start < end; start++) {
      if (countContent(start, end) < 2 && !isNumber(end - 1)) continue;
      if (!texts.has(`${start} ${end}`)) continue;
      const before = best[start - from]!;
      const fits = Number(isBoundary(start)) + Number(end === to || isBoundary(end));
      const score = before.score + weighWord(start, end) + 0.9 * fits;
      if (score > here.score)
        here = { score, cuts: [...before.cuts, { from: start, to: end, known: true }] };
    }
    best.push(here);
  }
  return best[to - from]!.cuts;
}

/** One more word that belongs to nothing known; those side by side are one. */
function addUnknown(cuts: readonly Cut[], end: number): Cut[] {
  const last = cuts[cuts.length - 1];
  if (last && !last.known && last.to === end - 1)
    return [...cuts.slice(0, -1), { ...last, to: end }];
  return [...cuts, { from: end - 1, to: end, known: false }];
}
