/** Makes of a document that was read the whole result of an import. */
import type { Content } from '#scripts/gate/model.ts';
import { hashParagraph } from '#scripts/gate/source-text.ts';
import { checkSums } from './check-sums.ts';
import { findDocumentTimes } from './document-times.ts';
import { findNames } from './find-names.ts';
import { guessRoles } from './guess-roles.ts';
import type { ImportedDocument, ImportedParagraph, Mending } from './imported-document.ts';
import { findPassedOver, proposeFigures, readParagraphs } from './propose-figures.ts';
import { proposeRecord } from './propose-record.ts';
import type { RawDocument } from './raw-document.ts';

/**
 * Reads figures, times, names and sums of a document. Pure, and linear in its length.
 * @param name of the file, as people know it
 * @param content the archive: its fixed terms, its people and places, its other sources
 */
export function describeDocument(
  raw: RawDocument,
  name: string,
  content: Pick<Content, 'entries' | 'paragraphs' | 'setTerms'>,
): ImportedDocument {
  const roles = guessRoles(raw.paragraphs);
  const texts = raw.paragraphs.map(({ text }) => text);
  const reading = readParagraphs(raw.paragraphs, content.setTerms);
  const tables = reading.tables.map(({ table }) => table);
  const rows = new Map(
    tables.flatMap(({ id: table, rows: lines }) =>
      lines.map(({ paragraph }, row) => [paragraph, { table, row }] as const),
    ),
  );
  const paragraphs = raw.paragraphs.map(({ text }, index): ImportedParagraph => {
    const id = `p${index + 1}`;
    return {
      id,
      text,
      role: roles[index]!,
      sha256: hashParagraph(text),
      ...(rows.has(id) && { row: rows.get(id)! }),
    };
  });
  const proposed = proposeRecord(paragraphs, raw.properties);
  const times = findDocumentTimes(paragraphs, proposed.date);
  const figures = proposeFigures(reading, roles, times);
  return {
    name,
    format: raw.format,
    paragraphs,
    tables,
    mendings: raw.mendings.map(({ index, ...mending }): Mending => ({
      ...mending,
      ...(index !== undefined && { paragraph: `p${index + 1}` }),
    })),
    notes: [...raw.notes, ...findRepeats(texts, content)],
    proposed,
    figures,
    findings: checkSums(figures, texts, tables),
    names: findNames(content, texts),
    passedOver: findPassedOver(reading.readings),
  };
}

/** Says which sources hold the same paragraphs already. */
function findRepeats(texts: readonly string[], content: Pick<Content, 'paragraphs'>): string[] {
  const hashes = new Set(texts.filter((text) => text.length > 10).map(hashParagraph));
  const counts = new Map<string, number>();
  for (const { record, entry } of content.paragraphs) {
    if (hashes.has(record.sha256)) counts.set(entry.id, (counts.get(entry.id) ?? 0) + 1);
  }
  return [...counts].map(
    ([source, count]) =>
      `有 ${count} 段与来源文献 ${source} 一字不差，可能是同一份文献，不要录入两次。`,
  );
}
