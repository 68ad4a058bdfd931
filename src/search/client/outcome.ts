/** What a search gives: which pages, in which order, and how the query was read. */
import type { Piece } from '#search/model/cut-query.ts';
import type { NameRow } from '#search/model/lookup.ts';
import type { Query, Run } from '#search/model/query.ts';
import type { Answer } from './evaluate.ts';

export interface Outcome {
  query: Query;
  /** Numbers of the pages under the facets, in the order asked for. */
  ids: number[];
  /** Pages before the facets. */
  unfiltered: readonly number[];
  runs: Run[];
  /** Names that Latin letters were taken for. */
  names: NameRow[];
  /** How it was read where no page has it as typed. */
  again?: SecondReading | undefined;
}

/** How a query was read that no page has as it was typed. */
export interface SecondReading extends Answer {
  /** The text that was searched in its place. */
  as?: string;
  /** The name that was most likely meant. */
  meant?: NameRow;
  /** The pieces that were looked for; where it is missing, every page has all that was asked. */
  pieces?: Piece[];
  /** What each page lacks of the pieces, and what no page has. */
  lacks: ReadonlyMap<number, readonly string[]>;
}
