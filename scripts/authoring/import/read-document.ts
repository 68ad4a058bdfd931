/** Reads a document of any known format into paragraphs, with notes on what did not come along. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentFormat } from './imported-document.ts';
import type { RawDocument, RawParagraph, ReadText } from './raw-document.ts';
import { joinBrokenLines } from './join-lines.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { findRows } from './table-rows.ts';

const largestMegabytes = 10;
/** A book must come in chapters, so that a person can check it. */
const mostCharacters = 200_000;
const longestParagraph = 20_000;
const formats = '.docx、.txt、.md、.html';

/**
 * Reads a document. Paragraphs are never empty and carry no space at their ends.
 * @throws AuthoringError when it cannot be read, or holds no text
 */
export async function readDocument(file: string): Promise<RawDocument> {
  const bytes = readBytes(file);
  const { paragraphs: lines, notes, mendings = [], properties = {} } = await parse(file, bytes);
  refuseTooLong(file, lines);
  const { paragraphs, joined } = joinBrokenLines(lines);
  const filled = paragraphs
    .map((paragraph) => ({ ...paragraph, text: paragraph.text.trim() }))
    .filter(({ text }) => text !== '');
  if (filled.length === 0) {
    throw new AuthoringError(
      `${file} 里没有文字。如果是扫描件，请先用文字识别软件转成文字，再导入。`,
    );
  }
  const note = `一句话断在几行里，像是从 PDF 复制的：有 ${joined} 行并入了上一行。请对照原文核对分段。`;
  const format = extname(file).slice(1).toLowerCase().replace('htm', 'html') as DocumentFormat;
  return {
    format,
    paragraphs: filled,
    notes: joined > 0 ? [...notes, note] : notes,
    mendings,
    properties,
  };
}

function refuseTooLong(file: string, paragraphs: readonly RawParagraph[]): void {
  const lengths = paragraphs.map(({ text }) => text.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total > mostCharacters) {
    const tens = (count: number) => (count / 10_000).toFixed(0);
    throw new AuthoringError(
      `${file} 有 ${tens(total)} 万字，超过 ${tens(mostCharacters)} 万字的上限。请分章存成几个文件，逐个导入。`,
    );
  }
  const longest = lengths.findIndex((length) => length > longestParagraph);
  if (longest < 0) return;
  throw new AuthoringError(
    `${file} 的第 ${longest + 1} 段有 ${lengths[longest]} 个字，像是丢了换行。请补上分段，再导入。`,
  );
}

function readBytes(file: string): Uint8Array {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new AuthoringError(`找不到文件 ${file}。`);
  if (!stats.isFile()) throw new AuthoringError(`${file} 不是文件。`);
  const megabytes = stats.size / 1024 / 1024;
  if (megabytes > largestMegabytes) {
    throw new AuthoringError(
      `${file} 有 ${megabytes.toFixed(1)} MB，超过 ${largestMegabytes} MB 的上限。请删去其中的图片，或只留文字另存为 .txt，再导入。`,
    );
  }
  try {
    return readFileSync(file);
  } catch {
    throw new AuthoringError(`读不出 ${file}，请检查文件的权限。`);
  }
}

async function parse(file: string, bytes: Uint8Array): Promise<ReadText> {
  const extension = extname(file).toLowerCase();
  if (bytes.length === 0) return { paragraphs: [], notes: [] };
  if (extension === '.docx') return readDocx(file, bytes);
  if (!['.txt', '.md', '.html', '.htm'].includes(extension)) {
    throw new AuthoringError(
      `不认识 ${extension || '没有扩展名的文件'}，可以导入的是 ${formats}。${adviceFor(extension)}`,
    );
  }
  refuseDisguised(file, bytes);
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(
    Buffer.from(bytes.subarray(0, 2048)).toString('latin1'),
  );
  const { text, encoding } = decodeText(
    bytes,
    extension.startsWith('.htm') ? declared?.[1] : undefined,
  );
  const notes = /^utf-?8$/i.test(encoding)
    ? []
    : [`文件的编码是 ${encoding.toUpperCase()}，已转成 UTF-8。`];
  if (extension === '.txt') {
    return { paragraphs: findRows(text.split('\n').map((line) => ({ text: line }))), notes };
  }
  const read = extension === '.md' ? readMarkdown(text) : readHtml(text);
  return { paragraphs: read.paragraphs, notes: [...notes, ...read.notes] };
}

const adviceFor = (extension: string) =>
  extension === '.pdf'
    ? '请把 PDF 里的文字复制到 .txt；扫描件先做文字识别。'
    : ['.doc', '.wps', '.rtf', '.odt'].includes(extension)
      ? '请用 Word 或 WPS 另存为 .docx。'
      : '';

/** A Word or PDF file that was given another extension. */
function refuseDisguised(file: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const real = start.startsWith('PK') ? '.docx' : start.startsWith('%PDF') ? '.pdf' : undefined;
  if (!real && !start.startsWith('\xd0\xcf\x11\xe0')) return;
  throw new AuthoringError(
    `${file} 的扩展名不对，它其实是${real ? ` ${real}` : '旧版 Word（.doc）'} 文件。`,
  );
}
