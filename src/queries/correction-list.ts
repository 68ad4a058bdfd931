/** Public changes in one list: each told by its record, numbered from the record's first. */

/** A record of the content that was changed after it was published. */
export interface ChangedRecord {
  /** What it is: `accounts/wang-fang`, `figures/dahe.households`. */
  record: string;
  /** What readers know it by. */
  title: string;
  /** Where it stands; a record without a page of its own has none. */
  path: string | undefined;
  /** The newest first, as editors write them. */
  changes: readonly { date: string; change: string }[];
}

export interface Correction extends Omit<ChangedRecord, 'changes'> {
  /** Stays the same however many changes follow: `accounts-wang-fang-1`. */
  id: string;
  date: string;
  change: string;
}

/**
 * Every change, the newest first; those of one day in the order of the records.
 * @param records in the order of the site
 */
export function listCorrections(records: readonly ChangedRecord[]): Correction[] {
  return records
    .flatMap(({ record, title, path, changes }) =>
      [...changes]
        .sort((one, other) => other.date.localeCompare(one.date))
        .map(({ date, change }, at, { length }) => ({
          id: `${record.replaceAll(/[/.]/g, '-')}-${length - at}`,
          record,
          title,
          path,
          date,
          change,
        })),
    )
    .sort((one, other) => other.date.localeCompare(one.date));
}

/** Changes of one page by their days, in the order given. */
export const groupByDay = (corrections: readonly Correction[]): [string, Correction[]][] => [
  ...Map.groupBy(corrections, ({ date }) => date),
];
