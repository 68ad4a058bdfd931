/**
 * Reads text the way the search sees it: one word a Chinese character or Latin letter, numbers
 * whole, soft punctuation without a place of its own. Index, query, excerpt, highlight and bench
 * all read through this file, so that they can never disagree on what a hit is.
 */

/** `word` can be searched; `separator` takes a place and ends a phrase; `soft` takes no place. */
export type TokenKind = 'word' | 'separator' | 'soft';

export interface Token {
  kind: TokenKind;
  /** What is compared: half-width, lower case, simplified, numbers without separators. */
  folded: string;
  /** The token in the text: `text.slice(start, end)`. */
  start: number;
  end: number;
}

type Reading = Pick<Token, 'kind' | 'folded'>;

/** Gives the form that the site uses for a character (閣 → 阁), or the character itself. */
export type Simplify = (character: string) => string;

/** `33,119`, `33，119`, `5.62`, `２０１８`: a comma counts as separator only before three digits. */
const number =
  /(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．][0-9０-９]+)?/y;
/**
 * Brackets, quotes, dashes, spaces and the enumeration comma do not interrupt a phrase: whoever
 * types WCAG2.2 or CC-BY finds WCAG 2.2 and CC BY.
 */
const soft = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Pc}\p{M}\p{Cf}\p{Zs}\s、・·•‧…"'＂＇/／~～]/u;
const wordLike = /[\p{L}\p{N}]/u;
const readings = new Map<string, Reading>();
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/**
 * Splits a text into tokens that cover it without gaps.
 * @param simplify the variants map; by default characters stay as they are
 */
export function readTokens(text: string, simplify: Simplify = same): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    number.lastIndex = start;
    const digits = number.exec(text)?.[0];
    const original = digits ?? String.fromCodePoint(text.codePointAt(start)!);
    const end = start + original.length;
    tokens.push({ ...readOne(original, digits !== undefined, text, start, simplify), start, end });
    start = end;
  }
  return tokens;
}

/** The searchable words of a text, in order; what a phrase is compared by. */
export function foldWords(text: string, simplify?: Simplify): string[] {
  return readTokens(text, simplify)
    .filter(({ kind }) => kind === 'word')
    .map(({ folded }) => folded);
}

function readOne(
  original: string,
  isNumber: boolean,
  text: string,
  start: number,
  simplify: Simplify,
): Reading {
  if (isNumber) return { kind: 'word', folded: foldNumber(original) };
  if (isJoined(original, text, start)) return { kind: 'word', folded: '&' };
  return simplify === same ? recall(original) : readCharacter(original, simplify);
}

/** Texts are long, and their characters few: the same ones are not read anew each time. */
function recall(character: string): Reading {
  const known = readings.get(character);
  if (known) return known;
  const reading = readCharacter(character, same);
  readings.set(character, reading);
  return reading;
}

function readCharacter(character: string, simplify: Simplify): Reading {
  if (character === '%' || character === '％') return { kind: 'word', folded: '%' };
  const folded = foldCharacter(character, simplify);
  if (wordLike.test(folded)) return { kind: 'word', folded };
  return { kind: soft.test(character) ? 'soft' : 'separator', folded: '' };
}

/** Full-width to half-width, lower case, accents off, then the site's own form. */
function foldCharacter(character: string, simplify: Simplify): string {
  const plain = character.normalize('NFKC').toLowerCase();
  return simplify(spaced.test(plain) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain);
}

function foldNumber(number: string): string {
  return number.normalize('NFKC').replace(/,/g, '');
}

/** `R&D` is one word of three signs; an ampersand between Chinese words is a separator. */
function isJoined(original: string, text: string, at: number): boolean {
  if (original !== '&' && original !== '＆') return false;
  const before = text.slice(Math.max(0, at - 2), at);
  return /[a-zａ-ｚ]\s?$/iu.test(before) && /^\s?[a-zａ-ｚ]/iu.test(text.slice(at + 1, at + 3));
}

function same(character: string): string {
  return character;
}
