/** What a check of the inspection finds. */

/** A table of results; the first cell of a row is its head. */
export interface CheckTable {
  heads: string[];
  rows: string[][];
}

export interface CheckResult {
  table: CheckTable;
  /** What is not as the rule asks, each with where it is. */
  faults: string[];
}
