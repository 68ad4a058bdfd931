/** The words at the positions of a page's head. */
import { headStarts, nameEnd } from './page-head.ts';
import { blockStart, readPositions } from './positions.ts';

/** What stands in the head of a page. */
export interface PageHead {
  /** The name that the page is about, or its title where it is short. */
  name: string;
  /** Other names of it, and names of the same place or person. */
  about: readonly string[];
  title: string;
  headings: readonly string[];
}

/** The words by position, empty for a separator. */
export function readHead({ name, about, title, headings }: PageHead): string[] {
  const nameWords = readWords(name);
  const size = nameEnd - headStarts.nameAgain;
  const again = nameWords.slice(-size);
  return [
    ...fill(nameWords, headStarts.nameAgain - headStarts.name),
    ...Array<string>(size - again.length).fill(''),
    ...again,
    '',
    ...fill(readWords(about.join('¶')), headStarts.title - headStarts.about),
    ...fill(readWords(title), headStarts.headings - headStarts.title),
    ...fill(readWords(headings.join('¶')), headStarts.text - headStarts.headings),
  ];
}

/** Whether a title has room in the head. */
export function fitsTitle(title: string): boolean {
  return readWords(title).length < headStarts.headings - headStarts.title;
}

/** Cut or filled up to exactly so many positions, the last one always a separator. */
function fill(words: readonly string[], length: number): string[] {
  const cut = words.slice(0, length - 1);
  return [...cut, ...Array<string>(length - cut.length).fill('')];
}

function readWords(text: string): string[] {
  return readPositions(blockStart + text)
    .slice(1)
    .map(({ folded }) => folded);
}
