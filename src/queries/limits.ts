/**
 * How much one page may hold, so that it stays light however large the archive grows. A list entry
 * weighs about 150 bytes (brotli), a ledger row 60 to 90, a link in a coverage 50; the budgets are
 * those of design section 4.
 */
export const limits = {
  /** Entries of a list page. */
  list: 20,
  /** Stories below a text: a theme's, a township's, a chart's. */
  tail: 8,
  /** What the home page shows of each kind. */
  home: { accounts: 8, cases: 6, townships: 8, themes: 24 },
  /** Places and themes that a long list offers as ways in. */
  ways: 12,
  /** Cells in the tree of places; villages, and people, named in one of them. */
  placeCells: 40,
  placeLeaves: 4,
  /** Changes on a page of the corrections, and in their feed. */
  corrections: 50,
  /** Entries of one section in the site map. */
  siteMap: 60,
  /** Links of one group in the index of the search page. */
  searchIndex: 40,
  /** Townships, and themes, whose names its facets know. */
  searchLabels: 150,
  /** Stories named beside one place in it. */
  searchIndexPlace: 6,
  /** Key figures on the data page. */
  keyFigures: 30,
  /** Charts on a page of the data section, each with its picture. */
  charts: 12,
  /** Files in one descriptor of the data package, beside the whole ledger. */
  packagedFiles: 100,
  /** Documents that it names as its sources. */
  packagedSources: 100,
  /** Rows of a ledger page; a ledger of no more stands on `/data/figures/` whole. */
  ledgerRows: 150,
  /** Places on a page of the comparison, each with a cell for each measure. */
  comparedPlaces: 60,
  /** Subjects on a page of the ledger's index. */
  subjects: 100,
  /** A source stands on one page while it has no more than these. */
  source: { paragraphs: 60, links: 240 },
  /** Otherwise so many paragraphs share a page, each naming so many pages and figures. */
  sourcePage: { paragraphs: 20, pages: 6, figures: 8 },
  /** Terms on a page of the glossary. */
  terms: 28,
  /** Pages named under a term, and the most bodies that are read to find them. */
  mentions: { pages: 8, bodies: 500 },
  /** On the timeline, shared out among its years; years in short on the home page. */
  timeline: { events: 30, figures: 40, notes: 12, home: 8 },
  /** Stories and figures on a page of one paragraph's coverage, side by side. */
  covered: { stories: 15, figures: 90 },
} as const;
