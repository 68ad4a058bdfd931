/** Documents of every format and encoding are read, or refused with the next step. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from '#scripts/authoring/import/read-document.ts';
import {
  deleted,
  footnote,
  heading,
  inserted,
  makeDocx,
  paragraph,
  picture,
  run,
  table,
} from './docx.ts';

const fixture = 'tests/fixtures/import/village-report.txt';
const fixtureText = readFileSync(fixture, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
const textsOf = async (file: string) =>
  (await readDocument(file)).paragraphs.map(({ text }) => text);
const notesOf = async (file: string) => (await readDocument(file)).notes;

describe('a text file', () => {
  it('may be in GB18030, or in UTF-8 with a mark and CRLF', async () => {
    const texts = await textsOf(fixture);
    const gb = save('gb.txt', iconv.encode(fixtureText, 'gb18030'));
    expect(await textsOf(gb)).toEqual(texts);
    expect(await notesOf(gb)).toEqual(['文件的编码是 GB18030，已转成 UTF-8。']);
    const marked = save('marked.txt', `\uFEFF${fixtureText.replaceAll('\n', '\r\n')}`);
    expect(await textsOf(marked)).toEqual(texts);
    expect(await textsOf(save('utf16.txt', iconv.encode(fixtureText, 'utf-16')))).toEqual(texts);
  });

  it.each([
    ['in an encoding that cannot be told', 'noise.txt', new Uint8Array(600).map((_, at) => (at * 89 + 129) % 256), '看不出文件的文字编码'],
    ['that is empty', 'empty.txt', '', '里没有文字'],
    ['that holds only spaces', 'spaces.txt', ' \n　\n', '里没有文字'],
    ['of 20 MB', 'big.txt', new Uint8Array(20 * 1024 * 1024).fill(65), '有 20.0 MB，超过 10 MB 的上限'],
    ['as long as a book', 'book.txt', `${'全村有九十户。'.repeat(10)}\n`.repeat(3000), '有 21 万字，超过 20 万字的上限'],
    ['without line breaks', 'line.txt', '全村有九十户。'.repeat(3000), '第 1 段有 21000 个字，像是丢了换行'],
    ['that is a broken PDF', 'scan.pdf', '%PDF-1.7', '不是完好的 PDF 文件'],
    ['that is no Word file', 'old.doc', 'x', '不是 Word 或 WPS 文字的文件'],
    ['that is a PDF in disguise', 'fake.txt', '%PDF-1.7 x', '的扩展名不对，它其实是 .pdf 文件'],
    ['that is a broken Word file', 'broken.docx', 'PK\u0003\u0004', '不是完好的 Word 文件'],
    ['that is a protected Word file', 'locked.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), '或加了密码'],
  ])('%s is refused with the next step', async (_, name, bytes, message) => {
    await expect(readDocument(save(name, bytes))).rejects.toThrow(message);
  }); // prettier-ignore
});

describe('a Word file', () => {
  it('gives its headings, tables, notes and accepted changes, and says so', async () => {
    const body = [
      heading('样例标题'),
      paragraph(run('全村有') + deleted('90户') + inserted('92户') + run('。') + footnote),
      table([
        ['年份', '户数'],
        ['2019', '30户'],
      ]),
      paragraph(run('配图') + picture),
    ].join('');
    const file = save('full.docx', await makeDocx(body));
    const { paragraphs, notes } = await readDocument(file);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      '样例标题',
      '全村有92户。',
      '年份　户数',
      '2019　30户',
      '配图',
      '脚注里的话。',
    ]);
    expect(paragraphs[0]?.role).toBe('title');
    const words = ['2 处修订痕迹', '1 条脚注或尾注', '1 幅图片', '1 个表格'];
    for (const word of words) expect(notes.join()).toContain(word);
  });

  it('that is a scan without text is refused', async () => {
    const file = save('scan.docx', await makeDocx(paragraph(picture)));
    await expect(readDocument(file)).rejects.toThrow('像是扫描件');
  });
});

describe('a web page and a Markdown file', () => {
  const html =
    '<html><head><meta charset="gb2312"><title>x</title></head><body><script>1户</script><h1>样例标题</h1><p>全村有<b>92</b>户<br>分两行。</p><table><tr><td>2019</td><td>30户</td></tr></table></body></html>';

  it('give their blocks, without scripts', async () => {
    const expected = ['样例标题', '全村有92户', '分两行。', '2019　30户'];
    expect(await textsOf(save('page.html', iconv.encode(html, 'gb2312')))).toEqual(expected);
    const markdown =
      '---\nauthor: x\n---\n# 样例标题\n\n全村有**92**户\n分两行。\n\n| 2019 | 30户 |\n|---|---|\n';
    const file = save('page.md', markdown);
    expect(await textsOf(file)).toEqual(expected);
    expect((await notesOf(file)).join()).toContain('没有导入');
  });
});
