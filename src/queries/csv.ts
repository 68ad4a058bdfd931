/** CSV that programs read as it is, and that Excel opens with its Chinese intact and runs nothing of. */
import { stringify } from 'csv-stringify/sync';

/** A formula behind characters that spreadsheets skip; what begins with one the library knows. */
const hiddenFormula = /^[\s\p{C}]+[=+\-@＝＋－＠]/u;

/**
 * What Excel and WPS want before a CSV in UTF-8. Libraries of tables take it for a part of the first
 * column's name, so the data package names files without it.
 */
export const byteOrderMark = '\uFEFF';

/**
 * Builds a CSV file (RFC 4180, UTF-8 without byte order mark). Text that a spreadsheet would take for a formula
 * gets an apostrophe in front, as spreadsheets mark text themselves; numbers stay numbers.
 * @param header the first row
 * @param rows cells; null and undefined become empty cells
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null | undefined)[])[],
): string {
  return stringify(
    [header, ...rows].map((row) => [...row]),
    {
      record_delimiter: '\r\n',
      // A line break of the other kind would begin a row of its own, and a formula with it.
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: {
        boolean: (value) => String(value),
        string: (value) => (hiddenFormula.test(value) ? `'${value}` : value),
      },
    },
  );
}
