/** Whether the books of a release are what their names say: whole files of their formats. */
import { strFromU8, unzipSync } from 'fflate';
import { readBookName } from './store.ts';

const folder = 'data/site/book/';

/** Names of a release's books. */
export const listReleasedBooks = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  [...files.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length));

/**
 * Everything that is wrong with the books of a release, one sentence each.
 * @param files the release's files by path; those that could not be read hold no bytes
 */
export function checkBooks(files: ReadonlyMap<string, Uint8Array>): string[] {
  return listReleasedBooks(files).flatMap((name) => {
    const format = readBookName(name)?.format;
    const content = files.get(folder + name)!;
    if (format === undefined) return [`${folder}${name} 不是本站的书名。`];
    const isWhole = format === 'epub' ? isEpub(content) : isPdf(content);
    return isWhole ? [] : [`${folder}${name} 不是完整的 ${format.toUpperCase()} 文件。`];
  });
}

function isEpub(content: Uint8Array): boolean {
  try {
    const files = unzipSync(content);
    const type = files['mimetype'];
    return (
      Object.keys(files)[0] === 'mimetype' &&
      strFromU8(type!) === 'application/epub+zip' &&
      files['EPUB/package.opf'] !== undefined &&
      files['EPUB/colophon.xhtml'] !== undefined
    );
  } catch {
    return false;
  }
}

const isPdf = (content: Uint8Array): boolean =>
  strFromU8(content.slice(0, 5), true) === '%PDF-' &&
  strFromU8(content.slice(-32), true).trimEnd().endsWith('%%EOF');
