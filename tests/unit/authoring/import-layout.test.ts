/** Broken lines become paragraphs, and cells are read with the heads of their columns. */
import { describe, expect, it } from 'vitest';
import { joinBrokenLines } from '#scripts/authoring/import/mend/join-lines.ts';
import { proposeFigures, readParagraphs } from '#scripts/authoring/import/propose-figures.ts';
import { guessRoles } from '#scripts/authoring/import/guess-roles.ts';
import { readHtml } from '#scripts/authoring/import/read-html.ts';
import { readMarkdown } from '#scripts/authoring/import/read-markdown.ts';
import { findRows } from '#scripts/authoring/import/table-rows.ts';
import type { RawParagraph } from '#scripts/authoring/import/raw-document.ts';

const linesOf = (text: string): RawParagraph[] => text.split('\n').map((line) => ({ text: line }));
const join = (text: string) => joinBrokenLines(linesOf(text)).paragraphs.map((one) => one.text);
const fill = (paragraphs: readonly RawParagraph[]) => paragraphs.filter(({ text }) => text !== '');
const say = (paragraphs: readonly RawParagraph[]) =>
  proposeFigures(readParagraphs(fill(paragraphs), [])).map(
    ({ paragraph, printed, value, unit }) => `${paragraph} ${printed} ${value} ${unit}`,
  );

describe('lines', () => {
  it('that end in the middle of a sentence are joined, a number too, a page number is dropped', () => {
    const text = [
      '一、基本情况',
      '    上河村位于县城以西，距县城 42',
      '公里，全村共有农户二百一十三户，总人口 1 1',
      '- 3 -',
      '26 人，分布在七个自然村，耕地面积达到 2,',
      '640 亩，粮食作物以谷子和玉米为主。',
      '    1. 修路。全年硬化 3.5 公里。',
    ].join('\n');
    expect(join(text)).toEqual([
      '一、基本情况',
      '    上河村位于县城以西，距县城 42公里，全村共有农户二百一十三户，总人口 1 126 人，分布在七个自然村，耕地面积达到 2,640 亩，粮食作物以谷子和玉米为主。',
      '    1. 修路。全年硬化 3.5 公里。',
    ]);
  });

  it.each([
    ['paragraphs of one line', '上河村共有农户二百一十三户，总人口九百人。\n下河村共有农户一百八十户，总人口七百人。\n两村相距四公里，都通了硬化路，也都通了客车。'],
    ['headings and lists without stops', '关于做好二〇一九年春季造林工作的通知\n一、任务分解到各乡镇和各林场的具体数量\n二、苗木由县里统一采购统一调拨统一检疫\n三、造林时间从三月二十日起到四月底止\n四、验收办法和补助标准按去年的规定执行'],
    ['long paragraphs', `${'全村九十户人家住在山上'.repeat(8)}\n${'他们种的是谷子和玉米地'.repeat(8)}\n${'后来又种了连翘和党参苗'.repeat(8)}\n完`],
  ])('stay apart: %s', (_, text) => {
    expect(join(text)).toEqual(text.split('\n'));
  }); // prettier-ignore

  it('with columns of a plain text are rows', () => {
    const rows = findRows(
      linesOf('各村情况\n村名\t户数（户）\t收入（万元）\n上河\t213\t30.5\n下河\t180\t-2'),
    );
    expect(say(rows)).toEqual([
      'p3 213 213 户',
      'p3 30.5 305000 元',
      'p4 180 180 户',
      'p4 -2 -20000 元',
    ]);
  });
});

it('the menu of a web page is left out and told of, and the marked title is the only one', () => {
  const links = (...names: string[]) => names.map((name) => `<a href="/">${name}</a>`).join(' | ');
  const { paragraphs, notes } = readHtml(
    `<div>${links('首页', '新闻')}</div><div>望岭新闻网</div><h1>修路记</h1><p>${links('首页', '新闻')} 全村90户。</p><ul><li>${links('附件一：望岭县各村项目资金表', '附件二')}</li></ul>`,
  );
  const texts = paragraphs.map(({ text }) => text).filter(Boolean);
  expect(texts).toEqual([
    '望岭新闻网',
    '修路记',
    '首页 | 新闻 全村90户。',
    '附件一：望岭县各村项目资金表 | 附件二',
  ]);
  expect(notes).toEqual([
    '网页的栏目链接不算正文，略去了 1 处：“首页 | 新闻”。其中有正文的，请把它粘贴进来再导入。',
  ]);
  const told = paragraphs.filter(({ text }) => text !== '');
  expect(guessRoles(told).filter((role) => role === 'title')).toEqual(['title']);
});

it('links that state figures, and the marks of a Word file, are no menu', () => {
  const { paragraphs, notes } = readHtml(
    '<p><a href="/a">90户</a>、<a href="/b">280人</a></p><p><a id="_Toc1"></a><a id="_Toc2"></a></p>',
  );
  expect(paragraphs.map(({ text }) => text).filter(Boolean)).toEqual(['90户、280人']);
  expect(notes).toEqual([]);
});

it.each([
  ['several first headings', '<p>季度汇报</p><h1>一、概况</h1><p>话。</p><h1>二、做法</h1>'],
  ['one that is numbered', '<p>季度汇报</p><h1>一、概况</h1><p>话。</p>'],
])('%s head sections, and the title stands above them', (_, html) => {
  const told = readHtml(html).paragraphs.filter(({ text }) => text !== '');
  expect(guessRoles(told).slice(0, 2)).toEqual(['title', 'heading']);
});

describe('tables', () => {
  it('heads of two rows and cells over several columns keep every number in its column', () => {
    const { paragraphs } = readHtml(
      '<table><tr><td rowspan=2>村</td><td colspan=2>产量（吨）</td><td rowspan=2>占比（%）</td></tr><tr><td>2017年</td><td>2018年</td></tr><tr><td>上河</td><td>12</td><td>15.5</td><td>40</td></tr><tr><td>下河</td><td></td><td>20</td><td>60</td></tr></table>',
    );
    expect(say(paragraphs)).toEqual([
      'p3 12 12 吨',
      'p3 15.5 15.5 吨',
      'p3 40 40 %',
      'p4 20 20 吨',
      'p4 60 60 %',
    ]);
  });

  it('a table that begins with data loses no row, serial numbers and years are none', () => {
    const { paragraphs } = readMarkdown(
      '单位：万元\n\n| 序号 | 年份 | 收入 | 电话 |\n|--|--|--|--|\n| 1 | 2018 | 3.5 | 0699-8123340 |\n\n一段话。\n\n| 教室 | 36间 |\n|---|---|\n| 床位 | 20张 |\n',
    );
    expect(say(paragraphs)).toEqual(['p3 3.5 35000 元', 'p5 36间 36 间', 'p6 20张 20 张']);
  });

  it('a table that only arranges a page is read as text', () => {
    const { paragraphs } = readHtml(
      `<table><tr><td><p>全村有90户。</p><p>${'山上种谷子。'.repeat(60)}</p></td></tr></table>`,
    );
    expect(fill(paragraphs).map(({ text }) => text.slice(0, 7))).toEqual([
      '全村有90户。',
      '山上种谷子。山',
    ]);
  });

  it('a line break in the source of a page parts nothing', () => {
    const { paragraphs } = readHtml('<p>全村有二百\n    一十户，人均\n2.5 亩。</p>');
    expect(say(paragraphs)).toEqual(['p1 二百一十户 210 户', 'p1 2.5 亩 2.5 亩']);
  });
});
