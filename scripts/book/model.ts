/** What a book is made of: parts, chapters, and the facts of the edition. */

/** A page of the site as a part of the book, free of the site's furniture. */
export interface Chapter {
  /** Unique in the book; names its file and begins every id in it: `cases-dahe`. */
  slug: string;
  /** Site path of the page, `/cases/dahe/`. */
  path: string;
  title: string;
  /** Title of the part that it stands in, `村庄`; none for the front matter. */
  part: string | undefined;
  kind: ChapterKind;
  /** Its content as XHTML, from the heading to the last note; `BookLink`s are not yet resolved. */
  body: string;
  /** Ids in the page, as its links know them, and as they are in the book. */
  anchors: ReadonlyMap<string, string>;
  charts: readonly Chart[];
  /** Its second-level headings, for the contents. */
  sections: readonly { id: string; title: string }[];
}

export type ChapterKind = 'preface' | 'story' | 'data' | 'glossary' | 'sources' | 'appendix';

/** A chart's drawings, as files or to stand in the page. */
export interface Chart {
  id: string;
  title: string;
  /** SVG for narrow and for wide pages. */
  narrow: string;
  wide: string;
  alternative: string;
}

/** What the title page and the colophon say. */
export interface Edition {
  /** File name without extension: `yangli-story-archive-0.1.0-2026-11-26`. */
  name: string;
  /** The archive's name in file names, and the seed of the cover's ridges. */
  archive: string;
  ridge: string;
  title: string;
  subtitle: string;
  description: string;
  publisher: string;
  version: string;
  /** `2026-11-26`. */
  date: string;
  /** Where the site is published, ending in `/`. */
  address: string;
  /** SHA-256 over the chapters. */
  fingerprint: string;
  /** `第2册，共3册`, where one book would be too large. */
  volume: string | undefined;
}

export interface Book {
  edition: Edition;
  chapters: readonly Chapter[];
}

/** A text of the EPUB: a chapter, or what stands before or after the chapters, or begins a part. */
export interface Page {
  file: string;
  title: string;
  chapter?: Chapter;
  /** Whether it begins a part. */
  isPart?: boolean;
}

/** Licence of the texts: what the site's own pages declare. */
export const licence = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
};
