/** PDF, OpenDocument, rich text, old Word and pasted text are read, or refused with the next step. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#scripts/authoring/import/read-document.ts';
import { readDocumentApart } from '#scripts/authoring/import/read-apart.ts';
import { refuseLargePdf } from '#scripts/authoring/import/pdf/count-streams.ts';
import {
  makeOdt,
  makePdf,
  makeRtf,
  packedStream,
  placeLines,
  rtfRow,
  rtfText,
} from './make-documents.ts';

const read = (name: string, bytes: Uint8Array | string) =>
  readDocument({ name, bytes: Buffer.from(bytes) });
const textsOf = async (name: string, bytes: Uint8Array | string) =>
  (await read(name, bytes)).paragraphs.map(({ text }) => text);

const head = { x: 240, y: 800, text: '清源县水务工作', size: 9 };
const foot = (page: number) => ({ x: 280, y: 40, text: `－ ${page} －`, size: 9 });

describe('a PDF', () => {
  const first = [
    head,
    { x: 200, y: 740, text: '清源县饮水工作总结', size: 20 },
    ...placeLines(
      [
        '　　二〇一九年全县新建改造饮水工程共计八十七处，铺设管网4',
        '12公里，受益农户达到三千二百户，工程全部在二〇一九年年底',
        '之前完工。',
      ],
      60,
      690,
    ),
    ...placeLines(['乡镇', '上河镇', '石岭乡'], 60, 600),
    ...placeLines(['户数（户）', '1,204', '980'], 260, 600),
  ];
  const second = [
    head,
    ...placeLines(['　　左栏第一行说的是管护员共有', '二百一十七名，他们全年巡查四', '千三百次，检修管线五十六处并', '且更换水表一百二十块。'], 60, 740),
    ...placeLines(['　　右栏第一行说的是水质，全年', '抽检水样三百二十六份，其中合', '格的有三百一十八份，比上一年', '有所提高。'], 320, 740),
    foot(2),
  ]; // prettier-ignore

  it('gives its title, paragraphs, rows and columns, without heads and page numbers', async () => {
    const bytes = makePdf([[...first, foot(1)], second]);
    const { paragraphs, mendings, format } = await readDocumentApart({ name: 'a.pdf', bytes });
    expect(format).toBe('pdf');
    expect(paragraphs.map(({ text }) => text)).toEqual([
      '清源县饮水工作总结',
      '二〇一九年全县新建改造饮水工程共计八十七处，铺设管网412公里，受益农户达到三千二百户，工程全部在二〇一九年年底之前完工。',
      '乡镇　户数（户）',
      '上河镇　1,204',
      '石岭乡　980',
      '左栏第一行说的是管护员共有二百一十七名，他们全年巡查四千三百次，检修管线五十六处并且更换水表一百二十块。',
      '右栏第一行说的是水质，全年抽检水样三百二十六份，其中合格的有三百一十八份，比上一年有所提高。',
    ]);
    expect(paragraphs[0]?.role).toBe('title');
    expect(paragraphs[3]?.row?.cells).toEqual(['上河镇', '1,204']);
    expect(mendings.filter(({ kind }) => kind === 'page-heads')).toHaveLength(4);
    expect(mendings).toContainEqual({
      kind: 'lines',
      index: 1,
      before: '七处，铺设管网4↵12公里，受益农',
      after: '七处，铺设管网412公里，受益农',
    });
  });

  it.each([
    ['without text', makePdf([[], []]), '像是扫描件'],
    ['that is broken', Buffer.from('%PDF-1.7 x'), '不是完好的 PDF 文件'],
    ['that is locked', makePdf([first], { trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -1/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>` }), '加了密码'],
    ['with a packed bomb', makePdf([first], { objects: [packedStream(41 * 1024 * 1024)] }), '解压以后太大'],
    ['of 401 pages', makePdf(Array.from({ length: 401 }, () => [head])), '超过 400 页的上限'],
  ])('%s is refused', async (_, bytes, message) => {
    await expect(read('a.pdf', bytes)).rejects.toThrow(message);
  }); // prettier-ignore

  it('is counted over all streams, and one that is packed twice is not unpacked', () => {
    const many = makePdf([first], { objects: [packedStream(900), packedStream(900)] });
    expect(() => refuseLargePdf('a.pdf', many, { one: 1000, all: 2000 })).not.toThrow();
    expect(() => refuseLargePdf('a.pdf', many, { one: 1000, all: 1500 })).toThrow('解压以后太大');
    const twice = Buffer.from(
      '1 0 obj <</Filter[/FlateDecode/FlateDecode]>>\nstream\nx\nendstream',
    );
    expect(() => refuseLargePdf('a.pdf', twice)).toThrow('解压以后太大');
  });

  it('says which of its pages have no text', async () => {
    const { notes } = await read('a.pdf', makePdf([first, []]));
    expect(notes).toContain('第 2 页没有文字，像是图片，没有导入。需要的话请先做文字识别。');
  });
});

describe('an OpenDocument text', () => {
  const body = [
    '<text:tracked-changes><text:changed-region><text:p>删去的90户</text:p></text:changed-region></text:tracked-changes>',
    '<text:h text:outline-level="1">样例标题</text:h>',
    '<text:p>全村有<text:span>92户</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注里的话。</text:p></text:note-body></text:note>。</text:p>',
    '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>2019年</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>户数</text:p></table:table-cell><table:table-cell><text:p>30户</text:p></table:table-cell></table:table-row></table:table>',
    '<text:list><text:list-item><text:p>一条</text:p></text:list-item></text:list>',
  ].join('');

  it('gives headings, spanned cells, lists and notes, as accepted', async () => {
    const { paragraphs, notes } = await read('a.odt', await makeOdt(body));
    expect(paragraphs.map(({ text }) => text)).toEqual([
      '样例标题',
      '全村有92户。',
      '2019年',
      '户数　30户',
      '一条',
      '注里的话。',
    ]);
    expect(paragraphs[2]?.row?.spread).toEqual(['2019年', '2019年']);
    expect(notes.join()).toContain('1 处修订痕迹');
    expect(notes.join()).toContain('1 条脚注或尾注');
  });

  it.each([
    ['that unpacks to 21 MB', { 'styles.xml': ' '.repeat(21 * 1024 * 1024) }, '解压以后文字部分超过 20 MB'],
    ['with a password', { 'META-INF/manifest.xml': '<m:encryption-data/>' }, '加了密码'],
    ['nested too deep', { 'content.xml': '<text:section>'.repeat(300) }, '嵌套超过 256 层'],
  ])('%s is refused', async (_, parts, message) => {
    await expect(read('a.odt', await makeOdt(body, parts))).rejects.toThrow(message);
  }); // prettier-ignore
});

describe('a rich text file', () => {
  const body = [
    `\\pard\\b ${rtfText('清源县饮水情况')}\\b0\\par`,
    `\\pard ${rtfText('受益农户')}\\f1 12,486\\f0 ${rtfText('户')}\\u65292?\\u20849?${rtfText('投资3,860万元')}{\\footnote ${rtfText('截至年底。')}}\\u12290?\\par`,
    rtfRow(['乡镇', '户数（户）']),
    rtfRow(['上河镇', '1,204']),
    rtfRow(['石岭乡', '980']),
    '\\pard{\\*\\unknown x}{\\header y}\\par',
  ].join('\n');

  it('gives its words in the code page of each font, its rows and its notes', async () => {
    const expected = [
      '清源县饮水情况',
      '受益农户12,486户，共投资3,860万元。',
      '乡镇　户数（户）',
      '上河镇　1,204',
      '石岭乡　980',
      '截至年底。',
    ];
    expect(await textsOf('a.rtf', makeRtf(body))).toEqual(expected);
    // Word opens rich text under the ending of its own files, and programs save it so.
    expect(await textsOf('a.doc', makeRtf(body))).toEqual(expected);
  });

  it('nested too deep is refused', async () => {
    await expect(read('a.rtf', makeRtf('{'.repeat(300)))).rejects.toThrow('嵌套超过 256 层');
  });
});

describe('an old Word file', () => {
  const bytes = readFileSync('tests/fixtures/import/from-wps.doc');

  it.each(['a.doc', 'a.wps'])('saved by WPS is read as %s', async (name) => {
    const texts = await textsOf(name, bytes);
    expect(texts[0]).toMatch(/^这是一个用来测试/);
  });

  it('of another program, or with a password, is refused', async () => {
    const other = Buffer.from(bytes);
    const part = Buffer.from('WordDocument', 'utf16le');
    Buffer.from('SomeDocument', 'utf16le').copy(other, other.indexOf(part));
    await expect(read('a.wps', other)).rejects.toThrow('不是 Word 或 WPS 文字的文件');
    const locked = Buffer.from(bytes);
    const start = locked.indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0x00]));
    locked.writeUInt16LE(locked.readUInt16LE(start + 10) | 0x0100, start + 10);
    await expect(read('a.doc', locked)).rejects.toThrow('加了密码');
  });
});

describe('what is no document', () => {
  it.each([
    ['a.xlsx', 'PK', '请把表格复制到 Word 或 WPS 文字里'],
    ['a.jpg', 'x', '图片请先用文字识别软件'],
    ['a.ofd', 'PK', '另存为 .pdf'],
    ['a.pdf', 'PK\u0003\u0004', '它其实是 .docx 文件'],
    ['a.txt', '{\\rtf1 x}', '它其实是 .rtf 文件'],
  ])('%s is refused with what to do', async (name, bytes, message) => {
    await expect(read(name, bytes)).rejects.toThrow(message);
  });
});

describe('pasted text', () => {
  it('is read in a process of its own, without a file', async () => {
    const bytes = Buffer.from('上河村\n全村有92户。');
    const document = await readDocumentApart({ name: '粘贴的文字', bytes, isPasted: true });
    expect(document.format).toBe('pasted');
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['上河村', '全村有92户。']);
    const empty = readDocument({ name: '粘贴的文字', bytes: Buffer.from(' \n'), isPasted: true });
    await expect(empty).rejects.toThrow('没有粘贴文字');
  });
});
