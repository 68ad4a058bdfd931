/** Sets Chinese text in balanced lines: no orphan, no line that starts with closing punctuation. */

/** Width of a text in em. */
export type Measure = (text: string) => number;
/** Cuts a text into the pieces between which it may break; together they are the text. */
export type CutText = (text: string) => readonly string[];

/** May not begin a line; joined to what stands before. */
const noStart = /^[、，。；：！？）》」』】〉”’%‰…—·～>!?:;)]/u;
/** May not end a line; joined to what follows. */
const noEnd = /[（《「『【〈“‘<(]$/u;
/** Latin words and numbers stay whole. */
const joined = /[A-Za-z0-9.,%+-]$/;
const joins = /^[A-Za-z0-9.,%+-]/;
const space = /\s$/u;
/** After these a line ends best. */
const punctuation = /[、，。；：！？][”’）》」』】]*$/u;

/** What a break costs, in the same measure as a line's squared distance from the mean (em²). */
const costs = { space: -4, punctuation: 0, piece: 1, shortLastLine: 60 };
const shortestLastLine = 2.5;

interface Lines {
  cost: number;
  lines: string[];
}

/**
 * Breaks a text into the fewest lines that hold it, of widths as equal as its pieces allow.
 * @param pieces what never breaks: phrases, or `splitAtoms`
 * @param room width of a line in em
 * @param most how many lines there may be
 * @returns the lines without the spaces at their ends; undefined when `most` do not hold the text
 */
export function setLines(
  pieces: readonly string[],
  room: number,
  most: number,
  measure: Measure,
): string[] | undefined {
  const total = measure(pieces.join('').trim());
  for (let count = Math.ceil(total / room) || 1; count <= Math.min(most, pieces.length); count++) {
    const lines = balance(pieces, count, room, total / count, measure);
    if (lines) return lines;
  }
  return undefined;
}

/**
 * Lines that break between pieces, or within one where it is longer than a line.
 * @param text the text
 * @param cut tells its pieces
 * @param room width of a line in em
 */
export function fillLines(text: string, cut: CutText, room: number, measure: Measure): string[] {
  const pieces = cut(text).flatMap((piece) =>
    measure(piece.trim()) > room ? splitAtoms(piece) : piece,
  );
  return setLines(pieces, room, Infinity, measure) ?? [text];
}

/** Made at its first use, once: to make one takes as long as to cut a hundred titles. */
let graphemes: Intl.Segmenter | undefined;

/** The characters of a text as readers count them. */
export function splitCharacters(text: string): string[] {
  graphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The smallest pieces of a text: characters with the marks that belong to them, numbers, Latin words. */
export function splitAtoms(text: string): string[] {
  const atoms: string[] = [];
  for (const character of splitCharacters(text)) {
    const last = atoms.at(-1);
    const sticks =
      last !== undefined &&
      (noStart.test(character) ||
        noEnd.test(last) ||
        space.test(character) ||
        (joined.test(last) && joins.test(character)));
    if (sticks) atoms[atoms.length - 1] += character;
    else atoms.push(character);
  }
  return atoms;
}

/**
 * Shortens a text to a number of characters as readers count them, with an ellipsis.
 * Never cuts inside a character, an emoji or a surrogate pair.
 */
export function shorten(text: string, length: number): string {
  const characters = splitCharacters(text);
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .replace(/[\s，、；：“《（]+$/u, '')}…`;
}

const costAfter = (piece: string): number =>
  space.test(piece) ? costs.space : punctuation.test(piece) ? costs.punctuation : costs.piece;

/** The cheapest way to set the pieces in `count` lines, by trying every first line. */
function balance(
  pieces: readonly string[],
  count: number,
  room: number,
  target: number,
  measure: Measure,
): string[] | undefined {
  const known = new Map<string, Lines | undefined>();
  const solve = (start: number, left: number): Lines | undefined => {
    const key = `${start}/${left}`;
    if (known.has(key)) return known.get(key);
    let best: Lines | undefined;
    let line = '';
    for (let end = start + 1; end <= pieces.length; end++) {
      line += pieces[end - 1]!;
      const width = measure(line.trim());
      if (width > room) break;
      const isLast = end === pieces.length;
      if (isLast !== (left === 1)) continue;
      const rest = isLast ? { cost: 0, lines: [] } : solve(end, left - 1);
      if (!rest) continue;
      const cost =
        (width - target) ** 2 +
        (isLast ? 0 : costAfter(pieces[end - 1]!)) +
        (isLast && start > 0 && width < shortestLastLine ? costs.shortLastLine : 0) +
        rest.cost;
      if (!best || cost < best.cost) best = { cost, lines: [line.trim(), ...rest.lines] };
    }
    known.set(key, best);
    return best;
  };
  return solve(0, count)?.lines;
}
