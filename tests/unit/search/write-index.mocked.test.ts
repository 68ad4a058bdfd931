import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Lookup } from '#search/model/lookup.ts';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readPage } from '#search/build/read-page.ts';
import { writeIndex } from '#search/build/write-index.ts';
import { followImports } from '#lib/follow-imports.ts';
import { type Item, readItem } from './read-cbor.ts';

vi.mock('#search/build/read-page.ts', { spy: true });

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pages = ['甲', '乙', '丙'].map((name, i) => ({
  path: `/cases/${name}/`,
  html: `<meta name="search" content="kind=cases;name=${name}村;order=${3 - i}">
<main data-pagefind-body><h1>${name}村的事</h1><p>${name}村在深沟、高寒的大山里，共有33,119户。</p></main>`,
}));
const ledger = { records: [], subjects: new Map<string, string>() };

/** The files of a kind, by their numbers. */
function list(kind: string): string[] {
  return readdirSync(join(folder, kind), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/'))
    .sort((a, b) => parseInt(a.split('/')[1]!) - parseInt(b.split('/')[1]!));
}

/** Every file of the index with the hash of its content. */
function readHashes(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
}

describe('the index', () => {
  it('is the same for the same pages, and holds no file of an older one', async () => {
    expect(await writeIndex(pages, ledger, folder)).toBe(3);
    const first = readHashes();
    writeFileSync(join(folder, 'index', 'old.pf_index'), 'old');
    await writeIndex(pages, ledger, folder);
    expect(readHashes()).toEqual(first);
  });

  it('leaves out the pages that are not to be found', async () => {
    const hidden = { path: '/search/', html: '<main><h1>搜索</h1></main>' };
    expect(await writeIndex([...pages, hidden], ledger, folder)).toBe(3);
  });

  it('has every page and chunk that its list names, the chunks in order', () => {
    const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta'))!;
    const data = gunzipSync(readFileSync(join(folder, meta))).subarray('pagefind_dcd'.length);
    const [version, pages, chunks] = readItem(data) as [string, Item[][], string[][]];
    expect(version).toBe('1.6.0');
    expect(pages.map(([id]) => `${String(id)}.pf_fragment`)).toEqual(list('fragment'));
    expect(chunks.map(([, , file]) => `${file}.pf_index`)).toEqual(list('index'));
    const bounds = chunks.flatMap(([first, last]) => [Buffer.from(first!), Buffer.from(last!)]);
    expect(bounds).toEqual([...bounds].sort((a, b) => Buffer.compare(a, b)));
  });

  it('gives the pages in archive order and in the order of their pinyin', () => {
    const lookup = JSON.parse(readFileSync(join(folder, 'lookup.json'), 'utf8')) as Lookup;
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
    expect(read(lookup.orders.title)).toEqual([2, 0, 1]);
    expect(read(lookup.orders.order)).toEqual([2, 1, 0]);
    expect(read(lookup.facets)).toMatchObject({ kind: [['cases', [0, 1, 1]]] });
  });

  it('has no file that the search does not use', () => {
    const scripts = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
    expect(scripts).toEqual(['pagefind.js']);
  });
});

describe('an index that remembers the last one', () => {
  const cache = `${folder}-cache`;
  afterAll(() => rmSync(cache, { recursive: true }));
  const write = (from: typeof pages, kept?: string) => writeIndex(from, ledger, folder, kept);
  const edited = [
    { ...pages[0]!, html: pages[0]!.html.replace('深沟', '高坡') },
    ...pages.slice(2),
    { path: '/cases/丁/', html: pages[1]!.html.replaceAll('乙', '丁') },
  ];

  it.each([
    ['the same pages', pages],
    ['an edited page, a new one, and one that is gone', edited],
    ['pages in another order', pages.toReversed()],
    ['no page', []],
  ])('is the same to the byte as one that does not: %s', async (_, next) => {
    await write(next);
    const anew = readHashes();
    await write(pages, cache);
    await write(next, cache);
    expect(readHashes()).toEqual(anew);
    await write(next, cache);
    expect(readHashes()).toEqual(anew);
  });

  it('reads only pages that changed', async () => {
    await write(pages, cache);
    vi.mocked(readPage).mockClear();
    await write(edited, cache);
    expect(vi.mocked(readPage).mock.calls).toEqual([[edited[0]!.html], [edited[2]!.html]]);
  });

  it('reads all anew where what was kept is spoilt', async () => {
    await write(pages, cache);
    const anew = readHashes();
    for (const name of readdirSync(cache)) {
      const file = join(cache, name);
      writeFileSync(file, readFileSync(file).subarray(0, -3));
    }
    await write(pages, cache);
    expect(readHashes()).toEqual(anew);
  });

  it('forgets all when code changes that reads pages', () => {
    const read = followImports('src/search/build/read-page.ts');
    for (const file of [...read, ...followImports('src/search/build/index-page.ts')]) {
      expect(file).toMatch(/^src\/(?:search\/(?:build|model)\/[\w-]+|lib\/html)\.ts$/);
    }
  });
});
