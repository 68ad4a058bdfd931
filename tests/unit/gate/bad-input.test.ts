/** Bad input gets a clear message or simply works. Every faulty tree is one edit of the valid one, with its exact message. */
import { describe, expect, it } from 'vitest';
import { append, checkWith, readValid, replace } from './faulty-content.ts';

const ledger = 'figures/hill-village.yaml';
const village = 'cases/hill-village.mdx';
const source = 'sources/sample-notes.yaml';
const theme = 'themes/sample-theme.mdx';

describe('bad input', () => {
  it('a missing file is named', () => {
    expect(checkWith({ 'site.yaml': null })).toEqual([
      'content/site.yaml › 文件：找不到这个文件，网站少不了它。请照 docs/authoring.md 新建。',
    ]);
  });

  it('a missing list of permalinks is named', () => {
    expect(checkWith({ 'permalinks.yaml': null })).toEqual([
      'content/permalinks.yaml › 文件：找不到这个文件，网站少不了它。请照 docs/authoring.md 新建。',
    ]);
  });

  it('a folder that needs a file and has none is named', () => {
    expect(checkWith({ [source]: null })).toEqual([
      'content/permalinks.yaml:4 › 第2条 › path：/sources/sample-notes/ 已不存在，发布过的网址要一直有效。请恢复原来的文件名，或加上 redirect: /sources/。',
      'content/sources/ › 文件：文件夹是空的，至少应有一份来源文献。请照 docs/authoring.md 新建。',
    ]);
  });

  it('a missing folder is an empty one: Git keeps none', () => {
    expect(checkWith({ people: null })).toEqual([
      'content/accounts/sample-speaker.mdx:7 › people › sample-speaker › id：写的是 sample-speaker，没有这个讲述人。请核对编号，或先建立这个讲述人。',
    ]);
  });

  it('a line out of place is named, and nothing that follows from it', () => {
    expect(checkWith({ [ledger]: replace('    value: 242', '   value: 242') })).toEqual([
      'content/figures/hill-village.yaml:8 › YAML：缩进不对，写的是“value: 242”，这一行无法解析。同一层的字段左端要对齐，只用空格缩进。',
    ]);
  });

  it('an unclosed quote is named by its line', () => {
    expect(checkWith({ [ledger]: replace('label: 户数', 'label: "户数') })).toEqual([
      'content/figures/hill-village.yaml:7 › YAML：缺少符号，写的是“label: "户数”，这一行无法解析。请检查引号、括号是否成对，字段名后的冒号是否为半角并跟一个空格。',
    ]);
  });

  it('a value that begins with a figure needs quotes', () => {
    expect(
      checkWith({
        [village]: replace('summary: 一个虚构的村庄。', 'summary: {hill-village.households}个'),
      }),
    ).toEqual([
      'content/cases/hill-village.mdx:3 › YAML：有多余的内容，写的是“summary: {hill-village.households}个”，这一行无法解析。请检查这一行的标点；文字里有冒号或花括号开头时，整段加引号。',
    ]);
  });

  it('a story without frontmatter is reported', () => {
    expect(checkWith({ [village]: '## 情况\n\n正文\n' })).toEqual([
      'content/cases/hill-village.mdx:1 › 头部：文件不以头部（---）开头，头部应夹在两行 --- 之间。请照 docs/authoring.md 的样式补上。',
    ]);
  });

  it('frontmatter without end is reported', () => {
    expect(checkWith({ [village]: '---\ntitle: x\n\n正文\n' })).toEqual([
      'content/cases/hill-village.mdx:1 › 头部：头部只有开头的 ---，头部应夹在两行 --- 之间。请照 docs/authoring.md 的样式补上。',
    ]);
  });

  it('a file that is not UTF-8 is reported once', () => {
    expect(checkWith({ [village]: new Uint8Array([0x2d, 0x2d, 0xc4, 0xe3]) })).toEqual([
      'content/cases/hill-village.mdx › 文件：不是 UTF-8 编码，文件应以 UTF-8 保存。请用编辑器另存为 UTF-8。',
    ]);
  });

  it('an empty body is reported', () => {
    expect(checkWith({ [theme]: (text) => text.replace('这个专题是虚构的。', '') })).toEqual([
      'content/themes/sample-theme.mdx:9 › 正文：正文是空的，头部之后应有正文。请写上正文。',
    ]);
  });

  it('an empty file is reported', () => {
    expect(checkWith({ 'people/sample-speaker.yaml': '' })).toEqual([
      'content/people/sample-speaker.yaml › 文件：文件没有字段，应有讲述人的各个字段。请照 docs/authoring.md 填写。',
    ]);
  });

  it('files that the site would pass over are reported', () => {
    expect(checkWith({ 'cases/notes.md': 'x', 'people/x.yml': 'name: x' })).toEqual([
      'content/cases/notes.md › 文件：扩展名不对，村庄案例的文件名应以 .mdx 结尾，否则不会被网站读取。请改名，或移出 content/。',
      'content/people/x.yml › 文件：扩展名不对，讲述人的文件名应以 .yaml 结尾，否则不会被网站读取。请改名，或移出 content/。',
    ]);
  });

  it('a subfolder that the site would pass over is reported', () => {
    expect(checkWith({ 'cases/more/x.mdx': 'x' })).toEqual([
      'content/cases/more/ › 文件：这是子文件夹，里面的文件不会被网站读取。请把其中的文件移到 content/cases/ 下。',
    ]);
  });

  it('an unknown folder and an unknown file are reported', () => {
    expect(checkWith({ 'casse/x.mdx': 'x', 'notes.txt': 'x' })).toEqual([
      'content/casse/ › 文件：网站不读取它，content/ 下只有 sources、figures、measures、places、counties、people、accounts、cases、townships、themes、pages、charts、terms、events、pictures、site.yaml、permalinks.yaml、set-terms.yaml。请改名，或移出 content/。',
      'content/notes.txt › 文件：网站不读取它，content/ 下只有 sources、figures、measures、places、counties、people、accounts、cases、townships、themes、pages、charts、terms、events、pictures、site.yaml、permalinks.yaml、set-terms.yaml。请改名，或移出 content/。',
    ]);
  });

  it('a tag without end is reported by its line', () => {
    expect(checkWith({ [village]: append('\n<Note>\n\n没有结束\n') })).toEqual([
      'content/cases/hill-village.mdx:18 › 正文：<Note> 没有对应的结束标签，正文无法解析。请补上 </Note>，两个标签各占一行。',
    ]);
  });

  it('a less-than sign before a digit is reported', () => {
    expect(checkWith({ [village]: append('\n发生率 <5%\n') })).toEqual([
      'content/cases/hill-village.mdx:18 › 正文：小于号 < 之后不是合格的标签，正文无法解析。标签写作 <Figure id="…" />，属性值加半角引号；文字里的小于号请写成“低于”或 &lt;。',
    ]);
  });

  it('a single brace in a body is reported', () => {
    expect(checkWith({ [village]: append('\n多了 { 号\n') })).toEqual([
      'content/cases/hill-village.mdx:18 › 正文：花括号 { } 里的内容无法解析，正文无法解析。数字写成 <Figure id="…" />，别的花括号请删去。',
    ]);
  });

  it.each([
    [
      'a tag that another closes',
      '<Note>甲</Passage>',
      'content/cases/hill-village.mdx:18 › 正文：<Note> 的结束标签写成了 </Passage>，正文无法解析。请改为 </Note>。',
    ],
    [
      'a tag of HTML',
      '甲<br>乙',
      'content/cases/hill-village.mdx:18 › 正文：<br> 没有对应的结束标签，正文无法解析。正文不用 HTML 标签，请改用 Markdown 写法或删去。',
    ],
    [
      'a comment of HTML',
      '<!-- 甲 -->',
      'content/cases/hill-village.mdx:18 › 正文：小于号 < 之后是叹号，正文无法解析。正文里不能写 <!-- 注释 -->，请删去。',
    ],
    [
      'an address that swallows the text after it',
      '见 https://example.com。后来',
      'content/cases/hill-village.mdx:18 › 正文 › 链接：指向 https://example.com。后来，网址后面的中文也成了链接。请在网址后空一格，或写作 [文字](网址)。',
    ],
    [
      'a table whose row is too long',
      '|甲|\n|-|\n|乙|丙|',
      'content/cases/hill-village.mdx:20 › 正文：表格的这一行比表头多出几格，多出的格子不会显示。请补上表头，或删去多出的；格子里的竖线写作 \\|。',
    ],
    [
      'quotes in quotes without end',
      `${'> '.repeat(100)}甲`,
      'content/cases/hill-village.mdx:18 › 正文：引用、列表或标签一层套一层，套得太深，正文无法解析。请拆成并列的几段。',
    ],
  ])('%s is reported', (_, text, report) => {
    expect(checkWith({ [village]: append(`\n${text}\n`) })).toEqual([report]);
  });

  it('a story that is too long, or has too many marks, is reported', () => {
    const check = (text: string) => checkWith({ [theme]: (valid) => valid + text });
    expect(check('字'.repeat(30_000))).toEqual([
      'content/themes/sample-theme.mdx:9 › 正文：正文有 30010 个字符，一篇至多 30000 个字符，再多读者的手机打不开。请分成几篇。',
    ]);
    expect(check('&lt;'.repeat(2001))).toEqual([
      'content/themes/sample-theme.mdx:9 › 正文：有太多的 &，一篇至多 2000 个。请删去多余的。',
    ]);
  });

  it('a byte order mark simply works', () => {
    expect(
      checkWith({ [village]: (text) => '\uFEFF' + text, [ledger]: (text) => '\uFEFF' + text }),
    ).toEqual([]);
  });

  it('CRLF line ends simply work', () => {
    expect(
      checkWith({
        [village]: (text) => text.replaceAll('\n', '\r\n'),
        [ledger]: (text) => text.replaceAll('\n', '\r\n'),
        [source]: (text) => text.replaceAll('\n', '\r\n'),
      }),
    ).toEqual([]);
  });

  it('a slug in capitals is reported once', () => {
    expect(checkWith({ [village]: null, 'cases/Hill-Village.mdx': readValid(village) })).toEqual([
      'content/cases/Hill-Village.mdx › 文件名：文件名写作 Hill-Village，文件名会出现在网址里，只用小写字母、数字和连字符。请改名为 hill-village.mdx。',
    ]);
  });

  it('two files of one id are reported', () => {
    expect(checkWith({ 'cases/Hill-Village.mdx': readValid(village) })).toEqual([
      'content/cases/Hill-Village.mdx › 文件名：文件名写作 Hill-Village，文件名会出现在网址里，只用小写字母、数字和连字符。请改名为 hill-village.mdx。',
      'content/cases/hill-village.mdx › 文件：编号 hill-village 写了两次，content/cases/Hill-Village.mdx 已有同一个编号。请给其中一个另起编号，或删去重复的一条。',
      'content/cases/hill-village.mdx:4 › order：次序写的是 1，content/cases/Hill-Village.mdx 已用这个次序。请改为还没有用过的数。',
    ]);
  });

  it('a figure changed in one place is reported', () => {
    expect(checkWith({ [ledger]: replace('value: 813', 'value: 831') })).toEqual([
      'content/figures/hill-village.yaml:16 › figures › hill-village.persons › value：value 为 831，印刷形式“813人”是 813。请对照原文段落，让两处一致。',
    ]);
  });
});
