/**
 * The fixed head that each page has in the index: the name it is about, names of the same place or
 * person, its title, its headings, each from a known position on. The position of a hit thus tells
 * what was hit, before any page is fetched.
 */

/**
 * First position of each part; the page's own text begins at `text`. The name stands twice: from
 * `name` on, and up to `nameEnd`, so that a run that is the whole name can be told from a part of it.
 */
export const headStarts = {
  name: 0,
  nameAgain: 12,
  about: 24,
  title: 60,
  headings: 108,
  text: 228,
} as const;

/** The position after the last word of the name's second copy; always a separator. */
export const nameEnd = headStarts.about - 1;

/**
 * How much a hit weighs by where it stands. A page about the very name comes first, then pages of
 * the same place or person, then titles, headings, text; `page-kinds.ts` adds up to 2.
 */
export const placeWeights = {
  wholeName: 14,
  // 东井岭 for 东井岭乡.
  nameButOne: 13,
  // Either, where other terms are asked for as well.
  nameAmongOthers: 6.5,
  partOfName: 6,
  about: 5.5,
  titleStart: 4.4,
  title: 4,
  // The run begins with the name: 社会保障兜底.
  nameInside: 3,
  heading: 1.4,
  text: 0,
} as const;
export type HeadPlace = Exclude<keyof typeof placeWeights, 'nameAmongOthers' | 'nameInside'>;

/**
 * What a run hits first.
 * @param starts positions where it stands on a page, in ascending order
 * @param length how many words it has
 */
export function placeOf(starts: readonly number[], length: number): HeadPlace {
  const first = starts[0] ?? Infinity;
  if (first === headStarts.name) {
    if (starts.includes(nameEnd - length)) return 'wholeName';
    if (length > 1 && starts.includes(nameEnd - 1 - length)) return 'nameButOne';
  }
  if (first < headStarts.about) return 'partOfName';
  if (first < headStarts.title) return 'about';
  if (first === headStarts.title) return 'titleStart';
  if (first < headStarts.headings) return 'title';
  return first < headStarts.text ? 'heading' : 'text';
}
