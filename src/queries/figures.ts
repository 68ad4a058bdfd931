/** The figure ledger as pages see it. */
import { getCollection } from 'astro:content';
import { formatAsOf } from '#lib/format.ts';
import { paragraphPath } from '#lib/url.ts';
import { type FigureRecord, type Ledger as LedgerRecord, qualifiers } from '#schemas/figure.ts';

export interface FigureView extends FigureRecord {
  subject: string;
  subjectTitle: string;
  /** The value for machines: a number, or `low/high` for a range. */
  machineValue: string;
  asOfText: string;
  qualifierText: string | undefined;
  /** Where the ledger page shows it. */
  path: string;
  paragraphPath: string;
}

export interface LedgerView {
  subject: string;
  title: string;
  figures: FigureView[];
  /** Why figures left this ledger, with their ids. */
  revisions: LedgerRecord['revisions'];
}

let ledgers: Promise<LedgerView[]> | undefined;
let figuresById: Promise<Map<string, FigureView>> | undefined;

/** Every ledger, in its own order. */
export function getLedgers(): Promise<LedgerView[]> {
  ledgers ??= loadLedgers();
  return ledgers;
}

/**
 * One figure.
 * @throws if the ledger lacks it; the content gate reports that before any page is built
 */
export async function getFigure(id: string): Promise<FigureView> {
  figuresById ??= getLedgers().then(
    (all) => new Map(all.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure]))),
  );
  const figure = (await figuresById).get(id);
  if (!figure) throw new Error(`台账里没有 ${id}。`);
  return figure;
}

/** Several figures, in the order asked for. */
export function getFigures(ids: readonly string[]): Promise<FigureView[]> {
  return Promise.all(ids.map(getFigure));
}

async function loadLedgers(): Promise<LedgerView[]> {
  const entries = await getCollection('figures');
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ data: { subject, title, figures, revisions } }) => ({
      subject,
      title,
      revisions,
      figures: figures.map((figure) => buildView(figure, subject, title)),
    }));
}

function buildView(figure: FigureRecord, subject: string, subjectTitle: string): FigureView {
  return {
    ...figure,
    subject,
    subjectTitle,
    machineValue: figure.value === null ? `${figure.low}/${figure.high}` : String(figure.value),
    asOfText: formatAsOf(figure.asOf, figure.asOfNote),
    qualifierText: figure.qualifier && qualifiers[figure.qualifier],
    path: `/data/figures/#${figure.id}`,
    paragraphPath: paragraphPath(figure.source, figure.paragraph),
  };
}
