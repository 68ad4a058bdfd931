/** What copying did to a text is mended, and each place of it is told. */
import { describe, expect, it } from 'vitest';
import { mendParagraphs } from '#scripts/authoring/import/mend/mend-paragraphs.ts';

const mend = (text: string) => mendParagraphs(text.split('\n').map((line) => ({ text: line })));
const textsOf = (text: string) => mend(text).paragraphs.map((one) => one.text);

describe('spaces', () => {
  it.each([
    ['2018 年全村有 286 户，发生率 38.9 %，分给 四五十户。', '2018年全村有286户，发生率38.9%，分给四五十户。'],
    ['共投资 10 851.8 万元，人均 33 , 119 元，增长 5 . 62%。', '共投资10851.8万元，人均33,119元，增长5.62%。'],
    ['年末总户数 3 3 1 1 9 户，比上年增加 6 2 户，收入 1. 1 2 亿元。', '年末总户数33119户，比上年增加62户，收入1.12亿元。'],
    ['综 合 收 入 稳 步 增 长，达到 2 , 3 1 8 人，装机 2 0 M W，占 42 ．6 %。', '综合收入稳步增长，达到2,318人，装机20 MW，占42．6%。'],
    ['全村分两个组，第 1 2 组的人口各是 30 45 人，合起来算。', '全村分两个组，第1 2组的人口各是30 45人，合起来算。'],
    ['2018 年度工作小结', '2018年度工作小结'],
    ['3 做好三个保障，不能松懈，抓实抓细。', '3 做好三个保障，不能松懈，抓实抓细。'],
    ['县长　邱闻远', '县长　邱闻远'],
    ['万福镇　23 户　9.2 万元', '万福镇　23 户　9.2 万元'],
    ['记者 郭小川 通讯员 李静，报道了全县 14 个村的事。', '记者 郭小川 通讯员 李静，报道了全县14个村的事。'],
    ['The village has 90 households, and 30 of them are new.', 'The village has 90 households, and 30 of them are new.'],
  ])('%s', (before, after) => {
    expect(textsOf(before)).toEqual([after]);
  }); // prettier-ignore

  it('are told with the words around them', () => {
    expect(mend('全村现在一共有 286 户人家，都住在山上。').mendings).toEqual([
      { kind: 'spaces', index: 0, before: '村现在一共有 286 户人', after: '村现在一共有286 户人' },
      {
        kind: 'spaces',
        index: 0,
        before: '共有 286 户人家，都住',
        after: '共有 286户人家，都住',
      },
    ]);
  });
});

describe('characters', () => {
  it('that are radicals or cannot be seen are replaced, in cells too', () => {
    const cells = ['⼾数', '90'];
    const row = { table: 0, cells, spread: cells, isHead: false };
    const { paragraphs, mendings } = mendParagraphs([
      { text: '全村有\u200b⼈⼝813⼈，⺠政所在村⾥。\u00ad' },
      { text: '⼾数　90', row },
    ]);
    expect(paragraphs[0]?.text).toBe('全村有人口813人，民政所在村里。');
    expect(paragraphs[1]?.row?.cells).toEqual(['户数', '90']);
    expect(mendings).toContainEqual({ kind: 'characters', before: '⼈', after: '人' });
    expect(mendings).toContainEqual({
      kind: 'characters',
      before: '看不见的字符 U+200B',
      after: '',
    });
  });

  it('in full width and of traditional form stay, and are told', () => {
    const { paragraphs, mendings } = mend('全縣種藥農戶３８６萬元，產業開發很實在。');
    expect(paragraphs[0]?.text).toBe('全縣種藥農戶３８６萬元，產業開發很實在。');
    expect(mendings).toEqual([
      { kind: 'full-width', index: 0, before: '３８６', after: '386' },
      { kind: 'traditional', index: 0, before: '全縣種藥農戶３８６萬元，產業開發很實在。', after: '全县种药农户386万元，产业开发很实在。' },
    ]); // prettier-ignore
  });
});

describe('lines', () => {
  const page = (number: number, lines: string[]) => [
    '清源县水务局工作简报',
    ...lines,
    `- ${number} -`,
  ];

  it('lose the heads and numbers of their pages, and words their hyphens', () => {
    const text = [
      ...page(1, ['    上河村位于县城以西的山坡上，距离县城四十二公里，全村共有农户二百', '一十三户，总人口一千一百二十六人，分布在七个自然村里，耕地面积达到']),
      ...page(2, ['两千六百四十亩，粮食作物以谷子和玉米为主，村里用的是 infor-', 'mation 系统，管理员有三名，他们轮流值班，记录每一户用水的数量和时']),
      ...page(3, ['间，年底汇总上报给乡里的水利站，再由水利站统一核对之后存入档案之中', '保存。']),
    ].join('\n'); // prettier-ignore
    const { paragraphs, mendings } = mend(text);
    expect(paragraphs).toHaveLength(1);
    expect(paragraphs[0]?.text).toContain('全村共有农户二百一十三户');
    expect(paragraphs[0]?.text).toContain('耕地面积达到两千六百四十亩');
    expect(paragraphs[0]?.text).toContain('information');
    const kinds = Map.groupBy(mendings, ({ kind }) => kind);
    expect(kinds.get('page-heads')).toHaveLength(6);
    expect(kinds.get('hyphens')).toHaveLength(1);
    expect(kinds.get('lines')).toHaveLength(4);
  });

  it('go on from a short line in the middle of a sentence, and not where a form begins', () => {
    const text = [
      '    上河村位于县城以西的山坡上，距离县城四十二公里，全村共有农户二百',
      '一十三户，总人口一千一百二十六人，分布在七个自然村里，耕地面积达到',
      '两千六百四十亩，人均 1.2 个',
      '百分点。',
      '    粮食作物以谷子和玉米为主，村里用的是自来水，管理员有三名，他们轮流',
      '值班，记录每一户用水的数量和时间，年底汇总上报给乡里的水利站，再由水',
      '利站统一核对。',
      '填报的单位和人员分别是：上河村村民委员会和驻村工作队全体同志',
      '产业配套：大棚六十座',
      '单位：户、人',
      '（截至2018年底）',
      '搬迁人数：438人',
    ].join('\n');
    expect(textsOf(text).map((line) => line.slice(-4))).toEqual([
      '百分点。',
      '一核对。',
      '全体同志',
      '棚六十座',
      '：户、人',
      '8年底）',
      '438人',
    ]);
  });
});
