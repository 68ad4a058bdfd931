/** Checks the total under a list whose items have a line each: 水源工程682,150元 / … / 合计2,865,400元. */
import {
  type Amount,
  type DraftFinding,
  find,
  isRate,
  judge,
  largestSlip,
  slackOfAll,
  type Statement,
  sumOf,
} from './statement.ts';

const total = /^\s*(?:[-*•]\s*)?(?:合\s*计|总\s*计|共\s*计|小\s*计)/;
const longestItem = 48;

/** @param statements the paragraphs in order; rows of tables, which are checked by column, as undefined */
export const checkListTotals = (statements: readonly (Statement | undefined)[]): DraftFinding[] =>
  statements.flatMap((statement, at) => {
    const [whole, ...others] = statement && total.test(statement.plain) ? statement.amounts : [];
    if (!whole || others.length > 0 || isRate(whole) || whole.isVague) return [];
    const items = itemsAbove(statements, at, whole);
    const sum = sumOf(items);
    if (items.length < 2 || items.some(({ isVague }) => isVague)) return [];
    const slack = slackOfAll([whole, ...items]);
    const verdict = judge(sum, whole, slack, largestSlip * whole.value);
    if (!verdict) return [];
    const text = `${items.map(({ value }) => value).join('+')}=${sum}，合计写${whole.printed}`;
    return [find('parts', verdict, [whole, ...items], text)];
  });

/** Short lines straight above, each with one amount of the total's kind. */
function itemsAbove(
  statements: readonly (Statement | undefined)[],
  at: number,
  whole: Amount,
): Amount[] {
  const items: Amount[] = [];
  for (let above = at - 1; above >= 0; above--) {
    const line = statements[above];
    const [item, ...others] = line?.amounts ?? [];
    const isItem = line && line.plain.length <= longestItem && !/。./.test(line.plain);
    if (!isItem || !item || others.length > 0 || item.measure !== whole.measure) break;
    items.unshift(item);
  }
  return items;
}
