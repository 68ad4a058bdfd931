/** Text that nobody meant is refused by its line: marks left over, broken characters, links to nowhere. */
import { describe, expect, it } from 'vitest';
import { append, checkWith, type Edits, replace } from './faulty-content.ts';

const village = 'cases/hill-village.mdx';
const account = 'accounts/sample-speaker.mdx';
const body = (text: string): Edits => ({ [village]: append(`\n${text}\n`) });
const summary = (text: string): Edits => ({
  [village]: replace('summary: 一个虚构的村庄。', `summary: ${text}`),
});
const inBody = (said: string) => [`content/cases/hill-village.mdx:18 › 正文${said}`];
const inSummary = (said: string) => [`content/cases/hill-village.mdx:3 › summary：${said}`];

describe('a mark of Markdown that would be printed', () => {
  it.each([
    [
      '这是*“重要”*的',
      '：“这是*“重要”*的”里的 * 没有成为斜体，挨着引号、括号等标点的 * 会原样印出。请删去 *，强调写作 “**重要**”。',
    ],
    [
      '这是__重要__的',
      '：“这是__重要__的”里的 __ 没有成为加粗，挨着汉字的 __ 会原样印出。请写作 **重要**。',
    ],
    [
      '这是~~“旧”~~的',
      '：“这是~~“旧”~~的”里的 ~~ 没有成为删除线，挨着引号、括号等标点的 ~~ 会原样印出。请把标点移到 ~~ 之外，如 “~~旧~~”。',
    ],
    [
      '##没有空格',
      '：“##没有空格”里的 ## 没有成为标题，## 之后应有一个空格。请写作“## ”，后面接文字。',
    ],
    ['-修路', '：“-修路”里的 - 没有成为列表，- 之后应有一个空格。请写作“- ”，后面接文字。'],
    ['1.修路', '：“1.修路”里的 1. 没有成为列表，1. 之后应有一个空格。请写作“1. ”，后面接文字。'],
    [
      '[甲]（/cases/）',
      '：“[甲]（/cas”里的 方括号 没有成为链接，链接的地址夹在半角圆括号里，紧跟方括号。请写作 [文字](/cases/)。',
    ],
  ])('%s is refused in a body', (text, said) => {
    expect(checkWith(body(text))).toEqual(inBody(said));
  });

  it('is refused in a field, which is plain text', () => {
    expect(checkWith(summary('一个**虚构**的村庄。'))).toEqual(
      inSummary(
        '“一个**虚构**的村”里的 ** 没有成为格式，这里是纯文字，标记会原样印出。请删去标记，只写文字。',
      ),
    );
  });

  it.each(['这是“**重要**”的', '- 修路', '1. 修路', '——甲', '-2 度？', '甲[注]乙', '*重要*'])(
    '%s passes',
    (text) => {
      expect(checkWith(body(text)).filter((message) => message.includes('没有成为'))).toEqual([]);
    },
  );
});

describe('a character that nobody meant', () => {
  const plain = '文字里只应有读者看得见的字';
  const retype = '请对照原文重新输入这几个字';
  it.each([
    ['\uFFFD', `有表示字已丢失的 \uFFFD（U+FFFD），${plain}。${retype}。`],
    ['ä¿®è·¯', `有乱码（U+00E4），${plain}。文件曾以别的编码打开过，${retype}。`],
    ['\uE123', `有只在某一台电脑上看得见的自造字（U+E123），${plain}。${retype}。`],
    ['\u200B', `有看不见的隔断符（U+200B），${plain}。请删去它。`],
    ['\u2028', `有看不见的隔断符（U+2028），${plain}。请删去它。`],
    ['\u202E', `有改变文字方向的隐形字符（U+202E），${plain}。请删去它。`],
  ])('%s is refused in a body and in a field', (character, said) => {
    expect(checkWith(body(`一${character}二`))).toEqual(inBody(`：${said}`));
    expect(checkWith(summary(`一${character}二`))).toEqual(inSummary(said));
  });

  it.each(['\u0000', '\u000B', '\u001B', '\u0085'])('%j is refused, raw and escaped', (control) => {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const said = `有看不见的控制字符（U+${code}），${plain}。请删去它。`;
    const raw = (line: number) => [`content/cases/hill-village.mdx:${line} › 文字：${said}`];
    expect(checkWith(body(`一${control}二`))).toEqual(raw(18));
    expect(checkWith(summary(`一${control}二`))).toEqual(raw(3));
    expect(checkWith(summary(`"一\\u${code}二"`))).toEqual(inSummary(said));
  });

  it('a straight quotation mark is refused in a title', () => {
    const title = (text: string) => text.replace(/^title: .*$/m, `title: '纪事："一个县"'`);
    expect(checkWith({ 'sources/sample-notes.yaml': title })).toEqual([
      expect.stringMatching(
        /^content\/sources\/sample-notes\.yaml:\d+ › title：标题里有半角引号 "，中文标题用“”。请改为“”。$/,
      ),
    ]);
  });

  it('names of other scripts pass', () => {
    expect(checkWith(body('Café Müller、垴上村、𠮷家、★☆、①'))).toEqual([]);
  });
});

