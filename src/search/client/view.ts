/** What a result shows of its page: the true sentence, its section, its particulars. */
import {
  cutExcerpt,
  type ExcerptPart,
  findBestSpan,
  findRun,
  type Span,
} from '#search/model/match.ts';
import { markText, mergeSpans } from '#search/model/mark-text.ts';
import { blockMark } from '#search/model/positions.ts';
import { type Run } from '#search/model/query.ts';
import { type IndexedPage } from './text-index.ts';

export interface ResultView {
  url: string;
  title: ExcerptPart[];
  name: string;
  kind: string;
  township: string;
  date: string;
  excerpt: ExcerptPart[];
  /** The section of the sentence, if it is not the page's beginning. */
  section: { title: string; url: string } | undefined;
}

/** Builds the view of a page that was found by some of the runs. */
export function buildView(page: IndexedPage, runs: readonly Run[]): ResultView {
  const spans = runs.map((run) => findRun(page.words, run));
  const body = spans.map((all) => all.filter((span) => !isInHeading(page, span)));
  const span = findBestSpan(page.positions, body) ?? findBestSpan(page.positions, spans);
  const { meta, positions, url } = page;
  return {
    url,
    title: markText(meta['title'] ?? '', runs),
    name: meta['name'] ?? '',
    kind: meta['kind'] ?? '',
    township: meta['township'] ?? '',
    date: meta['date'] ?? '',
    excerpt: cutExcerpt(positions, span ?? findOpening(page), mergeSpans(spans.flat())),
    section: span && findSection(page, span),
  };
}

/** Whether a span stands in a heading. */
function isInHeading({ anchors, positions }: IndexedPage, { from }: Span): boolean {
  let start = from;
  while (start > 0 && positions[start]!.shown !== blockMark) start--;
  return start === 0 || anchors.some(({ heading, position }) => heading && position === start);
}

/** What is shown where no sentence has the words: the first line says where one is, the second what. */
function findOpening({ positions }: IndexedPage): Span {
  const from = positions.findIndex(({ shown }, i) => i > 0 && shown === blockMark) + 1;
  return { from, to: from };
}

/** The heading above a span gives the title, the nearest anchor the link. */
function findSection({ anchors, positions, url }: IndexedPage, { from }: Span) {
  const above = anchors.filter(({ position }) => position <= from);
  const nearest = above[above.length - 1];
  const heading = above.filter((anchor) => anchor.heading).at(-1);
  if (!nearest) return undefined;
  let title = '';
  for (
    let i = (heading ?? nearest).position + 1;
    positions[i] && positions[i]!.shown !== blockMark;
    i++
  ) {
    title += positions[i]!.shown + positions[i]!.after;
  }
  return { title, url: `${url}#${nearest.id}` };
}
