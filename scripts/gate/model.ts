/** The content as the gate sees it: entries with their lines, and the faults found in them. */
import type { FigureRecord, Law } from '#schemas/figure.ts';
import type { ReleaseManifest } from '#schemas/release.ts';
import type { Paragraph, Query } from '#schemas/source.ts';
import type { CollectionDefinition } from './collections.ts';
import type { StoryBody } from './story-body.ts';

/** Something an editor must mend; line 0 means the file as a whole. */
export interface Fault {
  file: string;
  line: number;
  field: string;
  found: string;
  expected: string;
  next: string;
}

/** A place inside YAML data: keys and list positions, such as `['figures', 0, 'value']`. */
export type Path = readonly (string | number)[];

/** One content file that could be read. */
export interface Entry {
  /** Name of its folder, or of the single file itself: `cases`, `site`. */
  collection: string;
  /** File name without extension, in lower case. */
  id: string;
  /** File name without extension, as it is on disk. */
  fileStem: string;
  /** Path as shown to people, e.g. `content/cases/dahe.mdx`. */
  file: string;
  definition: CollectionDefinition;
  /** Frontmatter or YAML as parsed, not validated. */
  data: unknown;
  /** The line of a value; given some text inside the value, the line of that text. */
  lineOf: (path: Path, inside?: string) => number;
  /** Comments of the YAML, those on following lines in one; they reach the repository too. */
  comments?: readonly { text: string; line: number }[];
  /** Of the text, where the entry speaks of a review: see fingerprint.ts. */
  fingerprint?: string;
  /** What stands in the MDX body, when there is one and it has no syntax error. */
  body?: StoryBody;
}

/** A valid record with the place it was written. */
export interface Located<Record> {
  record: Record;
  entry: Entry;
  path: Path;
}

/** The whole content tree, indexed once for all rules. */
export interface Content {
  entries: readonly Entry[];
  /** Ids of the entries of each collection. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of those that are no drafts. */
  publicIds: ReadonlyMap<string, ReadonlySet<string>>;
  /** The file of every draft, by `cases/dahe`. */
  drafts: ReadonlyMap<string, string>;
  /** Every story as `cases/dahe`. */
  storyIds: ReadonlySet<string>;
  /** Entries whose data could not be parsed, as `collection/id`: what they hold is not known. */
  unreadable: ReadonlySet<string>;
  /** Figure records that match their schema, and the id of every figure, valid or not. */
  figures: ReadonlyMap<string, Located<FigureRecord>>;
  figureIds: ReadonlySet<string>;
  laws: readonly Located<Law>[];
  paragraphs: readonly Located<Paragraph>[];
  queries: readonly Located<Query>[];
  /** Ids of paragraphs and of queries by source, valid or not. */
  paragraphIds: ReadonlyMap<string, ReadonlySet<string>>;
  queryIds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Fixed terms inside which digits are no figures. */
  setTerms: readonly string[];
  /** What the last release recorded; undefined before the first. */
  release: ReleaseManifest | undefined;
  /** Files beside entries, such as `pictures/street.jpg`. */
  companions: ReadonlySet<string>;
  /** What went wrong while reading. */
  readingFaults: readonly ReadingFault[];
}

/** A fault met while reading, and the truth it breaks: files are readable, keys are unique. */
export interface ReadingFault {
  kind: 'unreadable' | 'duplicate-key';
  fault: Fault;
}

/** One truth about the content, reported where it does not hold. */
export type Rule = (content: Content) => Fault[];
