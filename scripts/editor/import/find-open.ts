/** Says what of an import is still open before its records can be written. */
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import { type Accepted, listAccepted, sameAs } from './accepted.ts';
import type { SourceFields } from './actions.ts';
import { complain } from './figure-fields.ts';
import { listFigures, type MarkedFigure } from './proposals.ts';
import type { ImportState } from './state.ts';

/** Something to be done before the records can be written, and where on the page. */
export interface OpenPoint {
  message: string;
  at: { figure: string } | { paragraph: string } | { field: keyof SourceFields } | undefined;
}

/** What a person has yet to do; the gate says the rest. */
export function findOpen(document: ImportedDocument, state: ImportState): OpenPoint[] {
  const figures = listFigures(document, state);
  const waiting = figures.filter(({ key }) => !state.decisions.has(key));
  const accepted = listAccepted(figures, state);
  const isConfirmed = state.source.id !== undefined;
  return [
    ...(waiting[0]
      ? [{ message: `还有 ${waiting.length} 个数字没有看。`, at: { figure: waiting[0].key } }]
      : []),
    ...findRepeats(accepted),
    ...findLost(figures, state),
    ...accepted.flatMap(({ key, fields }) =>
      complain(fields).map(({ message }) => ({
        message: `${fields.printed}：${message}`,
        at: { figure: key },
      })),
    ),
    ...(isConfirmed
      ? []
      : [{ message: '文献的标题、作者、日期还没有人确认。', at: { field: 'title' as const } }]),
  ];
}

function findRepeats(accepted: readonly Accepted[]): OpenPoint[] {
  const first = new Map<string, Accepted>();
  return accepted.flatMap((one) => {
    const earlier = first.get(one.fields.name);
    if (!earlier) first.set(one.fields.name, one);
    const message = `编号 ${one.fields.name} 已用于“${earlier?.fields.printed}”，请另起一个。`;
    return earlier ? [{ message, at: { figure: one.key } }] : [];
  });
}

/** Said to be the same as a figure that is not taken: the number would be lost. */
const findLost = (figures: readonly MarkedFigure[], { decisions }: ImportState): OpenPoint[] =>
  figures.flatMap(({ key, fields }) => {
    const as = sameAs(decisions.get(key));
    if (as === undefined || decisions.get(as)?.kind === 'accepted') return [];
    const message = `${fields.printed}：并入的那一条没有采用。请另作决定。`;
    return [{ message, at: { figure: key } }];
  });
