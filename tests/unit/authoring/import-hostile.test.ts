/** Hostile and broken documents are refused in one Chinese line, before they take memory or time. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { refuseLargeZip } from '#scripts/authoring/import/count-inflated.ts';
import { readDocumentApart, rights } from '#scripts/authoring/import/read-apart.ts';
import { readDocument } from '#scripts/authoring/import/read-document.ts';
import { makeDocx, paragraph, run } from './docx.ts';
import { runScript, withProject } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
const body = paragraph(run('全村有90户。'));
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const bomb = `<w:styles ${word}>${' '.repeat(21 * 1024 * 1024)}</w:styles>`;

describe('a Word file that unpacks to more than it says', () => {
  it('is refused by what was counted, whatever its parts are', async () => {
    const bytes = await makeDocx(body, { 'word/styles.xml': bomb });
    expect(bytes.length).toBeLessThan(60_000);
    const message = '解压以后文字部分超过 20 MB';
    await expect(readDocument(save('styles.docx', bytes))).rejects.toThrow(message);
    // The same file, whose directory says that the part has 100 bytes.
    const lying = Buffer.from(bytes);
    const name = lying.lastIndexOf('word/styles.xml');
    expect(lying.toString('latin1', name - 46, name - 44)).toBe('PK');
    lying.writeUInt32LE(100, name - 46 + 24);
    await expect(readDocument(save('lying.docx', lying))).rejects.toThrow(message);
  });

  it('may hold pictures up to a limit of their own', async () => {
    const picture = { 'word/media/b.bmp': 'x'.repeat(50_000) };
    const zip = await JSZip.loadAsync(await makeDocx(body, picture));
    await expect(
      refuseLargeZip('a.docx', zip, { xml: 20_000, all: 60_000 }),
    ).resolves.toBeUndefined();
    await expect(refuseLargeZip('a.docx', zip, { xml: 20_000, all: 40_000 })).rejects.toThrow(
      'a.docx 解压以后超过',
    );
  });
});

describe('what is nested too deep or too large', () => {
  const deep = '嵌套超过 256 层';
  it.each([
    ['open elements', 'a.html', '<div>'.repeat(300), deep],
    ['elements with closing tags that close nothing', 'b.html', '<div></b>'.repeat(300), deep],
    ['tables in tables', 'c.html', '<table><tr><td>'.repeat(300), deep],
    ['many tags', 'd.html', '<p>'.repeat(150_001), '标记超过 15 万个'],
    ['a cell over all columns', 'e.html', '<table><tr><td colspan=99999999>1户</td></tr></table>', '超过 200 列'],
    ['a table of too many cells', 'f.html', `<table>${`<tr>${'<td>1'.repeat(200)}</tr>`.repeat(260)}</table>`, '5 万格'],
    ['quotes', 'g.md', `${'> '.repeat(300)}90户`, deep],
    ['lists', 'h.md', `- ${'1. '.repeat(300)}90户`, deep],
    ['lists far to the right', 'i.md', `${'　'.repeat(3)}\n${' '.repeat(240)}- 90户`, deep],
    ['links', 'j.md', `${'['.repeat(300)}90户`, deep],
    ['emphasis', 'k.md', '*甲 **乙 '.repeat(300) + '丙** 丁*'.repeat(300), deep],
    ['a wide table', 'l.md', `|${'1|'.repeat(300)}\n|${'-|'.repeat(300)}\n`, '超过 200 列'],
    ['a long Markdown file', 'm.md', '- 90户\n'.repeat(70_000), '超过 40 万的上限'],
  ])('is refused: %s', async (_, name, text, message) => {
    await expect(readDocument(save(name, text))).rejects.toThrow(message);
  }); // prettier-ignore

  it('and a page of the usual depth is read', async () => {
    const page = `${'<div>'.repeat(100)}<p>全村有90户。</p>${'</div>'.repeat(100)}`.repeat(20);
    expect((await readDocument(save('usual.html', page))).paragraphs).toHaveLength(20);
  });
});

describe('the process that reads', () => {
  const nested = '<w:tbl><w:tr><w:tc>'.repeat(5000);
  const closed = '</w:tc></w:tr></w:tbl>'.repeat(5000);
  it.each([
    ['cut off', '<w:p><w:r>', '已损坏，读不出来'],
    [
      'nested beyond its stack',
      `${nested}${body}${closed}</w:body></w:document>`,
      '嵌套太深，读不出来',
    ],
  ])('says in one line that a Word file is %s', async (name, inner, message) => {
    const whole = `<w:document ${word}><w:body>${inner}`;
    const bytes = await makeDocx('', { 'word/document.xml': whole });
    const file = save(`${name.length}.docx`, bytes);
    withProject((project) => {
      const { status, stdout, stderr } = runScript('import', project, [file, '--id', 'x']);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(`${file} ${message}`);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    });
  });

  it.each([
    ['write', `require('node:fs').writeFileSync('${join(folder, 'written')}', '')`],
    ['start a program', `require('node:child_process').spawnSync('true').error?.code`],
    ['start a thread', `new (require('node:worker_threads').Worker)('', { eval: true })`],
    ['reach a network', `await fetch('http://127.0.0.1:8080/').catch((error) => { throw error.cause })`],
  ])('may not %s', (_, code) => {
    const script = `(async () => { ${code} })().then(() => console.log('done'), (error) => console.log(error.code))`;
    const { stdout } = spawnSync(process.execPath, [...rights, '-e', script], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('ERR_ACCESS_DENIED');
  }); // prettier-ignore

  it('gives the document as it was read, tables included', async () => {
    const file = save('whole.md', '# 样例\n\n| 村 | 户数（户） |\n|---|---|\n| 山上村 | 90 |\n');
    expect(await readDocumentApart(file)).toEqual(await readDocument(file));
  });

  it('is stopped when it takes too long, and may die of memory alone', async () => {
    const file = save('small.txt', '全村有90户。');
    const late = readDocumentApart(file, { memoryMegabytes: 256, seconds: 0.001 });
    await expect(late).rejects.toThrow('读了 0.001 秒还没有读完，已停止');
    const cramped = readDocumentApart(file, { memoryMegabytes: 2, seconds: 60 });
    await expect(cramped).rejects.toThrow('用的内存超过 2 MB');
  });

  it('passes on why a document is refused', async () => {
    await expect(readDocumentApart(join(folder, 'none.txt'))).rejects.toThrow('找不到文件');
  });
});
