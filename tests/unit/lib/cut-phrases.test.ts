/** Titles break between words that belong apart: every title of the site, and headlines of others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutPhrases } from '#lib/cut-phrases.ts';
import { followImports } from '#lib/follow-imports.ts';
import { listNames, nameOf } from '#lib/known-names.ts';
import { parseTemplate } from '#lib/template.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { messages } from '#messages/zh-cn.ts';

const content = readContent('content');
const textOf = (data: unknown, field = '') =>
  String((data as Record<string, unknown> | undefined)?.[field] ?? '');
const names = listNames([
  ...content.entries.map(({ collection, data }) => nameOf(collection, data)),
  ...content.setTerms,
  // What both segmenters cut in two, an editor makes a set term.
  '公积金',
]);
const fill = (text: string) =>
  parseTemplate(text)
    .map((part) =>
      typeof part === 'string' ? part : content.figures.get(part.figure)!.record.printed,
    )
    .join('');
const titles = [
  ...content.entries.map(({ data }) => fill(textOf(data, 'title'))).filter(Boolean),
  ...Object.values(messages.sections).map(({ title }) => title),
  textOf(content.entries.find(({ collection }) => collection === 'site')!.data, 'tagline'),
];

/** The site's longer titles; a bar stands wherever a break is right. */
const marked = `
贫困村|有86.7%|已脱贫，|贫困户|和贫困人口|约八成
贫困人口：|东井岭乡|占全县|11.0%，|五龙乡|走访的|占5.0%
誓将|脱贫攻坚|进行|到底
解码|升级|壶关|脱贫攻坚战
脱贫攻坚|要坚持|做到|“三个实”
精准识别与帮扶：|扶持谁，|怎么扶
五条|脱贫|路子：|生产、|搬迁、|生态、|教育、|兜底
生态：|绿色|与补偿
易地搬迁：|大河村的|记录
旅游：|大河村|与南平头坞村
教育：|保障|与脱贫|路子
扶志与就业：|激发|活力，|稳定|就业
扛牢|攻坚|责任 |决胜|脱贫|摘帽
弘扬|太行精神 |决胜|脱贫攻坚 |壶关篇
干部与党建：|谁来扶，|怎样|带队伍
就业：|四色中的|本色
大河村：|半数以上|人家|从事|旅游|经营|服务
大河村|建档立卡户的|脱贫|集中|在2016年
大河村|52.5%的|人家|从事|旅游|经营|服务
县情|与脱贫|进展
南平头坞村：|支部|书记|提出的|“三个实”
全县|贫困发生率|从30.12%|降到|5.62%
党建：|“头雁”|领路
光伏：|四色中的|蓝
产业、|旅游与光伏：|三处|记述|对照
“扶志之歌”|唱响|脱贫|之路
2016年，|大河村|由生产|发展|脱贫的|户数|最多
387个|行政村里，|247个|贫困村|已经|脱贫
一个|贫困县的|脱贫攻坚，|一份|文献里的|记述`;

/** Headlines that the rules were not made with. */
const headlines = `
国务院|常务|会议|部署|稳外贸|稳外资|工作
财政部|下达|2024年|中央|财政|衔接|推进|乡村|振兴|补助|资金
教育部：|全面|推进|义务|教育|优质|均衡|发展
农业|农村部|发布|全国|乡村|重点|产业|指导|目录
国家|发展|改革委|调整|成品油|价格
神舟|十八号|载人|飞船|发射|圆满|成功
我国|首个|深水|油田|群|全面|投产
全国|粮食|总产量|首次|突破|1.4万亿斤
医保|目录|新增|91种|药品
春运|首日|全国|铁路|发送|旅客|超1000万人次
青藏|高原|生态|保护法|正式|施行
长三角|一体化|发展|迈出|新步伐
数字|中国|建设|整体|布局|规划|印发
住房|公积金|异地|贷款|将更便利
山西|古建筑|数字化|保护|项目|启动
故宫|博物院|举办|青铜器|特展
今年|前三|季度|国内|生产|总值|增长|4.8%
高校|毕业生|就业|创业|支持|政策|问答
一图|读懂：|农村|人居|环境|整治|提升
如何|办理|居住证？|这些|材料|要备齐
守护|好|一江|碧水
村里|来了|年轻的|“第一书记”
老旧|小区|改造|让居民|住得|更舒心
小杂粮|做成|大产业
从“靠天吃饭”|到“科技|种田”
全市|新建|改建|农村|公路|320公里
基层|干部|要把|更多|精力|用在|服务|群众上
让优秀|传统|文化|活起来
防汛|抗旱|应急|响应|提升|至三级
退役|军人|事务部|开展|走访|慰问|活动`;

