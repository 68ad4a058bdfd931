/** A source document is compared with its record, the ledger and our wording. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent } from '#scripts/gate/read-content.ts';
import { findPrinted, readParagraph } from '#scripts/gate/find-printed.ts';
import { verifySource } from '#scripts/gate/verify-source.ts';
import { append, replace, withContent } from './faulty-content.ts';
import { formatWellWorded } from './well-worded.ts';
import type { Edits } from './faulty-content.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const documentFile = path('../../fixtures/sample-notes.txt');
const documentText = readFileSync(documentFile, 'utf8');
const copied = '春天到来以前，他们总要把工具一件一件修理好';

const verify = (text: string, edits: Edits = {}) =>
  withContent(edits, (contentDir) => {
    const content = readContent(contentDir);
    const source = content.entries.find(({ collection }) => collection === 'sources');
    if (!source) throw new Error('The fixture has no source.');
    return verifySource(text, source, content).map(formatWellWorded);
  });

describe('a source document', () => {
  it('that is as recorded gives no fault, with CRLF and indentation too', () => {
    expect(verify(documentText)).toEqual([]);
    expect(verify(documentText.replaceAll('\n', '\r\n  '))).toEqual([]);
  });

  it('with a changed paragraph is reported', () => {
    expect(verify(documentText.replace('春天', '秋天'))).toEqual([
      'content/sources/sample-notes.yaml:20 › paragraphs › p3：文献第 3 段的文字与记录的指纹不符，这一段已改变。请对照文献，更新这里的 sha256、段号和依据它的页面与数字。',
    ]);
  });

  it('with a changed number is reported at the paragraph and at the figure', () => {
    expect(verify(documentText.replace('813人', '8130人'))).toEqual([
      'content/figures/hill-village.yaml:21 › figures › hill-village.persons › paragraph：p3 里没有“813人”，印刷形式应在所引的段落里。请对照文献，改正数字、印刷形式或段号。',
      'content/sources/sample-notes.yaml:20 › paragraphs › p3：文献第 3 段的文字与记录的指纹不符，这一段已改变。请对照文献，更新这里的 sha256、段号和依据它的页面与数字。',
    ]);
  });

  it('that lacks its last paragraph is reported', () => {
    expect(verify(documentText.replace(/这一段.*/, ''))).toEqual([
      'content/sources/sample-notes.yaml:28 › paragraphs › p5：文献里找不到这一段，记录的段落应在文献里。请对照文献，更新这里的 sha256、段号和依据它的页面与数字。',
    ]);
  });

  it('with a paragraph added at the end is reported', () => {
    expect(verify(`${documentText}又添一段。\n`)).toEqual([
      'content/sources/sample-notes.yaml:11 › paragraphs：文献第 6 段“又添一段。…”没有记录，文献的每一段都应有记录。请补上这一段，或核对文献是否有误。',
    ]);
  });

  it('is not copied into comments either, over several lines too', () => {
    const comment = `# 原文：${copied.slice(0, 8)}\n# ${copied.slice(8)}\n`;
    expect(verify(documentText, { 'people/sample-speaker.yaml': append(comment) })).toEqual([
      'content/people/sample-speaker.yaml:8 › 注释：“春天到来以前他们总要把工具一件一件修理好”与原文 p3 连续 20 个字相同，转述与原文相同的字不应连续达到 15 个。请换一种说法；固定的名称请列入 content/set-terms.yaml。',
    ]);
    const inHead = replace('order: 1', `order: 1 # ${copied}`);
    expect(verify(documentText, { 'cases/hill-village.mdx': inHead })).toEqual([
      expect.stringMatching(/^content\/cases\/hill-village\.mdx:4 › 注释：/),
    ]);
  });

  it('is not copied into our prose at length, punctuation ignored', () => {
    const edits = { 'cases/hill-village.mdx': append(`\n他说${copied}。\n`) };
    expect(verify(documentText, edits)).toEqual([
      'content/cases/hill-village.mdx:18 › 正文：“春天到来以前他们总要把工具一件一件修理好”与原文 p3 连续 20 个字相同，转述与原文相同的字不应连续达到 15 个。请换一种说法；固定的名称请列入 content/set-terms.yaml。',
    ]);
  });

  it('may be copied in fixed names', () => {
    const edits = {
      'cases/hill-village.mdx': append(`\n他说${copied}。\n`),
      'set-terms.yaml': append(`- ${copied}\n`),
    };
    expect(verify(documentText, edits)).toEqual([]);
  });

  it('may be quoted in quotation marks by the sentence, not by the passage', () => {
    const quoted = (times: number) => ({
      'cases/hill-village.mdx': append(`\n他说：“${copied.repeat(times)}。”\n`),
    });
    expect(verify(documentText, quoted(1))).toEqual([]);
    expect(verify(documentText, quoted(3))[0]).toContain('连续 20 个字相同');
  });

  it('must hold the figures that cite it', () => {
    const edits = { 'figures/hill-village.yaml': replace('paragraph: p4', 'paragraph: p3') };
    expect(verify(documentText, edits)).toEqual([
      'content/figures/hill-village.yaml:55 › figures › hill-village.shops › paragraph：p3 里没有“近10家”，印刷形式应在所引的段落里。请对照文献，改正数字、印刷形式或段号。',
    ]);
  });

  const figuresOnly = (messages: string[]) =>
    messages.filter((message) => message.startsWith('content/figures/'));

  it('may print a figure in full width, with stray spaces and other separators', () => {
    expect(figuresOnly(verify(documentText.replace('813人', '８１３ 人')))).toEqual([]);
    expect(figuresOnly(verify(documentText.replace('3000余件', '3，000余件')))).toEqual([]);
  });

  it('may print a small number that would begin a list if it stood alone', () => {
    const paragraph = readParagraph('全村 7 个村民小组，贫困户从 104 户减少到 9 户');
    expect(['7 个', '7个', '9 户'].map((printed) => findPrinted(paragraph, printed))).toEqual(
      Array(3).fill('found'),
    );
    expect(findPrinted(paragraph, '4 户')).toBe('absent');
  });

  it.each(['不超过10家', '近10家', '9—10家'])('must print all of %s', (written) => {
    const edits = { 'figures/hill-village.yaml': replace('近10家\n    qualifier: under', '10家') };
    const text = documentText.replace('近10家', written);
    expect(figuresOnly(verify(text, edits))).toEqual([
      `content/figures/hill-village.yaml:51 › figures › hill-village.shops › printed：写的是“10家”，p4 里是“${written}”。请照原文写全，并改正数值和 qualifier。`,
    ]);
  });

  it.each(['1813人', '813万人', '813余人', '-813人'])('with %s holds no 813人', (written) => {
    expect(figuresOnly(verify(documentText.replace('813人', written)))).toHaveLength(1);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const script = path('../../../scripts/verify-source.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: path('../../..'),
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const content = ['--content', 'tests/fixtures/content-valid'];

  it('says that all is well', () => {
    expect(run(documentFile, ...content)).toEqual({
      status: 0,
      stdout: '核对通过：5 段的指纹相符，印刷数字都在所引段落里，没有照抄的长句。\n',
      stderr: '',
    });
  });

  it('explains a missing argument, a missing file and an unknown source', () => {
    expect(run().stderr).toMatch(/^请写明要核对的文件。/);
    expect(run('/nowhere.txt', ...content).stderr).toBe('找不到文件 /nowhere.txt。\n');
    expect(run(documentFile, '--source', 'other', ...content).stderr).toBe(
      '没有来源文献 other，已有的是：sample-notes。\n',
    );
  });

  it('explains a file that is not UTF-8', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'verify-source-')), 'gbk.txt');
    writeFileSync(file, new Uint8Array([0xc4, 0xe3]));
    const { status, stderr } = run(file, ...content);
    expect(status).toBe(1);
    expect(stderr).toBe(`${file} 不是 UTF-8 编码，请另存为 UTF-8 再核对。\n`);
  });
});
