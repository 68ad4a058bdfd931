/** Which names and titles begin as what is being typed. */
import { foldPinyin, uniqueNames } from '#search/model/lookup.ts';
import { foldWords } from '#search/model/tokens.ts';
import type { LookupFiles } from './lookup-files.ts';

const most = 6;
/** One letter begins too much. */
const fewestLetters = 2;

/**
 * Names first, then titles; none for a text that is a name already.
 * @param text as typed so far
 */
export async function suggest(files: LookupFiles, text: string): Promise<string[]> {
  const typed = foldWords(text).join('');
  const isLatin = /^[a-z]+$/.test(typed);
  if (typed === '' || (isLatin && typed.length < fewestLetters)) return [];
  const key = isLatin ? foldPinyin(typed) : typed;
  const [rows, titles] = await Promise.all([
    files.getNames(key),
    isLatin ? [] : files.getTitles(typed),
  ]);
  const names = uniqueNames(rows.filter((row) => row.key.startsWith(key) && row.key[0] !== '<'));
  if (names.some(({ name }) => name === typed)) return [];
  const named = names
    .sort((a, b) => a.name.length - b.name.length)
    .map(({ name }) => name)
    // The short form is no suggestion beside the full one.
    .filter((name, _, all) => !all.some((other) => other !== name && other.slice(0, -1) === name));
  const titled = titles.map((row) => row.key).filter((title) => title.includes(typed));
  return [...new Set([...named, ...titled])].slice(0, most);
}
