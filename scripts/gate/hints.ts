/**
 * Hints of the gate: places where a text may say more than its source. They fail no build and are
 * printed apart; some need the source's text and come with `npm run verify:source` alone.
 */
import { findClosedLists } from './hints/find-closed-lists.ts';
import { findMisquotations } from './hints/find-misquotations.ts';
import { sharesNameTheirMeasure } from './hints/shares-name-their-measure.ts';
import type { Content, Entry, Fault, Rule } from './model.ts';
import { formatFault, sortFaults } from './report.ts';
import { runRules } from './run-rules.ts';
import { pairParagraphs } from './source-text.ts';

/** Hints that the content alone gives. A new one is one line here. */
const hintRules: readonly Rule[] = [sharesNameTheirMeasure];

/** Every hint that the content alone gives, by file and line. Never throws for what it says. */
export const findHints = (content: Content): Fault[] => sortFaults(runRules(hintRules, content));

/**
 * Every hint for which the text of a source is needed.
 * @param documentText the document, decoded
 * @param source its entry in content/sources
 */
export function findSourceHints(documentText: string, source: Entry, content: Content): Fault[] {
  const { textById } = pairParagraphs(documentText, source, content);
  return sortFaults([
    ...findClosedLists(content, source, textById),
    ...findMisquotations(content, source, documentText),
  ]);
}

/** The hints as lines of their own; undefined where there are none. */
export const formatHints = (hints: readonly Fault[]): string | undefined =>
  hints.length === 0
    ? undefined
    : [
        ...hints.map((hint) => `提示 ${formatFault(hint)}`),
        `以上 ${hints.length} 处请再对照原文，不妨碍发布。`,
      ].join('\n');
