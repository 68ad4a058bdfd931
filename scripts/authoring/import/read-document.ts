/** Reads a document of any known format into mended paragraphs, with notes on what did not come along. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { describeFormats, findFormat } from './find-format.ts';
import type { DocumentFormat } from './imported-document.ts';
import { mendParagraphs } from './mend/mend-paragraphs.ts';
import type { RawDocument, RawParagraph, ReadText } from './raw-document.ts';
import { readPlainFile } from './read-plain-file.ts';

const largestMegabytes = 10;
/** A book must come in chapters, so that a person can check it. */
const mostCharacters = 200_000;
const longestParagraph = 20_000;

/** A document that is not on the disk: chosen or dropped in the browser, or pasted. */
export interface Upload {
  /** With its ending; 粘贴的文字 where there was no file. */
  name: string;
  bytes: Uint8Array;
  isPasted?: boolean;
}

/**
 * Reads a document. Paragraphs are never empty and carry no space at their ends.
 * @throws AuthoringError when it cannot be read, or holds no text
 */
export async function readDocument(source: string | Upload): Promise<RawDocument> {
  const { name, bytes, isPasted } = typeof source === 'string' ? readFile(source) : source;
  refuseLarge(name, bytes.length);
  const format = isPasted ? 'pasted' : findFormat(name, bytes);
  const read =
    bytes.length === 0 ? { paragraphs: [], notes: [] } : await parse(format, name, bytes);
  refuseTooLong(name, read.paragraphs);
  const { paragraphs, mendings, notes } = mendParagraphs(read.paragraphs);
  if (paragraphs.length === 0) {
    throw new AuthoringError(
      isPasted
        ? '没有粘贴文字。如果复制的是图片，请先做文字识别。'
        : `${name} 里没有文字。如果是扫描件，请先用文字识别软件转成文字，再导入。`,
    );
  }
  return {
    format,
    paragraphs,
    notes: [...read.notes, ...notes],
    mendings: [...(read.mendings ?? []), ...mendings],
    properties: read.properties ?? {},
  };
}

/** The readers of formats that are large are loaded only where they are needed. */
async function parse(format: DocumentFormat, name: string, bytes: Uint8Array): Promise<ReadText> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(name, bytes);
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(name, bytes);
    case 'odt':
      return (await import('./read-odt.ts')).readOdt(name, bytes);
    case 'rtf':
      return (await import('./read-rtf.ts')).readRtf(name, bytes);
    case 'doc':
    case 'wps':
      return (await import('./read-doc.ts')).readDoc(name, bytes);
    case 'txt':
    case 'md':
    case 'html':
    case 'pasted':
      return readPlainFile(format, bytes);
  }
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

function refuseLarge(name: string, size: number): void {
  const megabytes = size / 1024 / 1024;
  if (megabytes <= largestMegabytes) return;
  throw new AuthoringError(
    `${name} 有 ${megabytes.toFixed(1)} MB，超过 ${largestMegabytes} MB 的上限。请删去其中的图片，或只留文字另存为 .txt，再导入。`,
  );
}

function readFile(file: string): Upload {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new AuthoringError(`找不到文件 ${file}。可以导入的是 ${describeFormats()}。`);
  if (!stats.isFile()) throw new AuthoringError(`${file} 不是文件。`);
  refuseLarge(file, stats.size);
  try {
    return { name: file, bytes: readFileSync(file) };
  } catch {
    throw new AuthoringError(`读不出 ${basename(file)}，请检查文件的权限。`);
  }
}
