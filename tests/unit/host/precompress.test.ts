/** Compressed files beside a built site's own: right, worth their bytes, and the same every time. */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  brotliCompressSync,
  brotliDecompressSync,
  gunzipSync,
  zstdDecompressSync,
} from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { precompress } from '#scripts/host/precompress.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const page = '<p>壶关县的故事</p>'.repeat(100);
function makeSite(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'precompress-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const readAll = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(folder, file)).toString('base64')]),
  );

it('each text has three, which hold what it holds', async () => {
  const dist = makeSite({ 'a/index.html': page });
  expect(await precompress(dist)).toEqual({ compressed: 1, reused: 0 });
  const read = (encoding: string) => readFileSync(join(dist, `a/index.html.${encoding}`));
  expect(brotliDecompressSync(read('br')).toString()).toBe(page);
  expect(gunzipSync(read('gz')).toString()).toBe(page);
  expect(zstdDecompressSync(read('zst')).toString()).toBe(page);
});

it('pictures, fonts, the index of the search, small files and the host’s folder have none', async () => {
  const files = {
    'a.png': page,
    'a.woff2': page,
    'pagefind/x.pf_index': page,
    'tiny.html': '<p>x</p>',
    '.host/nginx/site.conf': page,
    _headers: page,
  };
  const dist = makeSite(files);
  await precompress(dist);
  expect(Object.keys(readAll(dist)).filter((file) => /\.(?:br|gz|zst)$/.test(file))).toEqual([]);
});

it('a file that hardly shrinks has none', async () => {
  const dist = makeSite({ 'a.txt': '' });
  const noise = Array.from({ length: 40 }, (_, at) =>
    createHash('sha256').update(`${at}`).digest(),
  );
  writeFileSync(join(dist, 'a.txt'), Buffer.concat(noise));
  await precompress(dist);
  expect(readdirSync(dist).sort()).toEqual(['.host', 'a.txt']);
});

it('the same site gives the same bytes, compressed anew or taken over', async () => {
  const files = { 'index.html': page, 'data.json': JSON.stringify([...page]) };
  const [first, second, third] = [makeSite(files), makeSite(files), makeSite(files)];
  await precompress(first!);
  await precompress(second!);
  expect(await precompress(third!, first)).toEqual({ compressed: 0, reused: 2 });
  expect(readAll(second!)).toEqual(readAll(first!));
  expect(readAll(third!)).toEqual(readAll(first!));
});

it('what did not change keeps its time, for browsers that hold it; what changed does not', async () => {
  const previous = makeSite({ 'same.html': page, 'other.html': page, 'same.png': 'png' });
  const before = new Date('2026-01-02T03:04:05Z');
  for (const file of ['same.html', 'other.html', 'same.png']) {
    utimesSync(join(previous, file), before, before);
  }
  await precompress(previous);
  const dist = makeSite({
    'same.html': page,
    'other.html': page.replace('县', '城'),
    'same.png': 'png',
  });
  expect(await precompress(dist, previous)).toEqual({ compressed: 1, reused: 1 });
  const timeOf = (file: string) => statSync(join(dist, file)).mtime;
  expect(timeOf('same.html')).toEqual(before);
  expect(timeOf('same.html.br')).toEqual(before);
  expect(timeOf('same.png')).toEqual(before);
  expect(timeOf('other.html')).not.toEqual(before);
  expect(brotliDecompressSync(readFileSync(join(dist, 'other.html.br'))).toString()).toContain(
    '城',
  );
});

it.each([
  ['emptied', (file: string) => writeFileSync(file, '')],
  ['altered', (file: string) => writeFileSync(file, readFileSync(file).reverse())],
  ['lost', (file: string) => rmSync(file)],
  ['another page’s', (file: string) => writeFileSync(file, brotliCompressSync('<p>other</p>'))],
] as const)('a compressed file that is %s is not taken over', async (_, spoil) => {
  const good = makeSite({ 'index.html': page, 'b.html': `${page}b` });
  await precompress(good);
  for (const encoding of ['br', 'gz', 'zst']) {
    const previous = makeSite({ 'index.html': page, 'b.html': `${page}b` });
    const before = new Date('2026-01-02T03:04:05Z');
    utimesSync(join(previous, 'index.html'), before, before);
    await precompress(previous);
    spoil(join(previous, `index.html.${encoding}`));
    const spoilt = readAll(previous);
    const dist = makeSite({ 'index.html': page, 'b.html': `${page}b` });
    expect(await precompress(dist, previous)).toEqual({ compressed: 1, reused: 1 });
    expect(readAll(dist)).toEqual(readAll(good));
    // Readers who hold it ask again; the last site, which readers still get, is left alone.
    expect(statSync(join(dist, `index.html.${encoding}`)).mtime).not.toEqual(before);
    expect(readAll(previous)).toEqual(spoilt);
  }
});

it('a compressed file beside a text that had none is not taken over', async () => {
  const previous = makeSite({ 'tiny.html': '<p>x</p>' });
  await precompress(previous);
  writeFileSync(join(previous, 'tiny.html.br'), 'other');
  const dist = makeSite({ 'tiny.html': '<p>x</p>' });
  await precompress(dist, previous);
  expect(readdirSync(dist).sort()).toEqual(['.host', 'tiny.html']);
});

it('without a record that can be read, nothing is taken over', async () => {
  for (const record of ['', '{', '{"recipe":1}']) {
    const previous = makeSite({ 'index.html': page });
    await precompress(previous);
    writeFileSync(join(previous, '.host/precompressed.json'), record);
    const dist = makeSite({ 'index.html': page });
    expect(await precompress(dist, previous)).toEqual({ compressed: 1, reused: 0 });
  }
});

it('nothing is taken over from a site that was compressed otherwise', async () => {
  const previous = makeSite({ 'index.html': page, 'index.html.br': 'old' });
  mkdirSync(join(previous, '.host'));
  const record = { recipe: 'another', digests: { 'index.html': 'any' } };
  writeFileSync(join(previous, '.host/precompressed.json'), JSON.stringify(record));
  const dist = makeSite({ 'index.html': page });
  expect(await precompress(dist, previous)).toEqual({ compressed: 1, reused: 0 });
  expect(brotliDecompressSync(readFileSync(join(dist, 'index.html.br'))).toString()).toBe(page);
});
