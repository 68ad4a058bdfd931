/**
 * Lays compressed files beside those of a built site, for hosts that send them as they are: each
 * text in brotli, gzip and zstd. What the last good site holds already is taken from there, and a
 * file that did not change keeps its time, so that browsers that have it need not fetch it again.
 */
import { copyFileSync, linkSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { digestCompressed, readRecord, writeRecord } from './precompression-record.ts';
import { isText, mimeTypes } from '#host/mime-types.ts';

type Compress = (content: Buffer) => Promise<Buffer>;

/** Texts of more bytes than this, all together, and the build has no time for the last per cent. */
const smallSite = 16_000_000;
const levels = { small: { br: 11, gz: 9, zst: 15 }, large: { br: 6, gz: 9, zst: 12 } };
const encodings = Object.keys(levels.small);
/** A compressed file must be this much smaller, or it costs more than it saves. */
const worthwhile = 0.9;
const smallest = 512;
const filesAtOnce = 8;

export interface Precompression {
  /** Texts compressed in this build. */
  compressed: number;
  /** Texts taken over from the last site. */
  reused: number;
}

/**
 * Compresses a built site.
 * @param dist folder of the built site
 * @param previous folder of the last good site, if there is one
 */
export async function precompress(dist: string, previous?: string): Promise<Precompression> {
  const files = await listFiles(dist);
  const sizes = files.filter(isTextFile).map((file) => statSync(join(dist, file)).size);
  const level =
    sizes.reduce((sum, size) => sum + size, 0) > smallSite ? levels.large : levels.small;
  const { brotli, zlib, zstd } = process.versions;
  const recipe = JSON.stringify({ level, brotli, zlib, zstd });
  const record = previous === undefined ? undefined : await readRecord(previous);
  const digests = new Map<string, string>();
  const done = { compressed: 0, reused: 0 };
  const treat = async (file: string) => {
    const unchanged = previous !== undefined && keepTime(previous, dist, file);
    if (!isTextFile(file)) return;
    const known = unchanged && record?.recipe === recipe ? record.digests[file] : undefined;
    const isReused = known !== undefined && reuse(previous!, dist, file, known);
    if (!isReused) await compressFile(join(dist, file), level);
    digests.set(file, digestCompressed(join(dist, file), encodings));
    done[isReused ? 'reused' : 'compressed'] += 1;
  };
  await inTurns(files, treat);
  await writeRecord(dist, recipe, digests);
  return done;
}

/**
 * Compresses some texts of a built site anew, after they were changed; as it was compressed before.
 * @param files their paths in the site
 */
export async function recompress(dist: string, files: readonly string[]): Promise<void> {
  const record = await readRecord(dist);
  if (!record) return;
  const { level } = JSON.parse(record.recipe) as { level: typeof levels.small };
  const digests = new Map(Object.entries(record.digests));
  for (const file of files) {
    for (const encoding of encodings) await rm(join(dist, `${file}.${encoding}`), { force: true });
    await compressFile(join(dist, file), level);
    digests.set(file, digestCompressed(join(dist, file), encodings));
  }
  await writeRecord(dist, record.recipe, digests);
}

const isTextFile = (file: string): boolean =>
  isText(mimeTypes[file.slice(file.lastIndexOf('.') + 1)] ?? '');

/** Every file but those that begin with a dot or stand in such a folder. */
async function listFiles(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(dist, '/').length))
    .filter((file) => !/(?:^|[\\/])\./.test(file));
}

/**
 * Gives a file the time of its equal in the last site; tells whether it has one. At once, as `reuse`:
 * to hand each of thousands of small files to another thread takes more time than to read it.
 */
function keepTime(previous: string, dist: string, file: string): boolean {
  const [before, after] = [join(previous, file), join(dist, file)];
  const old = statSync(before, { throwIfNoEntry: false });
  if (old?.size !== statSync(after).size) return false;
  if (!readFileSync(before).equals(readFileSync(after))) return false;
  utimesSync(after, old.mtime, old.mtime);
  return true;
}

/**
 * Takes over what the last site holds beside a text; what it lacks was not worth its bytes.
 * @returns whether it is what that site's build wrote; if not, nothing is taken over
 */
function reuse(previous: string, dist: string, file: string, digest: string): boolean {
  const text = join(dist, file);
  for (const encoding of encodings) {
    const [from, to] = [`${join(previous, file)}.${encoding}`, `${text}.${encoding}`];
    try {
      linkSync(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') copyFileSync(from, to);
    }
  }
  if (digestCompressed(text, encodings) === digest) return true;
  for (const encoding of encodings) rmSync(`${text}.${encoding}`, { force: true });
  // Readers may hold the spoilt bytes under the old time: with a new one they ask again.
  const now = new Date();
  utimesSync(text, now, now);
  return false;
}

async function compressFile(path: string, level: typeof levels.small): Promise<void> {
  const content = await readFile(path);
  if (content.length < smallest) return;
  const { mtime } = await stat(path);
  for (const [encoding, compress] of Object.entries(makeCompressors(level))) {
    const compressed = await compress(content);
    if (compressed.length > content.length * worthwhile) continue;
    await writeFile(`${path}.${encoding}`, compressed);
    await utimes(`${path}.${encoding}`, mtime, mtime);
  }
}

/** The compressors by file extension. */
const makeCompressors = (level: typeof levels.small): Record<string, Compress> => ({
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: level.br,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: async (content) => {
    const compressed = await promisify(gzip)(content, { level: level.gz });
    // The byte for the operating system says “unknown”: the same bytes wherever the site is built.
    compressed[9] = 255;
    return compressed;
  },
  zst: (content) =>
    promisify(zstdCompress)(content, {
      // Without the size it would clear megabytes of window for every file: ten times the work.
      pledgedSrcSize: content.length,
      params: { [constants.ZSTD_c_compressionLevel]: level.zst },
    }),
});

/** Works through a list, several at a time. */
async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: filesAtOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
