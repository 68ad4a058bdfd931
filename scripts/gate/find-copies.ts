/** Finds long runs of a source's own words in our prose: we retell, we do not copy. */
import { faultInBody } from './faults.ts';
import type { Content, Entry, Fault } from './model.ts';
import { findProse } from './prose.ts';
import type { Prose } from './prose.ts';

/** So many Chinese characters in a row are a sentence of the source, not a common phrase. */
const shortestCopy = 15;
/** A marked quotation may hold so many Chinese characters. */
const longestQuotation = 40;

interface Run {
  text: string;
  positions: number[];
}

/**
 * Runs of at least 15 Chinese characters that stand in the source too, punctuation ignored. Set
 * terms, titles that are the source's own, and short quotations marked as such may stand.
 * @param textById the source's paragraphs by id
 */
export function findCopies(
  content: Content,
  source: Entry,
  textById: ReadonlyMap<string, string>,
): Fault[] {
  const paragraphOf = new Map<string, string>();
  for (const [id, text] of textById) {
    for (const run of findRuns(text)) {
      for (const piece of piecesOf(run.text)) paragraphOf.set(piece, paragraphOf.get(piece) ?? id);
    }
  }
  const headings = content.paragraphs
    .filter(({ entry, record }) => entry === source && ['title', 'heading'].includes(record.role))
    .flatMap(({ record }) => textById.get(record.id) ?? []);
  const ownTitles = new Set(headings.map(hanOnly));
  return [...findProse(content), ...content.entries.flatMap(readComments)]
    .filter(({ text }) => !ownTitles.has(hanOnly(text)))
    .flatMap((prose) => {
      const masked = maskTerms(maskQuotations(prose.text), [
        ...content.setTerms,
        ...headings.map((h) => `《${h}》`),
      ]);
      return findRuns(masked).flatMap((run) => copiesIn(run, prose, paragraphOf));
    });
}

const readComments = (entry: Entry): Prose[] =>
  (entry.comments ?? []).map(({ text, line }) => ({
    entry,
    text,
    figures: [],
    kind: 'field',
    field: '注释',
    lineAt: (position) => line + text.slice(0, position).split('\n').length - 1,
  }));

function copiesIn(run: Run, prose: Prose, paragraphOf: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = [];
  let start = 0;
  while (start + shortestCopy <= run.text.length) {
    const paragraph = paragraphOf.get(run.text.slice(start, start + shortestCopy));
    if (paragraph === undefined) {
      start += 1;
      continue;
    }
    let end = start + shortestCopy;
    while (
      paragraphOf.has(run.text.slice(end + 1 - shortestCopy, end + 1)) &&
      end < run.text.length
    ) {
      end += 1;
    }
    const line = prose.lineAt(run.positions[start] ?? 0);
    faults.push(
      faultInBody(prose.entry, line, prose.field, {
        found: `“${run.text.slice(start, end)}”与原文 ${paragraph} 连续 ${end - start} 个字相同`,
        expected: `转述与原文相同的字不应连续达到 ${shortestCopy} 个`,
        next: '请换一种说法；固定的名称请列入 content/set-terms.yaml',
      }),
    );
    start = end;
  }
  return faults;
}

/** Runs of Chinese characters; punctuation and spaces between them are skipped over. */
function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  let run: Run = { text: '', positions: [] };
  for (let position = 0; position < text.length; position += 1) {
    const character = text.charAt(position);
    if (isHan(character)) {
      run.text += character;
      run.positions.push(position);
    } else if (!/[\p{P}\p{Z}\s]/u.test(character)) {
      runs.push(run);
      run = { text: '', positions: [] };
    }
  }
  return [...runs, run].filter(({ text: han }) => han.length >= shortestCopy);
}

const piecesOf = (han: string) =>
  Array.from({ length: han.length - shortestCopy + 1 }, (_, at) =>
    han.slice(at, at + shortestCopy),
  );

/** Puts marks of the same length in place of terms, which end every run. */
const maskTerms = (text: string, terms: readonly string[]) =>
  terms.reduce((masked, term) => masked.replaceAll(term, '#'.repeat(term.length)), text);

/** A quotation in quotation marks is no copy, as long as it is a sentence and not a passage. */
const maskQuotations = (text: string) =>
  text.replace(/“[^“”]+”/gu, (quotation) =>
    hanOnly(quotation).length > longestQuotation ? quotation : '#'.repeat(quotation.length),
  );

const hanOnly = (text: string) => text.replace(/\P{Script=Han}/gu, '');
const isHan = (character: string) => /\p{Script=Han}/u.test(character);