describe('a link that leads nowhere, or elsewhere than it seems', () => {
  it.each([
    ['[甲](/cases/dahee/)', '指向 /cases/dahee/，网站上没有这个网页。请改为 /cases/。'],
    [
      '[甲](dahe.mdx)',
      '指向 dahe.mdx，站内的网址以 / 开头。请改为 /cases/ 这样的网址，或删去链接。',
    ],
    [
      '[甲](/cases/hill-village)',
      '指向 /cases/hill-village，网站上没有这个网页。请改为 /cases/hill-village/。',
    ],
    ['[甲]()', '没有写地址，站内的网址以 / 开头。请改为 /。'],
    [
      '![路](https://a.cn/a.jpg)',
      '有一张图片 https://a.cn/a.jpg，图片要有画面说明、署名和使用许可。请把图片放进 content/pictures/，写作 <Picture id="…" />。',
    ],
    [
      '[甲](https://gov.cn@evil.example/)',
      '指向 https://gov.cn@evil.example/，@ 之前的部分会让人看错网站。请写完整的网址，如 https://www.example.com/。',
    ],
    [
      '[甲](//evil.example/)',
      '指向 //evil.example/，以两条斜线开头的地址会离开本站。请写完整的网址，如 https://www.example.com/。',
    ],
  ])('%s is refused', (text, said) => {
    expect(checkWith(body(text))).toEqual(inBody(` › 链接：${said}`));
  });

  it.each(['[甲](/cases/hill-village/#情况)', '[甲](/search/?q=1)', '[甲](/feed.xml)'])(
    '%s passes',
    (text) => {
      expect(checkWith(body(text))).toEqual([]);
    },
  );

  it('a draft is no page for a published story', () => {
    const message = checkWith({
      ...body('[甲](/themes/sample-theme/)'),
      'themes/sample-theme.mdx': replace('order: 1', 'order: 1\ndraft: true'),
    });
    expect(message.some((each) => each.includes('指向 /themes/sample-theme/'))).toBe(true);
  });
});

describe('names that every object has', () => {
  it.each(['<constructor>甲</constructor>', '<toString/>', '<__proto__/>'])(
    '%s is no component',
    (text) => {
      expect(checkWith(body(text))).toEqual([
        expect.stringMatching(
          /^content\/cases\/hill-village\.mdx:18 › 正文 › <\w+>：没有这个组件，/,
        ),
      ]);
    },
  );

  it('are no folder either', () => {
    expect(checkWith({ 'constructor/x.mdx': 'x' })).toEqual([
      expect.stringMatching(/^content\/constructor\/ › 文件：网站不读取它，/),
    ]);
  });
});

describe('the anchor of a passage', () => {
  const anchored = (id: string) =>
    checkWith({ [account]: replace('<Passage p="p3">', `<Passage p="p3" id="${id}">`) });

  it.each([
    ['main', 'id 写的是 main，页面自己已用这个锚点。请另起一个，如 id="orchard"。'],
    [
      '开 头',
      'id 写的是 开 头，锚点会出现在网址里，只用小写字母、数字和连字符。请另起一个，如 id="orchard"。',
    ],
  ])('%s is refused', (id, said) => {
    expect(anchored(id)).toEqual([
      `content/accounts/sample-speaker.mdx:16 › 正文 › <Passage>：${said}`,
    ]);
  });

  it('that two passages get from their paragraph is reported', () => {
    const twice = '<Passage p="p3">\n\n甲\n\n</Passage>\n';
    expect(checkWith({ [account]: append(`\n${twice}`) })).toEqual([
      expect.stringMatching(/› 正文 › <Passage>：段落锚点 p3 写了两次，/),
    ]);
  });
});

describe('what the build could not read', () => {
  it('line ends of CR alone are refused', () => {
    expect(checkWith({ [village]: (text) => text.replaceAll('\n', '\r') })).toEqual([
      'content/cases/hill-village.mdx › 文件：换行符是旧式的 CR，网站读不懂这种换行。请用编辑器另存，换行符选 LF。',
    ]);
  });

  it('a file name longer than a disk can hold with its endings is refused', () => {
    const messages = checkWith({ [`people/${'a'.repeat(81)}.yaml`]: 'name: 甲\n' });
    expect(messages).toContain(
      `content/people/${'a'.repeat(81)}.yaml › 文件名：文件名有 81 个字符，文件名会出现在网址里，至多 80 个字符。请改一个短的。`,
    );
  });

  it.each(['/.host/limits/', '/.well-known/', '/a/../'])('%s is no permalink', (path) => {
    const messages = checkWith({
      'permalinks.yaml': append(`- path: ${path}\n  redirect: /cases/\n`),
    });
    expect(messages).toEqual([expect.stringContaining('没有以点开头的一段')]);
  });
});

describe('null in quotation marks', () => {
  it.each([
    ['a number', 'value: 242', 'value: "null"', 'value', 8],
    ['a date', 'asOf: "2018"', 'asOf: "null"', 'asOf', 11],
    ['a text', 'label: 户数', 'label: "null"', 'label', 7],
  ])('is no value of %s', (_, from, to, field, line) => {
    expect(checkWith({ 'figures/hill-village.yaml': replace(from, to) })).toContain(
      `content/figures/hill-village.yaml:${line} › figures › hill-village.households › ${field}：写的是加了引号的 "null"，加了引号就成了要印出来的文字。请去掉引号，写作 null。`,
    );
  });
});

describe('a file name in Chinese', () => {
  it.each([
    ['东坡村', 'dong-po-cun'],
    ['壶关2018年', 'hu-guan-2018-nian'],
    ['★', 'da-he'],
  ])('%s is proposed by its pinyin, and no address of it is asked for', (name, proposal) => {
    const text = 'name: 甲\nsource: sample-notes\nparagraph: p3\nrole: 农民\n';
    const messages = checkWith({ [`townships/${name}.mdx`]: text });
    expect(messages).toContain(
      `content/townships/${name}.mdx › 文件名：文件名写作 ${name}，文件名会出现在网址里，只用小写字母、数字和连字符。请改名为 ${proposal}.mdx。`,
    );
    expect(messages.filter((message) => message.includes('清单里没有'))).toEqual([]);
  });
});
