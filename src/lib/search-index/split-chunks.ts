/**
 * Cuts Pagefind's index into smaller files. Pagefind packs tens of kilobytes of neighbouring words
 * into one file, right for words; but here a word is one character, a query needs a few of them,
 * and everything else in their files would travel for nothing. Leans on the file format of the
 * pinned version 1.6.0: `pf_meta` is [version, pages, chunks, …], a chunk is [first word, last
 * word, file]; `pf_index` is [[word, …], …].
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { encodeArrayHead, encodeText, readArray, readText } from './cbor.ts';

/** Bytes before compression, about a third travels; smaller files would bloat the list of them. */
const chunkSize = 12_000;
const signature = Buffer.from('pagefind_dcd');
const chunksField = 2;

interface Chunk {
  first: string;
  last: string;
  file: string;
}

/**
 * Replaces the chunks of a written index.
 * @param folder the folder that Pagefind wrote
 */
export async function splitChunks(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.pf_meta')) continue;
    const path = join(folder, name);
    const fields = readArray(unpack(await readFile(path)));
    const chunks: Chunk[] = [];
    for (const entry of readArray(fields[chunksField]!)) {
      const file = readText(readArray(entry)[2]!);
      chunks.push(...(await splitChunk(join(folder, 'index'), file)));
    }
    const list = Buffer.concat([encodeArrayHead(chunks.length), ...chunks.map(encodeChunk)]);
    const meta = fields.map((field, i) => (i === chunksField ? list : field));
    await writeFile(path, pack(Buffer.concat([encodeArrayHead(meta.length), ...meta])));
  }
}

async function splitChunk(folder: string, name: string): Promise<Chunk[]> {
  const path = join(folder, `${name}.pf_index`);
  const [list] = readArray(unpack(await readFile(path)));
  const words = readArray(list!);
  await rm(path);
  const language = name.replace(/_[^_]*$/, '');
  const chunks: Chunk[] = [];
  for (const group of groupWords(words)) {
    const content = Buffer.concat([encodeArrayHead(1), encodeArrayHead(group.length), ...group]);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const file = `${language}_${hash}`;
    await writeFile(join(folder, `${file}.pf_index`), pack(content));
    chunks.push({ first: readWord(group[0]!), last: readWord(group.at(-1)!), file });
  }
  return chunks;
}

/** Neighbouring words up to the size of a chunk; a word that is larger stands alone. */
function groupWords(words: readonly Buffer[]): Buffer[][] {
  const groups: Buffer[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size + word.length > chunkSize) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(word);
    size += word.length;
  }
  return groups;
}

function readWord(word: Buffer): string {
  return readText(readArray(word)[0]!);
}

function encodeChunk({ first, last, file }: Chunk): Buffer {
  return Buffer.concat([encodeArrayHead(3), ...[first, last, file].map(encodeText)]);
}

function unpack(file: Buffer): Buffer {
  const data = gunzipSync(file);
  if (!data.subarray(0, signature.length).equals(signature)) {
    throw new Error('索引文件的格式与 Pagefind 1.6.0 不同。');
  }
  return data.subarray(signature.length);
}

function pack(content: Buffer): Buffer {
  return gzipSync(Buffer.concat([signature, content]), { level: 9 });
}
