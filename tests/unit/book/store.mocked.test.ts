/** Books are whole files or none, and pages link to the newest that there is. */
import type * as nodeFs from 'node:fs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishBooks } from '#scripts/book/publish.ts';
import {
  beginEdition,
  listBooks,
  newestEdition,
  readBookName,
  writeWhole,
} from '#scripts/book/store.ts';

const disk = vi.hoisted(() => ({ room: Infinity }));
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof nodeFs>();
  const writeSync = (file: number, content: Uint8Array, at: number) => {
    if (at >= disk.room) throw new Error('ENOSPC: no space left on device, write');
    return fs.writeSync(file, content, at, Math.min(content.length - at, disk.room));
  };
  return { ...fs, writeSync };
});

let folder = '';
beforeEach(() => {
  disk.room = Infinity;
  folder = mkdtempSync(join(tmpdir(), 'books-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a book on a full disk', () => {
  it('leaves the former file, and nothing of the new one', () => {
    const path = join(folder, 'a.epub');
    writeWhole(path, Buffer.from('旧的'));
    disk.room = 4;
    expect(() => writeWhole(path, Buffer.from('新的书'))).toThrow('ENOSPC');
    expect(readFileSync(path, 'utf8')).toBe('旧的');
    expect(readdirSync(folder)).toEqual(['a.epub']);
  });

  it('is no file where there was none', () => {
    disk.room = 4;
    expect(() => writeWhole(join(folder, 'b.pdf'), Buffer.alloc(9))).toThrow('ENOSPC');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an edition of several volumes', () => {
  it('appears whole: a disk that is full at the second leaves the former edition', () => {
    const former = ['a-1.0.0-2026-11-26-1.epub', 'a-1.0.0-2026-11-26-2.epub'] as const;
    for (const file of former) writeWhole(join(folder, file), Buffer.from('旧的'));
    const { keep, end } = beginEdition(folder, '1.0.0', '2026-11-26');
    keep(former[0], Buffer.from('新的第一册'));
    disk.room = 4;
    expect(() => keep(former[1], Buffer.from('新的第二册'))).toThrow('ENOSPC');
    end();
    expect(readdirSync(folder)).toEqual(former);
    for (const file of former) expect(readFileSync(join(folder, file), 'utf8')).toBe('旧的');
  });
});

describe('the names of books', () => {
  it.each([
    ['huguan-story-archive-0.1.0-2026-11-26.epub', '0.1.0', '2026-11-26', undefined],
    ['huguan-story-archive-1.0.0-rc.1-2026-11-26-12.pdf', '1.0.0-rc.1', '2026-11-26', 12],
  ])('%s', (file, version, date, volume) => {
    expect(readBookName(file)).toMatchObject({ version, date, volume });
  });

  it('leave out half a file and whatever else stands there', () => {
    expect(readBookName('huguan-story-archive-0.1.0-2026-11-26.epub.part')).toBeUndefined();
    expect(readBookName('notes.txt')).toBeUndefined();
  });
});

describe('published books', () => {
  const page = '<main><p>x</p><div data-books></div></main>';
  const prepare = (...files: string[]) => {
    const [dist, store] = [join(folder, 'dist'), join(folder, 'store')];
    for (const each of [join(dist, 'about'), store]) mkdirSync(each, { recursive: true });
    for (const name of ['index.html', 'about/index.html']) writeFileSync(join(dist, name), page);
    for (const file of files) writeFileSync(join(store, file), file);
    return { dist, store };
  };
  const name = (version: string, rest: string) =>
    `huguan-story-archive-${version}-2026-11-26${rest}`;

  it('are all in the site, and the newest is linked, by volume', () => {
    const { dist, store } = prepare(
      name('0.9.0', '.epub'),
      name('0.10.0', '-2.epub'),
      name('0.10.0', '-1.pdf'),
      name('0.10.0', '-1.epub'),
    );
    expect(publishBooks(dist, '/zt/', store)).toEqual(['index.html', 'about/index.html']);
    const html = readFileSync(join(dist, 'about/index.html'), 'utf8');
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(
      ['-1.epub', '-1.pdf', '-2.epub'].map((rest) => `/zt/book/${name('0.10.0', rest)}`),
    );
    expect(existsSync(join(dist, 'book', name('0.9.0', '.epub')))).toBe(true);
    expect(publishBooks(dist, '/zt/', store)).toEqual([]);
  });

  it('of many volumes are listed on one page, to which home leads', () => {
    const { dist, store } = prepare(
      ...[1, 2, 3].flatMap((volume) =>
        ['epub', 'pdf'].map((format) => name('1.0.0', `-${volume}.${format}`)),
      ),
    );
    publishBooks(dist, '/zt/', store);
    const home = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(home).toContain('共3册');
    expect(home.match(/<a /g)).toHaveLength(1);
    expect(home).toContain('href="/zt/about/#book"');
    const about = readFileSync(join(dist, 'about/index.html'), 'utf8');
    expect(about).toContain('<h2 id="book">');
    expect(about.match(/ download>/g)).toHaveLength(6);
  });

  it('that are none leave no word on a page', () => {
    const { dist, store } = prepare(name('1.0.0', '.epub'));
    publishBooks(dist, '/', store);
    rmSync(join(store, name('1.0.0', '.epub')));
    publishBooks(dist, '/', store);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(page);
    expect(readdirSync(join(dist, 'book'))).toEqual([]);
  });

  it('of an edition that was made anew in fewer volumes are gone, others stay', () => {
    const { store } = prepare(
      name('1.0.0', '-1.epub'),
      name('1.0.0', '-2.epub'),
      name('1.0.0', '.epub'),
      name('0.9.0', '.pdf'),
    );
    const { keep, finish, end } = beginEdition(store, '1.0.0', '2026-11-26');
    keep(name('1.0.0', '.epub'), Buffer.from('新的'));
    finish();
    end();
    expect(listBooks(store).map(({ file }) => file)).toEqual([
      name('0.9.0', '.pdf'),
      name('1.0.0', '.epub'),
    ]);
    expect(newestEdition(listBooks(store))).toHaveLength(1);
  });
});
