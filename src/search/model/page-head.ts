/**
 * The fixed head that each page has in the index: the name it is about, its title, its headings,
 * each from a known position on. The position of a hit thus tells what was hit, before any page
 * is fetched.
 */

/** First position of each part; the page's own text begins at `text`. */
export const headStarts = { name: 0, title: 12, headings: 60, text: 180 } as const;

/** How much a hit weighs by where its first occurrence stands. */
export function weighPosition(position: number): number {
  if (position === headStarts.name) return 3;
  if (position < headStarts.headings) return 2;
  return position < headStarts.text ? 1 : 0;
}
