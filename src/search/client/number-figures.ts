/** Finds figures by numbers in whatever writing: 26.4万, 三万三千一百一十九户. */
import type { FigureRow } from '#search/model/lookup.ts';
import type { Query } from '#search/model/query.ts';
import { findNumbers, foldYears } from '#search/model/write-numbers.ts';
import type { Engine } from './load.ts';

/** Figures of a number in the query, however it is written, with the unit behind it. */
export async function findByNumeral(engine: Engine, { groups }: Query): Promise<FigureRow[]> {
  const texts = groups.flat().map(({ text }) => foldYears(text));
  const numbers = texts.flatMap((text) =>
    findNumbers(text).map(({ to, value, isPercent }) => ({
      value: String(value),
      unit: isPercent ? '%' : (text.slice(to).trim()[0] ?? ''),
    })),
  );
  const rows = await Promise.all(
    numbers.map(async ({ value, unit }) =>
      (await engine.files.getFigures(value)).filter(
        (row) =>
          row.key === value &&
          (unit === '' || row.unit.startsWith(unit) || row.printed.includes(unit)),
      ),
    ),
  );
  return rows.flat();
}
