/** CSV that Excel opens with its Chinese intact. */
import { stringify } from 'csv-stringify/sync';

/**
 * Builds a CSV file (RFC 4180, UTF-8 with BOM).
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
      bom: true,
      record_delimiter: '\r\n',
      cast: { boolean: (value) => String(value) },
    },
  );
}
