/** The document as it was read, every figure in it marked and chosen by a click. */
import { memo, type ReactNode, useEffect } from 'react';
import type {
  ImportedDocument,
  ImportedParagraph,
  ImportedTable,
} from '#scripts/authoring/import/imported-document.ts';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import type { ImportState } from '#scripts/editor/import/state.ts';

export interface DocumentTextProps {
  document: ImportedDocument;
  figures: readonly MarkedFigure[];
  decisions: ImportState['decisions'];
  active: MarkedFigure | undefined;
  onChoose: (key: string) => void;
}

export function DocumentText(props: DocumentTextProps) {
  const { document: read, figures, decisions, active, onChoose } = props;
  useEffect(() => {
    if (active) document.getElementById(markId(active.key))?.scrollIntoView({ block: 'center' });
  }, [active]);
  const groups = groupByParagraph(figures);
  const statesOf = (own: readonly MarkedFigure[]) =>
    own.map(({ key }) => decisions.get(key)?.kind ?? 'waiting');
  const line = (paragraph: ImportedParagraph, cells?: readonly string[]) => {
    const own = groups.get(paragraph.id) ?? none;
    return (
      <Paragraph
        key={paragraph.id}
        paragraph={paragraph}
        {...(cells && { cells })}
        figures={own}
        states={statesOf(own).join(' ')}
        active={active?.paragraph === paragraph.id ? active : undefined}
        onChoose={onChoose}
      />
    );
  };
  return (
    <section className="import-text" aria-label="文献" tabIndex={0}>
      {groupRows(read).map((group) =>
        'table' in group ? (
          <table key={group.table.id}>
            <tbody>{group.rows.map(({ paragraph, cells }) => line(paragraph, cells))}</tbody>
          </table>
        ) : (
          line(group)
        ),
      )}
    </section>
  );
}

const none: readonly MarkedFigure[] = [];

function groupByParagraph(figures: readonly MarkedFigure[]): Map<string, MarkedFigure[]> {
  const groups = new Map<string, MarkedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.paragraph);
    if (group) group.push(figure);
    else groups.set(figure.paragraph, [figure]);
  }
  return groups;
}

interface TableGroup {
  table: ImportedTable;
  rows: { paragraph: ImportedParagraph; cells: readonly string[] }[];
}

/** Rows of one table together; everything else alone. */
function groupRows({ paragraphs, tables }: ImportedDocument): (ImportedParagraph | TableGroup)[] {
  const groups: (ImportedParagraph | TableGroup)[] = [];
  for (const paragraph of paragraphs) {
    const table = tables.find(({ id }) => id === paragraph.row?.table);
    const cells = table?.rows.find((row) => row.paragraph === paragraph.id)?.cells;
    const last = groups.at(-1);
    if (!table || !cells) groups.push(paragraph);
    else if (last && 'table' in last && last.table === table) last.rows.push({ paragraph, cells });
    else groups.push({ table, rows: [{ paragraph, cells }] });
  }
  return groups;
}

interface ParagraphProps {
  paragraph: ImportedParagraph;
  /** Of a row. */
  cells?: readonly string[];
  figures: readonly MarkedFigure[];
  /** What has been decided of each, in order. */
  states: string;
  active: MarkedFigure | undefined;
  onChoose: (key: string) => void;
}

const Paragraph = memo(
  function Paragraph({ paragraph, cells, figures, states, active, onChoose }: ParagraphProps) {
    const { id, text, role } = paragraph;
    const kinds = states.split(' ');
    const mark = (from: number, to: number) =>
      markText(text, from, to, figures, (figure, index) => (
        <mark
          key={figure.key}
          id={markId(figure.key)}
          data-state={kinds[index]}
          data-active={figure.key === active?.key || undefined}
          onClick={() => onChoose(figure.key)}
        >
          {text.slice(figure.start, figure.end)}
        </mark>
      ));
    const number = <span className="import-number">{id.slice(1)}</span>;
    if (cells) {
      return (
        <tr data-paragraph={id}>
          <th scope="row">{number}</th>
          {placeCells(text, cells).map(({ start, end }, index) => (
            <td key={index}>{mark(start, end)}</td>
          ))}
        </tr>
      );
    }
    return (
      <p data-paragraph={id} data-role={role}>
        {number}
        {mark(0, text.length)}
      </p>
    );
  },
  (before, after) =>
    before.states === after.states &&
    before.active === after.active &&
    before.figures.length === after.figures.length,
);

/** Where each cell stands in the text of its row, which holds the cells in order. */
function placeCells(text: string, cells: readonly string[]): { start: number; end: number }[] {
  let at = 0;
  return cells.map((cell) => {
    const start = Math.max(at, text.indexOf(cell, at));
    at = Math.min(text.length, start + cell.length);
    return { start: cell === '' ? at : start, end: at };
  });
}

/** A part of a text with its figures drawn; of two that overlap, the first. */
function markText(
  text: string,
  from: number,
  to: number,
  figures: readonly MarkedFigure[],
  draw: (figure: MarkedFigure, index: number) => ReactNode,
): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = from;
  figures.forEach((figure, index) => {
    if (figure.start < at || figure.end > to) return;
    parts.push(text.slice(at, figure.start), draw(figure, index));
    at = figure.end;
  });
  parts.push(text.slice(at, to));
  return parts;
}

/** The element of a mark. */
const markId = (key: string): string => `mark-${key}`;
