/** Compares a source document with its record, with the ledger, and with our own wording. */
import { faultAt } from './faults.ts';
import { findCopies } from './find-copies.ts';
import { findPrinted, readParagraph } from './find-printed.ts';
import type { Content, Entry, Fault } from './model.ts';
import { sortFaults } from './report.ts';
import { pairParagraphs } from './source-text.ts';

/**
 * Everything in which a document differs from what the content says of it: paragraphs that changed,
 * went missing or were added; printed figures that their paragraph does not hold; runs of the
 * document's own words in our prose. Paragraphs are the non-empty lines.
 * @param documentText the document, decoded
 * @param source its entry in content/sources
 * @param content the content as read
 */
export function verifySource(documentText: string, source: Entry, content: Content): Fault[] {
  const { textById, faults } = pairParagraphs(documentText, source, content);
  return sortFaults([
    ...faults,
    ...checkPrinted(content, source, textById),
    ...findCopies(content, source, textById),
  ]);
}

/** Printed figures must stand in the paragraphs that they cite. */
function checkPrinted(
  { figures }: Content,
  source: Entry,
  textById: ReadonlyMap<string, string>,
): Fault[] {
  const paragraphs = new Map([...textById].map(([id, text]) => [id, readParagraph(text)]));
  return [...figures.values()]
    .filter(({ record }) => record.source === source.id && !record.derived)
    .flatMap(({ record, entry, path }) =>
      [record.paragraph, ...record.alsoIn].flatMap((id) => {
        const paragraph = paragraphs.get(id);
        const standing = paragraph && findPrinted(paragraph, record.printed);
        if (standing === undefined || standing === 'found') return [];
        const key = id === record.paragraph ? 'paragraph' : 'alsoIn';
        const expected = '印刷形式应在所引的段落里';
        const next = '请对照文献，改正数字、印刷形式或段号';
        return standing === 'absent'
          ? [
              faultAt(entry, [...path, key], {
                found: `${id} 里没有“${record.printed}”`,
                expected,
                next,
              }),
            ]
          : [
              faultAt(entry, [...path, 'printed'], {
                found: `写的是“${record.printed}”`,
                expected: `${id} 里是“${standing.longer}”`,
                next: '请照原文写全，并改正数值和 qualifier',
              }),
            ];
      }),
    );
}
