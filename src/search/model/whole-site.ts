/** A small site's index in one file, for where Pagefind's engine cannot run. */
import type { PageHead } from './head-words.ts';

/** A page with all that a search needs of it. */
export interface WholePage extends PageHead {
  url: string;
  /** Its blocks, each after a block start. */
  content: string;
  meta: Readonly<Record<string, string>>;
  anchors: readonly { element: string; id: string; location: number }[];
}

/** The pages by number. */
export type WholeSite = readonly WholePage[];
