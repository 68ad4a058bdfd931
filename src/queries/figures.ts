/** The figure ledger as pages see it. */
import { getCollection } from 'astro:content';
import { formatAsOf } from '#lib/format.ts';
import { limits } from './limits.ts';
import { pageOfItem, pagePath } from '#lib/paginate.ts';
import { memoize } from '#lib/memoize.ts';
import { getParagraphPaths } from '#queries/source-shape.ts';
import { describeQualifiers, describeReading } from '#queries/qualifiers.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import { type FigureRecord, type Ledger as LedgerRecord, placeOfFigure } from '#schemas/figure.ts';

export interface FigureView extends FigureRecord {
  subject: string;
  subjectTitle: string;
  /** Id of the place that it tells of, if there is such a place. */
  place: string;
  /** The value for machines: a number, or `low/high` for a range. */
  machineValue: string;
  asOfText: string;
  /** How the printed number is vague, in words: of a range, each end too. */
  qualifierText: string | undefined;
  /** That a person read the printed form, and why. */
  readingText: string | undefined;
  /** The unit, where the printed form does not tell it: 人 for 26.4万. */
  unitBeside: string | undefined;
  /** Where the ledger shows it. */
  path: string;
  paragraphPath: string;
}

export interface LedgerView {
  subject: string;
  title: string;
  /** Id of the place that it tells of, if there is such a place. */
  place: string;
  /** Its own page: `/data/figures/dahe/`. */
  path: string;
  figures: FigureView[];
  /** Why figures left this ledger, with their ids. */
  revisions: LedgerRecord['revisions'];
}

/** The page of the whole ledger, or of the index of its subjects. */
export const ledgerPath = '/data/figures/';
/** How the figures of a subject are cut. */
export const ledgerSizes = { size: limits.ledgerRows };

/** Every ledger, in its own order. */
export const getLedgers = memoize(loadLedgers);

/** Every figure by its id. */
export const getFiguresById = memoize(async (): Promise<ReadonlyMap<string, FigureView>> => {
  const figures = (await getLedgers()).flatMap((ledger) => ledger.figures);
  return new Map(figures.map((figure) => [figure.id, figure]));
});

/**
 * One figure.
 * @throws if the ledger lacks it; the content gate reports that before any page is built
 */
export async function getFigure(id: string): Promise<FigureView> {
  const figure = (await getFiguresById()).get(id);
  if (!figure) throw new Error(`台账里没有 ${id}。`);
  return figure;
}

/** Several figures, in the order asked for. */
export function getFigures(ids: readonly string[]): Promise<FigureView[]> {
  return Promise.all(ids.map(getFigure));
}

/** Every ledger by its subject. */
export const getLedgersBySubject = memoize(
  async (): Promise<ReadonlyMap<string, LedgerView>> =>
    new Map((await getLedgers()).map((ledger) => [ledger.subject, ledger])),
);

/** Whether the ledger is small enough to stand on one page. */
export async function isLedgerWhole(): Promise<boolean> {
  return (await getFiguresById()).size <= limits.ledgerRows;
}

async function loadLedgers(): Promise<LedgerView[]> {
  const entries = (await getCollection('figures')).map(({ data }) => data);
  const isWhole =
    entries.reduce((count, { figures }) => count + figures.length, 0) <= limits.ledgerRows;
  return Promise.all(
    entries
      .sort((a, b) => a.order - b.order)
      .map(async (ledger) => {
        const { subject, title, figures, revisions } = ledger;
        const path = `${ledgerPath}${subject}/`;
        const pageOf = (index: number) =>
          isWhole ? ledgerPath : pagePath(path, pageOfItem(index, ledgerSizes));
        const views = figures.map((figure, index) =>
          buildView(figure, ledger, `${pageOf(index)}#${figure.id}`),
        );
        const place = ledger.place ?? subject;
        return { subject, title, place, path, revisions, figures: await Promise.all(views) };
      }),
  );
}

async function buildView(
  figure: FigureRecord,
  ledger: LedgerRecord,
  path: string,
): Promise<FigureView> {
  const pathOf = await getParagraphPaths(figure.source);
  return {
    ...figure,
    subject: ledger.subject,
    subjectTitle: ledger.title,
    place: placeOfFigure(figure, ledger),
    machineValue: figure.value === null ? `${figure.low}/${figure.high}` : String(figure.value),
    asOfText: formatAsOf(figure.asOf, figure.asOfNote),
    qualifierText: describeQualifiers(figure),
    readingText: describeReading(figure),
    unitBeside: isUnitPrinted(figure) ? undefined : figure.unit,
    path,
    paragraphPath: pathOf(figure.paragraph),
  };
}

/** 三分之一 says that it is a share, 26.4万 not of what. */
function isUnitPrinted({ printed, unit }: FigureRecord): boolean {
  const { quantity } = readQuantity(printed);
  const isTold = quantity !== undefined && quantity.unit !== '' && !quantity.unitInferred;
  return isTold || printed.includes(unit);
}
