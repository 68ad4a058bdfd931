/**
 * Cuts a Chinese title into phrases, between which it may break. At build only: BudouX and Node's
 * segmenter must both see a boundary, then words that lean on a neighbour are joined to it.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Budoux from 'budoux';
import { splitAtoms, splitCharacters } from '#lib/set-lines.ts';

/**
 * BudouX's parser and model without its entrance, which loads a DOM for the cutting of HTML: that took
 * a quarter of the start of every command.
 */
function loadBudoux(): Budoux.Parser {
  const require = createRequire(import.meta.url);
  const load = (file: string) => require(join(require.resolve('budoux'), '..', file)) as unknown;
  const { Parser } = load('parser.js') as Pick<typeof Budoux, 'Parser'>;
  const { model } = load('data/models/zh-hans.js') as { model: typeof Budoux.zhHansModel };
  return new Parser(model);
}

const budoux = loadBudoux();
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A phrase ends after these, whatever follows. */
const ended = /(?:\s|[、，。；：！？][”’）》」』】]*)$/u;
const punctuation = /[\s\p{P}]/gu;
/** Quotations and titles up to this length stay whole. */
const quoted = /[“《‘「][^”》’」]{1,8}[”》’」]/gu;
/** A number and the Han characters that are part of it. */
const numberEnd = /[0-9万亿]$/u;
const number = /[0-9][0-9.,]*%?/g;
const numberOrCharacter = new RegExp(`${number.source}|[^]`, 'gu');
/** Words of one character that begin a phrase: prepositions, conjunctions, adverbs, prefixes. */
const opening = new Set(
  '和与及或在从到把被对向为由以将于按因给让使不没未已正还也都就才又再更最很全各每本该这那第约近超逾有是要能会可占共新老小大',
);
/** Words of one character that end a phrase: units, and suffixes of nouns. */
const closing = new Set(
  '户人村县乡镇市省区率者员战家性化路部院厅局站所队业品年月日个名位次种项条里中上下内外后前时间等地得了着过们的之',
);
/** Words that begin no line: particles, and places after a noun. */
const trailing = /^(?:[的之地得了着过们]|[中里上下内外]的?$)/u;
const particleEnd = /[的了着过是]$/u;
/** Belongs to the number after it, though BudouX joins it to the word before. */
const about = /[约逾](?=[0-9一二两三四五六七八九十百千半])/gu;
/** A longer word is cut where the segmenter alone sees a boundary. */
const longestWord = 6;
/** Longer names are clauses, and break as other text does. */
const longestName = 12;

/**
 * Phrases of a title, in order; together they are the title, spaces included.
 * @param names that must stay whole: people, places, set terms
 */
export function cutPhrases(title: string, names: ReadonlySet<string> = new Set()): string[] {
  return pairWords(joinSingles(cutWords(title, names)), names);
}

function cutWords(title: string, names: ReadonlySet<string>): string[] {
  const { inside, between } = findWholes(title, names);
  const segments = new Set(Array.from(segmenter.segment(title), ({ index }) => index));
  const seen = findBoundaries(title);
  const cut = (text: string, start: number, mayBreak: (at: number) => boolean): string[] => {
    const words: string[] = [];
    let at = start;
    for (const atom of splitAtoms(text)) {
      const last = words.at(-1);
      const isFree = !inside.has(at) && mayBreak(at);
      if (last === undefined || ended.test(last) || isFree) words.push(atom);
      else words[words.length - 1] += atom;
      at += atom.length;
    }
    return words;
  };
  let at = 0;
  return cut(title, 0, (place) => between.has(place) || (seen.has(place) && segments.has(place)))
    .map((word) => ({ word, start: (at += word.length) - word.length }))
    .flatMap(({ word, start }) =>
      bare(word).length > longestWord ? cut(word, start, (place) => segments.has(place)) : word,
    );
}

/** Where BudouX would break. Digits confuse it: it reads each number as one Han numeral. */
function findBoundaries(title: string): Set<number> {
  const places: number[] = [];
  let plain = '';
  for (const { 0: part, index } of title.matchAll(numberOrCharacter)) {
    // A character of two code units has no place for its second.
    places[plain.length] = index;
    plain += /^[0-9]/.test(part) ? '一' : part;
  }
  const found = new Set(budoux.parseBoundaries(plain).flatMap((at) => places[at] ?? []));
  for (const { index } of title.matchAll(about)) {
    if (found.delete(index + 1)) found.add(index);
  }
  return found;
}

/** Places inside names and short quotations, and those between two names that touch. */
function findWholes(title: string, names: ReadonlySet<string>) {
  const inside = new Set<number>();
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  const keep = (start: number, length: number) => {
    starts.add(start);
    ends.add(start + length);
    for (let at = start + 1; at < start + length; at++) inside.add(at);
  };
  for (let start = 0; start < title.length; start++) {
    for (let length = Math.min(longestName, title.length - start); length > 1; length--) {
      if (names.has(title.slice(start, start + length))) keep(start, length);
    }
  }
  for (const { 0: quotation, index } of title.matchAll(quoted)) keep(index, quotation.length);
  return { inside, between: starts.intersection(ends) };
}

/** Joins words of one character to the neighbour on which they lean, and units to their numbers. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let holds = false;
  for (const word of words) {
    const last = joined.at(-1);
    const single = isSingle(word) ? word[0]! : undefined;
    const opens = single !== undefined && opening.has(single);
    const leans: boolean =
      holds ||
      trailing.test(word) ||
      (!opens && (single !== undefined || numberEnd.test(last ?? '')));
    const isJoined: boolean = last !== undefined && !ended.test(last) && leans;
    if (isJoined) joined[joined.length - 1] += word;
    else joined.push(word);
    // Any other word of one character belongs to a longer one that was cut: it holds on both sides.
    holds = single !== undefined && !(isJoined && closing.has(single));
  }
  return joined;
}

/** Joins two words of two characters: 脱贫攻坚, 从事旅游. From the end, where the noun stands. */
function pairWords(words: readonly string[], names: ReadonlySet<string>): string[] {
  const mayPair = (word: string) => isPair(word) && !names.has(bare(word));
  const phrases: string[] = [];
  for (let at = words.length - 1; at >= 0; at--) {
    const [word, before] = [words[at]!, words[at - 1]];
    const mayJoin = before !== undefined && !ended.test(before) && !isOpened(word);
    if (mayJoin && mayPair(before) && mayPair(word)) {
      phrases.unshift(before + word);
      at--;
    } else phrases.unshift(word);
  }
  return phrases;
}

/** Two Han characters, after one that opens a phrase or none; the second is no particle. */
function isPair(word: string): boolean {
  const text = bare(word);
  const isHan = /^\p{Script=Han}+$/u.test(text);
  return isHan && !particleEnd.test(text) && text.length - Number(isOpened(text)) === 2;
}

const isOpened = (word: string): boolean => bare(word).length > 2 && opening.has(word[0]!);
const bare = (word: string): string => word.replaceAll(punctuation, '');
const isSingle = (word: string): boolean =>
  splitCharacters(bare(word)).length === 1 && !/[0-9]/.test(word);