const lines = (text: string) => text.trim().split('\n');
/** Offsets of the bars in the text without them. */
const barsIn = (line: string): number[] => {
  const parts = line.split('|').slice(0, -1);
  let at = 0;
  return parts.map((part) => (at += part.length));
};
const breaksOf = (title: string) => barsIn(cutPhrases(title, names).join('|'));
const show = (title: string, at: number) => `${title.slice(0, at)}|${title.slice(at)}`;

describe.each([
  ['the site’s titles', lines(marked)],
  ['headlines of others', lines(headlines)],
])('%s', (_, list) => {
  it('break nowhere but between words', () => {
    const wrong = list.flatMap((line) => {
      const title = line.replaceAll('|', '');
      const right = new Set(barsIn(line));
      return breaksOf(title).flatMap((at) => (right.has(at) ? [] : show(title, at)));
    });
    expect(wrong).toEqual([]);
  });

  it('leave no phrase that a narrow column cannot hold', () => {
    const phrases = list.flatMap((line) => cutPhrases(line.replaceAll('|', ''), names));
    expect(phrases.filter((phrase) => phrase.trim().length > 8)).toEqual([]);
  });
});

it('every title of the site stays whole, and every name in it', () => {
  expect(titles.length).toBeGreaterThan(40);
  const broken = titles.flatMap((title) => {
    expect(cutPhrases(title, names).join('')).toBe(title);
    return breaksOf(title).flatMap((at) =>
      [...names].flatMap((name) => {
        const start = name.length < 2 || name.length > 12 ? -1 : title.indexOf(name);
        const isInside = start >= 0 && at > start && at < start + name.length;
        // A name that lists several things may break behind the mark between them.
        return isInside && title[at - 1] !== '、' ? show(title, at) : [];
      }),
    );
  });
  expect(broken).toEqual([]);
});

it.each([
  '大河村脱贫攻坚战',
  '东井岭乡的贫困人口占全县11.0%',
  '文中称，大河村过半农户从事旅游经营服务',
  '大河村脱贫户数逐年上升',
  '全县农户的脱贫路子',
  '打赢攻坚克难的脱贫仗',
  '农户和贫困户都在全县台账里',
  '脱贫攻坚期内全县易地搬迁农户的就业',
])('“%s” breaks inside none of the words that the archive is about', (title) => {
  const whole = ['脱贫', '全县', '农户', '攻坚', '贫困户', '台账', '就业', '大河村'];
  const inside = breaksOf(title).filter((at) =>
    whole.some((word) => {
      const start = title.indexOf(word);
      return start >= 0 && at > start && at < start + word.length;
    }),
  );
  expect(inside.map((at) => show(title, at))).toEqual([]);
});

it.each([
  ['', []],
  ['王文周', ['王文周']],
  ['壶关篇 · 脱贫攻坚故事档案', ['壶关篇 · ', '脱贫攻坚', '故事档案']],
  ['𠮷野家的故事', ['𠮷野家的', '故事']],
  ['，前有逗号', ['，', '前有逗号']],
])('“%s” is cut as %j', (title, phrases) => {
  expect(cutPhrases(title, new Set(['王文周', '脱贫攻坚']))).toEqual(phrases);
});

it('no script of the pages brings BudouX to a browser', () => {
  const scripts = [
    'src/client/live-chart.ts',
    'src/search/client/page.ts',
    'src/client/enhance-page.ts',
  ];
  for (const script of scripts) {
    const files = followImports(script);
    expect(files).not.toContain('src/lib/cut-phrases.ts');
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toContain("'budoux'");
  }
});
