/** Reads files that are text: plain, Markdown, web pages, and what was pasted. */
import { gatherCells } from './cell-lines.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentFormat } from './imported-document.ts';
import type { ReadText } from './raw-document.ts';
import { findRows } from './table-rows.ts';

/** @throws AuthoringError when the encoding cannot be told, or the file is too deep or too large */
export async function readPlainFile(
  format: Extract<DocumentFormat, 'txt' | 'md' | 'html' | 'pasted'>,
  bytes: Uint8Array,
): Promise<ReadText> {
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(
    Buffer.from(bytes.subarray(0, 2048)).toString('latin1'),
  );
  const { text, encoding } = decodeText(bytes, format === 'html' ? declared?.[1] : undefined);
  const notes = /^utf-?8$/i.test(encoding)
    ? []
    : [`文件的编码是 ${encoding.toUpperCase()}，已转成 UTF-8。`];
  if (format === 'txt' || format === 'pasted') {
    const { paragraphs, rows } = gatherCells(text.split('\n').map((line) => ({ text: line })));
    const gathered = `表格的每一格各占一行，已并成 ${rows} 行。请对照原文核对表格。`;
    return { paragraphs: findRows(paragraphs), notes: rows > 0 ? [...notes, gathered] : notes };
  }
  const read =
    format === 'md'
      ? (await import('./read-markdown.ts')).readMarkdown(text)
      : (await import('./read-html.ts')).readHtml(text);
  return { ...read, notes: [...notes, ...read.notes] };
}
