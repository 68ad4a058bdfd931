/** What a page is to a reader who searches, told by its address, and how much that weighs. */

/** In the order in which pages are numbered, so that a kind is a stretch of numbers. */
export const pageKinds = [
  'story',
  'township',
  'theme',
  'chart',
  'figures',
  'site',
  'source',
  'list',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** Added to what the place of the words weighs; `page-head.ts` has those weights. */
export const kindWeights: Readonly<Record<PageKind, number>> = {
  // What the archive is for: accounts and village cases.
  story: 2,
  // Stories too, but told of a whole township, in fewer words.
  township: 1.9,
  // They gather what stories tell; above the evidence, below what they gather.
  theme: 1.9,
  // Evidence: below the stories that say it; its title is a sentence, and so hit more easily.
  chart: -1.5,
  // Has every figure, and so answers almost any number: below the chart that explains it.
  figures: -1.8,
  // Describes all of the document, and so has every word: below all that say it to readers.
  source: -2,
  // Method, accessibility: asked for by their titles, else of little use.
  site: -2.2,
  // Repeat titles and summaries of others: last of all, unless they are what was asked.
  list: -100,
};

const kindsByAddress: readonly (readonly [RegExp, PageKind])[] = [
  [/^\/(?:accounts|cases)\/[^/]+\/$/, 'story'],
  [/^\/townships\/[^/]+\/$/, 'township'],
  [/^\/themes\/[^/]+\/$/, 'theme'],
  [/^\/data\/charts\/./, 'chart'],
  [/^\/(?:data\/(?:figures|compare)|glossary|timeline)\//, 'figures'],
  [/^\/sources\/./, 'source'],
  [/^\/counties\/[^/]+\/./, 'list'],
  [/^\/(?:(?:accounts|cases|townships|themes|data|sources|site-map)\/)?$/, 'list'],
];

/** @param path site path, without the base */
export function kindOfPage(path: string): PageKind {
  return kindsByAddress.find(([pattern]) => pattern.test(path))?.[1] ?? 'site';
}

/** Stretches of pages of one kind: the kind's place in `pageKinds`, and how many. */
export type KindRuns = readonly (readonly [kind: number, count: number])[];

/** The kind of each page by its number. */
export function readKinds(runs: KindRuns): (page: number) => PageKind {
  return (page) => {
    let end = 0;
    const run = runs.find(([, count]) => page < (end += count));
    return pageKinds[run?.[0] ?? pageKinds.indexOf('site')]!;
  };
}
