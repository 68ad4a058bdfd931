/** The books that have been made, in `releases/book/`: whole files, of which the newest is shown. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where books are kept between builds, each of which makes `dist/` anew. */
export const bookStore = 'releases/book';

/** A book's file. */
export interface BookFile {
  /** `yangli-story-archive-0.1.0-2026-11-26.epub`. */
  file: string;
  version: string;
  date: string;
  /** From 1; none where the book has one volume. */
  volume: number | undefined;
  format: 'epub' | 'pdf';
  bytes: number;
}

const namePattern =
  /^[a-z0-9-]+?-(\d[\w.+]*?(?:-[a-z][\w.]*)?)-(\d{4}-\d{2}-\d{2})(?:-(\d+))?\.(epub|pdf)$/;

/** An edition while it is made. */
export interface Making {
  /** Writes one of its files, which nobody sees yet. */
  keep: (file: string, content: Uint8Array) => void;
  /** Puts all its files in their place, and removes what this edition had before and has no more. */
  finish: () => void;
  /** Removes what was not finished. */
  end: () => void;
}

/** Makes an edition in a folder beside the store's files: of several volumes, all appear or none. */
export function beginEdition(folder: string, version: string, date: string): Making {
  const beside = join(folder, '.making');
  const made: string[] = [];
  const end = () => rmSync(beside, { recursive: true, force: true });
  end();
  return {
    end,
    keep: (file, content) => {
      writeWhole(join(beside, file), content);
      made.push(file);
    },
    finish: () => {
      for (const file of made) renameSync(join(beside, file), join(folder, file));
      dropOutdated(folder, version, date, made);
    },
  };
}

/** Removes the files of one edition that its latest making did not make: other volumes, another format. */
function dropOutdated(
  folder: string,
  version: string,
  date: string,
  made: readonly string[],
): void {
  for (const book of listBooks(folder)) {
    const isOther = book.version !== version || book.date !== date;
    if (!isOther && !made.includes(book.file)) rmSync(join(folder, book.file));
  }
}

/** What a file name tells of a book; nothing for other files. */
export function readBookName(file: string): Omit<BookFile, 'bytes'> | undefined {
  const [, version, date, volume, format] = namePattern.exec(file) ?? [];
  if (!version || !date) return undefined;
  return {
    file,
    version,
    date,
    volume: volume === undefined ? undefined : Number(volume),
    format: format === 'pdf' ? 'pdf' : 'epub',
  };
}

/** Every book of a folder, by name. */
export function listBooks(folder: string): BookFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const book = readBookName(file);
      return book ? [{ ...book, bytes: statSync(join(folder, file)).size }] : [];
    });
}

/** The books of the newest edition, volume by volume, EPUB before PDF. */
export function newestEdition(books: readonly BookFile[]): BookFile[] {
  const keyOf = ({ date, version }: BookFile) => `${date} ${version}`;
  const newest = books
    .map(keyOf)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1);
  return books
    .filter((book) => keyOf(book) === newest)
    .sort(
      (one, other) =>
        (one.volume ?? 0) - (other.volume ?? 0) || (one.format < other.format ? -1 : 1),
    );
}

/**
 * Writes a file whole: it has its name when every byte is on the disk, and leaves nothing else.
 * @throws what the disk says; the former file of the name is as it was
 */
export function writeWhole(path: string, content: Uint8Array): void {
  const temporary = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(temporary, 'w');
    try {
      for (let at = 0; at < content.length;) at += writeSync(file, content, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
