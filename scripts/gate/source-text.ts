/** A source document as paragraphs, paired with their records. */
import { createHash } from 'node:crypto';
import { faultAt } from './faults.ts';
import type { Content, Entry, Fault } from './model.ts';

/** The fingerprint of a paragraph: SHA-256 of its trimmed text in UTF-8. */
export const hashParagraph = (text: string): string =>
  createHash('sha256').update(text.trim(), 'utf8').digest('hex');

/**
 * The document's paragraphs, its non-empty lines, by the ids of their records; and where the two differ.
 * @param documentText the document, decoded
 * @param source its entry in content/sources
 */
export function pairParagraphs(
  documentText: string,
  source: Entry,
  content: Content,
): { textById: ReadonlyMap<string, string>; faults: Fault[] } {
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
  return { textById, faults: [...faults, ...addedFaults] };
}

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
