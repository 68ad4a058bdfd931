/** What a result shows of its page: the true sentence, its section, its particulars. */
import {
  cutExcerpt,
  type ExcerptPart,
  findBestSpan,
  findRun,
  type Span,
} from '#search/model/match.ts';
import { markText, mergeSpans } from '#search/model/mark-text.ts';
import { blockStart, type Position } from '#search/model/positions.ts';
import type { Run } from '#search/model/query.ts';
import type { IndexedPage } from './text-index.ts';

export interface ResultView {
  url: string;
  title: ExcerptPart[];
  name: string;
  /** What the person is, or where the place lies. */
  role: string;
  /** Ids of the figures that say most of it. */
  figures: readonly string[];
  kind: string;
  /** In a series, the id of its county. */
  county: string;
  /** Ids of the townships that it takes place in. */
  townships: readonly string[];
  date: string;
  excerpt: ExcerptPart[];
  /** The section of the sentence, if it is not the page's beginning. */
  section: { title: string; url: string } | undefined;
}

/**
 * Builds the view of a page that was found by some of the runs.
 * @param answers what answers a question, such as the printed figure: a sentence with it comes first
 */
export function buildView(
  page: IndexedPage,
  runs: readonly Run[],
  answers: readonly Run[] = [],
): ResultView {
  const { meta, positions, url } = page;
  const title = meta['title'] ?? '';
  const spans = [...answers, ...runs].map((run) => findRun(page.words, run));
  const silent = findSilentBlocks(page, title);
  const body = spans.map((all) =>
    all.filter(({ from }) => !silent.some((block) => block.from <= from && from < block.to)),
  );
  const span = findBestSpan(positions, body);
  const shown = span ?? findOpening(page, silent);
  return {
    url,
    title: markText(title, runs),
    name: meta['name'] ?? '',
    role: meta['role'] ?? '',
    figures: (meta['figures'] ?? '').split(',').filter(Boolean),
    kind: meta['kind'] ?? '',
    county: meta['county'] ?? '',
    townships: (meta['township'] ?? '').split(',').filter(Boolean),
    date: meta['date'] ?? '',
    excerpt: cutExcerpt(positions, shown, mergeSpans(spans.flat())),
    section: span && findSection(page, span),
  };
}

/** Blocks that answer nothing: headings, and the title again as the caption of a chart or table. */
function findSilentBlocks({ anchors, positions }: IndexedPage, title: string): Span[] {
  const isHeading = new Set(
    anchors.flatMap(({ heading, position }) => (heading ? [position] : [])),
  );
  return listBlocks(positions).filter(
    (block) => isHeading.has(block.from) || textOf(positions, block) === title,
  );
}

/** What is shown where no sentence has the words: the first one of the page. */
function findOpening({ positions }: IndexedPage, silent: readonly Span[]): Span {
  const blocks = listBlocks(positions).filter(
    (block) => !silent.some(({ from }) => from === block.from),
  );
  const first = blocks.find(({ from, to }) => to - from > 16) ?? blocks[0];
  const from = (first?.from ?? -1) + 1;
  return { from, to: from };
}

/** Every block with its start, in order. */
function listBlocks(positions: readonly Position[]): Span[] {
  const starts = positions.flatMap(({ shown }, i) => (shown === blockStart ? [i] : []));
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? positions.length }));
}

function textOf(positions: readonly Position[], { from, to }: Span): string {
  return positions
    .slice(from, to)
    .map(({ shown, after }) => (shown === blockStart ? '' : shown) + after)
    .join('');
}

/** The heading above a span gives the title, the nearest anchor the link. */
function findSection({ anchors, positions, url }: IndexedPage, { from }: Span) {
  const above = anchors.filter(({ position }) => position <= from);
  const nearest = above[above.length - 1];
  const headings = above.filter((anchor) => anchor.heading);
  const heading = headings[headings.length - 1];
  if (!nearest) return undefined;
  let title = '';
  for (
    let i = (heading ?? nearest).position + 1;
    positions[i] && positions[i]!.shown !== blockStart;
    i++
  ) {
    title += positions[i]!.shown + positions[i]!.after;
  }
  return { title, url: `${url}#${nearest.id}` };
}
