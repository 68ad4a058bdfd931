/** A release is a sound bag, the same every time, and a spoiled one is told. */
import { describe, expect, it } from 'vitest';
import { type Files, buildBag, checkBag } from '#scripts/release/bag.ts';
import { packZip, unpackZip } from '#scripts/release/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const payload: Files = new Map([
  ['site/index.html', bytes('<!doctype html>'.repeat(50))],
  ['ledger/figures.csv', bytes('id,value\n'.repeat(50))],
]);
const bag = () =>
  buildBag(payload, { 'Bagging-Date': '2026-11-23' }, new Map([['README.txt', bytes('说明')]]));
const text = (files: Files, path: string) => new TextDecoder().decode(files.get(path));

describe('a bag', () => {
  it('is sound after packing and unpacking', () => {
    expect(checkBag(unpackZip(packZip(bag(), 'archive')))).toEqual([]);
  });

  it('declares itself, its size and every file of its payload', () => {
    expect(text(bag(), 'bagit.txt')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    expect(text(bag(), 'bag-info.txt')).toBe('Bagging-Date: 2026-11-23\nPayload-Oxum: 1200.2\n');
    expect(text(bag(), 'manifest-sha256.txt')).toMatch(
      /^[0-9a-f]{64} {2}data\/site\/index\.html\n[0-9a-f]{64} {2}data\/ledger\/figures\.csv\n$/,
    );
  });

  it('names what is missing, altered and added', () => {
    const files = bag();
    files.delete('data/ledger/figures.csv');
    files.set('data/site/index.html', bytes('别的'));
    files.set('data/site/extra.html', bytes('多的'));
    expect(checkBag(files)).toEqual([
      'data/site/index.html 被改动或损坏：指纹与清单不符。',
      '缺少 data/ledger/figures.csv。',
      '多出 data/site/extra.html：清单里没有它。',
    ]);
  });

  it('tells when its own list was altered to fit', () => {
    const files = bag();
    files.set('manifest-sha256.txt', bytes(''));
    expect(checkBag(files)).toContain('manifest-sha256.txt 被改动或损坏：指纹与清单不符。');
  });

  it('is no bag without its declaration', () => {
    expect(checkBag(new Map())).toEqual([
      '不是完整的 BagIt 包：缺少 bagit.txt 或 manifest-sha256.txt。',
    ]);
  });
});

describe('a zip', () => {
  it('has the same bytes every time, in whatever order its files came', () => {
    const reversed: Files = new Map([...bag()].reverse());
    expect(Buffer.compare(packZip(bag(), 'a'), packZip(reversed, 'a'))).toBe(0);
  });

  it('of which one byte of content is flipped is told, by file', () => {
    const zip = packZip(bag(), 'archive');
    // A byte inside the packed data of a file: after its local header, which ends with its name.
    const name = 'archive/data/site/index.html';
    const start = Buffer.from(zip).indexOf(name) + name.length;
    zip[start + 12]! ^= 0x01;
    expect(checkBag(unpackZip(zip))).toContain(
      'data/site/index.html 被改动或损坏：指纹与清单不符。',
    );
  });

  it('cut short is no zip', () => {
    expect(() => unpackZip(packZip(bag(), 'a').slice(0, 300))).toThrow();
  });
});
