/** Checks the totals of a table's columns. */
import type { ImportedTable, ProposedFigure } from '#scripts/authoring/import/imported-document.ts';
import {
  agree,
  type Amount,
  type DraftFinding,
  find,
  isRate,
  slackOfAll,
  sumOf,
  toAmount,
  verdictOf,
} from './statement.ts';

const totalRow = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|汇\s*总)/;
/** Averages and rates do not add up. */
const notAdded = /均|率|比|%|％|单价|增减|增长|指数|年限|平均/;

export const checkColumns = (
  table: ImportedTable,
  figures: readonly ProposedFigure[],
): DraftFinding[] => {
  const byPlace = new Map(
    figures
      .filter(({ cell }) => cell?.table === table.id)
      .flatMap((figure) => toAmount(figure))
      .map((one) => [`${one.figure.cell!.row}:${one.figure.cell!.column}`, one]),
  );
  let from = table.headRows;
  return table.rows.flatMap(({ cells }, row) => {
    const label = cells.find((cell) => cell !== '') ?? '';
    if (row < table.headRows || !totalRow.test(label.trim())) return [];
    const above = { from, to: row };
    if (/小/.test(label)) from = row + 1;
    return table.columns.flatMap((_, column) => checkOne(table, column, above, row, byPlace));
  });
};

function checkOne(
  table: ImportedTable,
  column: number,
  above: { from: number; to: number },
  row: number,
  byPlace: ReadonlyMap<string, Amount>,
): DraftFinding[] {
  const { head } = table.columns[column]!;
  const whole = byPlace.get(`${row}:${column}`);
  if (!whole || isRate(whole) || notAdded.test(head)) return [];
  const rows = Array.from({ length: above.to - above.from }, (_, index) => above.from + index);
  const parts = rows.map((at) => byPlace.get(`${at}:${column}`));
  const filled = parts.filter((one) => one !== undefined);
  // An empty cell adds nothing; one in another unit does not belong to the sum.
  const isWhole = filled.length > 1 && filled.every(({ measure }) => measure === whole.measure);
  if (!isWhole || [whole, ...filled].some(({ isVague }) => isVague)) return [];
  const sum = sumOf(filled);
  const holds = agree(sum, whole.value, slackOfAll([whole, ...filled]));
  const text = `${head ? `“${head}”一栏` : ''}各行相加是 ${sum}，合计写${whole.printed}`;
  return [find('column', verdictOf(holds), [whole, ...filled], text)];
}
