import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeArrayHead, encodeText, readArray, readText } from '#lib/search-index/cbor.ts';
import { writeIndex } from '#lib/search-index/write-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pages = ['甲', '乙', '丙'].map((name) => ({
  path: `/cases/${name}/`,
  html: `<meta name="search" content="kind=cases;name=${name}村">
<main data-pagefind-body><h1>${name}村的事</h1><p>${name}村在深沟、高寒的大山里，共有33,119户。</p></main>`,
}));
const ledger = { records: [], subjects: new Map<string, string>() };

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
    writeFileSync(join(folder, 'index', 'zh-cn_old.pf_index'), 'old');
    await writeIndex(pages, ledger, folder);
    expect(readHashes()).toEqual(first);
  });

  it('leaves out the pages that are not to be found', async () => {
    const hidden = { path: '/search/', html: '<main><h1>搜索</h1></main>' };
    expect(await writeIndex([...pages, hidden], ledger, folder)).toBe(3);
  });

  it('has every chunk that its list names, in order', () => {
    const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta'))!;
    const fields = readArray(gunzipSync(readFileSync(join(folder, meta))).subarray(12));
    const chunks = readArray(fields[2]!).map((chunk) => readArray(chunk).map(readText));
    expect(chunks.map(([, , file]) => `${file}.pf_index`).sort()).toEqual(
      readdirSync(join(folder, 'index')).sort(),
    );
    for (const [first = '', last = ''] of chunks) {
      expect(Buffer.compare(Buffer.from(first), Buffer.from(last))).toBeLessThanOrEqual(0);
    }
  });

  it('has no file that the search does not use', () => {
    const scripts = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
    expect(scripts).toEqual(['pagefind.js']);
  });
});

describe('CBOR', () => {
  it.each([0, 23, 24, 255, 256, 70_000])(
    'an array of %i texts is read as it was written',
    (length) => {
      const texts = Array.from({ length }, (_, i) => `字${i}`.repeat((i % 40) + 1));
      const data = Buffer.concat([encodeArrayHead(length), ...texts.map(encodeText)]);
      expect(readArray(data).map(readText)).toEqual(texts);
    },
  );

  it('what is no array is refused', () => {
    expect(() => readArray(encodeText('x'))).toThrow('应为数组');
  });
});
