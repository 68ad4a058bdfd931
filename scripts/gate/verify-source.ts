/** Compares a source document with its record, with the ledger, and with our own wording. */
import { createHash } from 'node:crypto';
import { faultAt } from './faults.ts';
import { findCopies } from './find-copies.ts';
import { findPrinted, readParagraph } from './find-printed.ts';
import type { Content, Entry, Fault } from './model.ts';
import { sortFaults } from './report.ts';

/**
 * Everything in which a document differs from what the content says of it: paragraphs that changed,
 * went missing or were added; printed figures that their paragraph does not hold; runs of the
 * document's own words in our prose. Paragraphs are the non-empty lines.
 * @param documentText the document, decoded
 * @param source its entry in content/sources
 * @param content the content as read
 */
export function verifySource(documentText: string, source: Entry, content: Content): Fault[] {
  const lines = documentText
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const records = content.paragraphs.filter(({ entry }) => entry === source);
  const hashes = lines.map(hashParagraph);
  const recordedHashes = new Set(records.map(({ record }) => record.sha256));
  const textById = new Map<string, string>();
  const faults: Fault[] = [];

  for (const [index, { record, path }] of records.entries()) {
    const place = hashes[index] === record.sha256 ? index : hashes.indexOf(record.sha256);
    const text = lines[place];
    if (text !== undefined) {
      textById.set(record.id, text);
      if (place !== index) faults.push(faultAt(source, path, explainMoved(place, index)));
      continue;
    }
    const replacement = lines[index];
    const isChanged = replacement !== undefined && !recordedHashes.has(hashes[index] ?? '');
    if (isChanged) textById.set(record.id, replacement);
    faults.push(faultAt(source, path, isChanged ? explainChanged(index) : explainMissing()));
  }
  const knownTexts = new Set(textById.values());
  const addedFaults = lines.flatMap((line, index) => {
    return knownTexts.has(line) ? [] : [faultAt(source, ['paragraphs'], explainAdded(line, index))];
  });
  return sortFaults([
    ...faults,
    ...addedFaults,
    ...checkPrinted(content, source, textById),
    ...findCopies(content, source, textById),
  ]);
}

/** The fingerprint of a paragraph: SHA-256 of its trimmed text in UTF-8. */
export const hashParagraph = (text: string): string =>
  createHash('sha256').update(text.trim(), 'utf8').digest('hex');

const nextForParagraph = '请对照文献，更新这里的 sha256、段号和依据它的页面与数字';

const explainChanged = (index: number) => ({
  found: `文献第 ${index + 1} 段的文字与记录的指纹不符`,
  expected: '这一段已改变',
  next: nextForParagraph,
});
const explainMissing = () => ({
  found: '文献里找不到这一段',
  expected: '记录的段落应在文献里',
  next: nextForParagraph,
});
const explainMoved = (place: number, index: number) => ({
  found: `文献里它是第 ${place + 1} 段`,
  expected: `记录里它是第 ${index + 1} 段`,
  next: nextForParagraph,
});
const explainAdded = (line: string, index: number) => ({
  found: `文献第 ${index + 1} 段“${line.slice(0, 12)}…”没有记录`,
  expected: '文献的每一段都应有记录',
  next: '请补上这一段，或核对文献是否有误',
});

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
