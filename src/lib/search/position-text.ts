/**
 * The form in which Pagefind is given text, and the way back. Each word stands after a zero-width
 * space, which gives it a position of its own; what has no position (soft punctuation, separators
 * inside numbers, full-width forms) rides along in invisible Unicode tag characters, so that an
 * excerpt can show the text exactly as the page prints it.
 */
import { readTokens, type Simplify, type Token } from './tokens.ts';

/** One position of the index. */
export interface Position {
  /** What is compared; empty for a mark. */
  folded: string;
  /** What the page prints at this position … */
  shown: string;
  /** … and the soft punctuation that follows it. */
  after: string;
}

/** Stands between blocks; also fills the head of a page up to its fixed length. */
export const blockMark = '¶';
const separator = '\u200B';
const tagBase = 0xe0000;
/** Soft punctuation that is common enough to deserve one letter. */
const letters = new Map(
  Array.from('、“”‘’《》（）·—…「」　', (mark, i) => [mark, 'abcdefghijklmnopqrstuvwxyz'[i]!]),
);
const marks = new Map(Array.from(letters, ([mark, letter]) => [letter, mark]));

/** Encodes a text for the index; a text that begins with soft punctuation needs a mark before it. */
export function encodeText(text: string, simplify?: Simplify): string {
  return readTokens(text, simplify)
    .map((token) => encodeToken(token, text.slice(token.start, token.end)))
    .join('');
}

/** One block mark, to end a paragraph or fill a place. */
export function encodeMark(): string {
  return separator + blockMark;
}

/** Reads Pagefind's `content` back into positions; their indexes are Pagefind's word locations. */
export function decodePositions(content: string): Position[] {
  const pieces = content.split(separator);
  if (pieces[0]?.trim() === '') pieces.shift();
  return pieces.map(decodePiece);
}

function encodeToken({ kind, folded }: Token, original: string): string {
  if (kind === 'soft') return toTags(softCode(original));
  if (kind === 'mark')
    return (
      separator + (original.trim() === '' ? `␣${toTags('=' + asCodes(original) + '=')}` : original)
    );
  const stored = folded.replace('.', '．');
  const shown = stored === folded ? keepCase(folded, original) : stored;
  return separator + shown + (showWord(shown) === original ? '' : toTags(`=${asCodes(original)}=`));
}

function decodePiece(piece: string): Position {
  const base = piece.replace(/[\u{E0020}-\u{E007E}\s]/gu, '');
  const codes = Array.from(piece.matchAll(/[\u{E0020}-\u{E007E}]/gu), ([tag]) =>
    String.fromCodePoint(tag.codePointAt(0)! - tagBase),
  ).join('');
  const [, original, after = ''] = /^(?:=([^=]*)=)?(.*)$/s.exec(codes)!;
  const word = showWord(base);
  return {
    folded: /[\p{L}\p{N}%]/u.test(word) ? word.toLowerCase() : '',
    shown: original === undefined ? word : fromCodes(original),
    after: fromCodes(after, marks),
  };
}

/** Pagefind lowers the case itself, so a capital letter can stay as it is printed. */
function keepCase(folded: string, original: string): string {
  return original.toLowerCase() === folded ? original : folded;
}

function showWord(stored: string): string {
  return stored.replace('．', '.');
}

function softCode(mark: string): string {
  return letters.get(mark) ?? (/[a-z={}]/i.test(mark) ? asHex(mark) : asCodes(mark));
}

/** Printable ASCII stands for itself, everything else as `{hex}`. */
function asCodes(text: string): string {
  return Array.from(text, (character) =>
    /[!-<>-z|~ ]/.test(character) ? character : asHex(character),
  ).join('');
}

function asHex(character: string): string {
  return `{${character.codePointAt(0)!.toString(16)}}`;
}

function fromCodes(codes: string, single: ReadonlyMap<string, string> = new Map()): string {
  return codes.replace(/\{([0-9a-f]+)\}|([a-z])/g, (match, hex: string | undefined) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : (single.get(match) ?? match),
  );
}

function toTags(codes: string): string {
  return Array.from(codes, (code) => String.fromCodePoint(tagBase + code.charCodeAt(0))).join('');
}
