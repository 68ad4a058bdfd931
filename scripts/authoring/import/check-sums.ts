/** Checks the sums, changes and rates that a document states. What cannot be checked is not listed. */
import type { Finding, ImportedTable, ProposedFigure } from './imported-document.ts';
import { simplify } from './simplify.ts';
import { checkChanges } from './sums/changes.ts';
import { checkColumns } from './sums/columns.ts';
import { checkIncreases } from './sums/increases.ts';
import { checkAverages } from './sums/averages.ts';
import { checkListTotals } from './sums/list-totals.ts';
import { checkNamedWholes } from './sums/named-wholes.ts';
import { checkNets } from './sums/nets.ts';
import { checkParts } from './sums/parts.ts';
import { checkProducts } from './sums/products.ts';
import { checkRates } from './sums/rates.ts';
import { checkRests } from './sums/rests.ts';
import {
  type DraftFinding,
  find,
  type Statement,
  toAmount,
  toStatement,
} from './sums/statement.ts';
import { checkShareLists } from './sums/share-lists.ts';
import { checkRows } from './sums/table-rows.ts';
import { checkTallies } from './sums/tallies.ts';
import { checkTotals } from './sums/totals.ts';

/** All findings of a document, paragraph by paragraph; those of tables at their rows. */
export function checkSums(
  figures: readonly ProposedFigure[],
  texts: readonly string[],
  tables: readonly ImportedTable[] = [],
): Finding[] {
  const byParagraph = Map.groupBy(figures, ({ paragraph }) => paragraph);
  const rows = new Set(tables.flatMap((table) => table.rows.map(({ paragraph }) => paragraph)));
  const columns = tables.flatMap((table) => [
    ...checkColumns(table, figures),
    ...checkRows(table, figures),
  ]);
  const statements = texts.map((text, index) => {
    const paragraph = `p${index + 1}`;
    const isRow = rows.has(paragraph);
    return isRow ? undefined : toStatement(simplify(text), byParagraph.get(paragraph) ?? []);
  });
  const lists = checkListTotals(statements);
  const found = statements.flatMap((statement, index) => {
    const ofOthers = [...columns, ...lists].filter((one) => one.paragraph === `p${index + 1}`);
    return withoutRepeats([...(statement ? checkParagraph(statement) : []), ...ofOthers]);
  });
  return [...found, ...findContradictions(figures)].map((one, index) => ({
    id: `f${index + 1}`,
    ...one,
  }));
}

const checkParagraph = (statement: Statement): DraftFinding[] =>
  withoutRepeats([
    ...checkChanges(statement),
    ...checkParts(statement),
    ...checkTotals(statement),
    ...checkRests(statement),
    ...checkNets(statement),
    ...checkTallies(statement),
    ...checkIncreases(statement),
    ...checkHouseholds(statement),
    ...checkNamedWholes(statement),
    ...checkProducts(statement),
    ...checkRates(statement),
    ...checkShareLists(statement),
    ...checkAverages(statement),
    ...checkQualifiers(statement),
  ]);

function withoutRepeats(found: readonly DraftFinding[]): DraftFinding[] {
  const seen = new Set<string>();
  return found.filter(({ figures }) => {
    const key = [...figures].sort().join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** A household has at least one person. */
function checkHouseholds({ plain, amounts }: Statement): DraftFinding[] {
  return amounts.flatMap((households, index) => {
    const persons = amounts[index + 1];
    if (households.figure.unit !== '户' || persons?.measure !== '人') return [];
    const gap = plain.slice(households.end, persons.start).trim();
    if (gap !== '' || persons.value >= households.value) return [];
    const text = `${households.printed}${persons.printed}：户数多于人数`;
    return [find('households', 'fails', [households, persons], text)];
  });
}

/** 近300余人 */
const checkQualifiers = ({ amounts }: Statement): DraftFinding[] =>
  amounts
    .filter(({ figure }) => figure.qualifier === 'contradictory')
    .map((one) =>
      find('contradiction', 'doubtful', [one], `“${one.printed}”自相矛盾，照录，请写 note`),
    );

const shortestLabel = 4;

/** Two values under the same words, unit and time, in two paragraphs. */
function findContradictions(figures: readonly ProposedFigure[]): DraftFinding[] {
  const exact = figures.filter(
    ({ label, value, qualifier, cell, soft }) =>
      label.length >= shortestLabel && value !== null && !qualifier && !cell && !soft,
  );
  const groups = Map.groupBy(exact, ({ label, unit, asOf }) => `${label} ${unit} ${asOf}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const other = others.find(
      ({ value, paragraph }) => value !== first!.value && paragraph !== first!.paragraph,
    );
    if (!other) return [];
    const about = [other, first!].flatMap((one) => toAmount(one));
    const text = `${first!.paragraph}写“${first!.label}${first!.printed}”，这里写“${other.printed}”`;
    return [find('contradiction', 'doubtful', about, text)];
  });
}
