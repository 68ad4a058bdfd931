/** What a check of the inspection finds. */

/** A table of results; the first cell of a row is its head. */
export interface CheckTable {
  heads: string[];
  rows: string[][];
}

export interface CheckResult {
  table: CheckTable;
  /** What is not as the rule asks, each with where it is: the first `mostListed` of them. */
  faults: string[];
  faultCount: number;
}

/** More than this many faults are one cause; the rest are counted. */
const mostListed = 20;

/** Counts faults and keeps the first: an archive of any size has room for them. */
export class FaultList {
  readonly faults: string[] = [];
  faultCount = 0;

  add(fault: string): void {
    this.faultCount += 1;
    if (this.faults.length < mostListed) this.faults.push(fault);
  }

  /** Takes in what another list found. */
  join({ faults, faultCount }: FaultList): void {
    this.faults.push(...faults.slice(0, mostListed - this.faults.length));
    this.faultCount += faultCount;
  }
}
