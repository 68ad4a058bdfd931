/** The pages of the ledger: the whole of it or the index of its subjects, and the subjects' own. */
import { limits } from './limits.ts';
import { type ListPage, cutPage, pageOfParam, pageParams } from '#lib/paginate.ts';
import { memoize } from '#lib/memoize.ts';
import {
  type FigureView,
  type LedgerView,
  getLedgers,
  getLedgersBySubject,
  isLedgerWhole,
  ledgerPath,
  ledgerSizes,
} from '#queries/figures.ts';

interface SubjectLine {
  id: string;
  title: string;
  path: string;
  count: number;
}

const indexSizes = { size: limits.subjects };
const getLines = memoize(async () => (await getLedgers()).map(summarize));

/** `getStaticPaths` of the ledger's own pages: one while it stands whole. */
export async function getLedgerIndexPaths() {
  if (await isLedgerWhole()) return [{ params: { page: undefined } }];
  const { length } = await getLedgers();
  return pageParams(length, indexSizes).map((page) => ({ params: { page } }));
}

/**
 * A page of the ledger.
 * @param page one of `getLedgerIndexPaths`
 * @returns `ledgers` while the ledger is small enough to stand whole; else only its index
 */
export async function getLedgerIndex(page: string | undefined): Promise<{
  ledgers: LedgerView[] | undefined;
  index: ListPage<SubjectLine>;
}> {
  const isWhole = await isLedgerWhole();
  const sizes = isWhole ? { size: Infinity } : indexSizes;
  return {
    ledgers: isWhole ? await getLedgers() : undefined,
    index: cutPage(await getLines(), ledgerPath, pageOfParam(page), sizes),
  };
}

/** `getStaticPaths` of the subjects' pages; each subject has one, whatever the ledger's size. */
export async function getSubjectPaths() {
  return (await getLedgers()).flatMap(({ subject, figures }) =>
    pageParams(figures.length, ledgerSizes).map((page) => ({ params: { subject, page } })),
  );
}

/**
 * A page of a subject's figures.
 * @param page one of `getSubjectPaths`
 */
export async function getSubjectPage(
  subject: string,
  page: string | undefined,
): Promise<{ ledger: LedgerView; page: ListPage<FigureView> }> {
  const ledger = (await getLedgersBySubject()).get(subject)!;
  return { ledger, page: cutPage(ledger.figures, ledger.path, pageOfParam(page), ledgerSizes) };
}

const summarize = ({ subject, title, path, figures }: LedgerView): SubjectLine => ({
  id: subject,
  title,
  path,
  count: figures.length,
});
