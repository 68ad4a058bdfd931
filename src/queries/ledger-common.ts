/** What most rows of a section of the ledger have in common, to be said once above them. */
import type { FigureView } from '#queries/figures.ts';

type Row = Pick<FigureView, 'asOfText' | 'paragraph' | 'paragraphPath'>;

export interface CommonFacts {
  asOfText: string | undefined;
  paragraph: { id: string; path: string } | undefined;
}

/**
 * The date and the paragraph that most rows have: where a third have none in common, none.
 * @param rows the rows that stand below one another
 */
export function findCommon(rows: readonly Row[]): CommonFacts {
  const path = findMost(rows.map(({ paragraphPath }) => paragraphPath));
  const first = rows.find(({ paragraphPath }) => paragraphPath === path);
  return {
    asOfText: findMost(rows.map(({ asOfText }) => asOfText)),
    paragraph: first && { id: first.paragraph, path: first.paragraphPath },
  };
}

/** The commonest value, if it saves words: two have it at least, and a third of all. */
function findMost(values: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  const [most = []] = groups.sort((one, other) => other.length - one.length);
  return most.length > 1 && most.length * 3 >= values.length ? most[0] : undefined;
}
