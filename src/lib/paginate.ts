/** Cuts a list into pages with lasting addresses: the list's own, then `…/page/2/` and so on. */

export interface ListPage<Item> {
  items: Item[];
  /** From 1. */
  number: number;
  /** How many pages the list has; at least one. */
  pageCount: number;
  /** How many items it has in all. */
  itemCount: number;
  path: string;
  /** Path of the list's first page. */
  firstPath: string;
  previousPath: string | undefined;
  nextPath: string | undefined;
}

/**
 * The site path of a page of a list.
 * @param firstPath path of the first page, with its closing slash
 * @param number from 1
 */
export const pagePath = (firstPath: string, number: number): string =>
  number === 1 ? firstPath : `${firstPath}page/${number}/`;

/** The route parameter of a page: undefined for the first, then `page/2`. */
export const pageParam = (number: number): string | undefined =>
  number === 1 ? undefined : `page/${number}`;

/** The number of a page by its route parameter. */
export const pageOfParam = (param: string | undefined): number =>
  param === undefined ? 1 : Number(param.slice('page/'.length));

/** How a list is cut. */
export interface PageSizes {
  /** Items of a page. */
  size: number;
  /** Items of the first page, where it holds a text as well. */
  first?: number;
}

/** How many pages a list of some length has. */
export const countPages = (itemCount: number, { size, first = size }: PageSizes): number =>
  1 + Math.ceil(Math.max(0, itemCount - first) / size);

/** One page of a list, without cutting the others. */
export function cutPage<Item>(
  items: readonly Item[],
  firstPath: string,
  number: number,
  sizes: PageSizes,
): ListPage<Item> {
  const { size, first = size } = sizes;
  const start = number === 1 ? 0 : first + (number - 2) * size;
  const pageCount = countPages(items.length, sizes);
  return {
    items: items.slice(start, number === 1 ? first : start + size),
    number,
    pageCount,
    itemCount: items.length,
    path: pagePath(firstPath, number),
    firstPath,
    previousPath: number > 1 ? pagePath(firstPath, number - 1) : undefined,
    nextPath: number < pageCount ? pagePath(firstPath, number + 1) : undefined,
  };
}

/** The route parameters of all pages of a list. */
export const pageParams = (itemCount: number, sizes: PageSizes): (string | undefined)[] =>
  Array.from({ length: countPages(itemCount, sizes) }, (_, index) => pageParam(index + 1));

/** Every page of a list; a list without items has one empty page. */
export function paginate<Item>(
  items: readonly Item[],
  firstPath: string,
  sizes: PageSizes,
): ListPage<Item>[] {
  return Array.from({ length: countPages(items.length, sizes) }, (_, index) =>
    cutPage(items, firstPath, index + 1, sizes),
  );
}

/** The page on which an item stands. @param index place of the item in the list, from 0 */
export const pageOfItem = (index: number, { size, first = size }: PageSizes): number =>
  index < first ? 1 : 2 + Math.floor((index - first) / size);

/**
 * The page numbers that a page links to: up to ten pages all of them; beyond, those that share all
 * but one of its decimal places, so that any page is reached digit by digit: 437 links to 100, 200 …,
 * to 410, 420 …, to 431, 432 … and to the last.
 */
export function pagerNumbers(current: number, pageCount: number): number[] {
  if (pageCount <= 10) return Array.from({ length: pageCount }, (_, index) => index + 1);
  const numbers = new Set([1, pageCount]);
  for (let step = 1; step < pageCount; step *= 10) {
    const block = Math.floor(current / (step * 10)) * step * 10;
    for (let count = 0; count <= 10; count++) numbers.add(block + count * step);
  }
  return [...numbers]
    .filter((number) => number >= 1 && number <= pageCount)
    .sort((one, other) => one - other);
}
