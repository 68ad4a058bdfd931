/** The content's dates in a file that a release carries, for builds where git cannot tell them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'astro/zod';
import type { ContentHistory, Moment } from './dates.ts';

const recordSchema = z.strictObject({
  /** The commit that was released. */
  released: z.string(),
  files: z.record(
    z.string(),
    z.strictObject({ first: z.string(), last: z.string(), sha256: z.string() }),
  ),
});

/** Beside the content folder. */
export const datesPath = 'releases/dates.json';

export interface RecordedDates {
  /** Of the files that are as they were released; of others nothing is known. */
  history: ContentHistory;
  /** Files of the content folder that were added or changed since. */
  undated: string[];
  released: Moment;
}

/**
 * Reads the record; undefined where there is none.
 * @param folder the content folder
 * @throws when the file is damaged
 */
export function readRecordedDates(folder: string): RecordedDates | undefined {
  const path = join(folder, '..', datesPath);
  if (!existsSync(path)) return undefined;
  let record: z.infer<typeof recordSchema>;
  try {
    record = recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(
      `${datesPath} › 读不懂这个文件：它由 npm run release 写出，不应手改。请从版本库恢复它，或删去它。`,
    );
  }
  const known = new Map(Object.entries(record.files));
  const files = listContent(folder);
  const isSame = (file: string) => known.get(file)?.sha256 === digestOf(join(folder, file));
  const history = new Map(
    files.filter(isSame).map((file) => {
      const { first, last } = known.get(file)!;
      return [file, { first, last }];
    }),
  );
  return {
    history,
    undated: files.filter((file) => !history.has(file)),
    released: record.released,
  };
}

/** The record as a release carries it; only files that git knows are in it. */
export function formatDates(folder: string, history: ContentHistory, released: Moment): string {
  const files = listContent(folder).flatMap((file) => {
    const dates = history.get(file);
    return dates ? [[file, { ...dates, sha256: digestOf(join(folder, file)) }] as const] : [];
  });
  return `${JSON.stringify({ released, files: Object.fromEntries(files) }, null, 2)}\n`;
}

/** Every file of the content folder, in order, with `/`; hidden files are no content. */
export const listContent = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length))
    .map((file) => file.replaceAll(sep, '/'))
    .sort();

const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
