/** Sets a Chinese title in balanced lines: no orphan, no line that starts with closing punctuation. */

/** Width of a text in em. */
export type Measure = (text: string) => number;

/** May not begin a line; joined to what stands before. */
const noStart = /^[、，。；：！？）》」』】〉”’%‰…—·～>!?:;)]/u;
/** May not end a line; joined to what follows. */
const noEnd = /[（《「『【〈“‘<(]$/u;
/** Latin words and numbers stay whole. */
const joined = /[A-Za-z0-9.,%+-]$/;
const joins = /^[A-Za-z0-9.,%+-]/;

/** What a break costs, in the same measure as a line's squared distance from the mean (em²). */
const costs = { space: -4, punctuation: 0, word: 1, withinWord: 9, shortLastLine: 60 };
const shortestLastLine = 2.5;

/** A piece that never breaks, what a break before it costs, and its width with its space and without. */
interface Piece {
  text: string;
  cost: number;
  width: number;
  bareWidth: number;
}

/**
 * Breaks a text into the fewest lines that hold it, of widths as equal as words allow.
 * @param room width of a line in em
 * @returns the lines, or undefined when more than `maxLines` would be needed
 */
export function setLines(
  text: string,
  room: number,
  maxLines: number,
  measure: Measure,
): string[] | undefined {
  const pieces = cutPieces(text.trim()).map((piece) => ({
    ...piece,
    width: measure(piece.text),
    bareWidth: measure(piece.text.trimStart()),
  }));
  const total = pieces.reduce((sum, { bareWidth }) => sum + bareWidth, 0);
  for (let count = Math.ceil(total / room) || 1; count <= maxLines; count++) {
    const lines = balance(pieces, count, room, total / count);
    if (lines) return lines;
  }
  return undefined;
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

/** The characters of a text as readers count them. */
export const splitCharacters = (text: string): string[] =>
  Array.from(new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text), (s) => s.segment);

function cutPieces(text: string): Pick<Piece, 'text' | 'cost'>[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  const wordStarts = new Set(Array.from(words, ({ index }) => index));
  const pieces: Pick<Piece, 'text' | 'cost'>[] = [];
  let offset = 0;
  let spaced = false;
  for (const character of splitCharacters(text)) {
    const last = pieces.at(-1);
    const begins = wordStarts.has(offset);
    offset += character.length;
    if (/^\s$/u.test(character)) {
      spaced = true;
      continue;
    }
    const sticks =
      last &&
      !spaced &&
      (noStart.test(character) ||
        noEnd.test(last.text) ||
        (joined.test(last.text) && joins.test(character)));
    if (sticks) {
      last.text += character;
    } else {
      const afterMark = last && noStart.test(last.text.slice(-1));
      const kind = afterMark ? 'punctuation' : begins ? 'word' : 'withinWord';
      // The space stays with the piece; a line drops it at its start.
      pieces.push({ text: (spaced ? ' ' : '') + character, cost: costs[spaced ? 'space' : kind] });
    }
    spaced = false;
  }
  return pieces;
}

/** The cheapest way to set pieces `start…` in `count` lines, by trying every first line. */
function balance(
  pieces: readonly Piece[],
  count: number,
  room: number,
  target: number,
): string[] | undefined {
  const known = new Map<string, { cost: number; lines: string[] } | undefined>();
  const solve = (start: number, left: number): { cost: number; lines: string[] } | undefined => {
    const key = `${start}/${left}`;
    if (known.has(key)) return known.get(key);
    let best: { cost: number; lines: string[] } | undefined;
    let width = 0;
    for (let end = start + 1; end <= pieces.length; end++) {
      const added = pieces[end - 1]!;
      width += end === start + 1 ? added.bareWidth : added.width;
      if (width > room) break;
      const isLast = end === pieces.length;
      if (isLast !== (left === 1)) continue;
      const rest = isLast ? { cost: 0, lines: [] } : solve(end, left - 1);
      if (!rest) continue;
      const cost =
        (width - target) ** 2 +
        (isLast ? 0 : pieces[end]!.cost) +
        (isLast && start > 0 && width < shortestLastLine ? costs.shortLastLine : 0) +
        rest.cost;
      if (!best || cost < best.cost) {
        const line = pieces.slice(start, end).map(({ text }) => text);
        best = { cost, lines: [line.join('').trimStart(), ...rest.lines] };
      }
    }
    known.set(key, best);
    return best;
  };
  return solve(0, count)?.lines;
}
