/**
 * Queries as people write them, with the pages that a person would call right. Judged from what each
 * asker needs and what the pages say, not from what the search answers. 3: the page one asks for;
 * 2: much about it; 1: of use. Pages that are not named are of no use here.
 */

export const askers = ['读者', '记者', '干部'] as const;
export type Asker = (typeof askers)[number];

export interface JudgedQuery {
  asker: Asker;
  text: string;
  /** Grade by path of the site. */
  grades: ReadonlyMap<string, number>;
}

/** One query a line: who asks | what | pages with their grade. */
const table = `
读者 | 大河村 | cases/dahe=3 accounts/wang-wenzhou=2 townships/qiaoshang=2 data/charts/dahe-tourism=1 data/charts/dahe-exits-by-year=1 data/charts/dahe-exits-2016-by-route=1
读者 | 南平头坞村 | cases/nanpingtouwu=3 accounts/guo-zhiqiang=2 townships/shipo=2
读者 | 南平头坞 | cases/nanpingtouwu=3 accounts/guo-zhiqiang=2 townships/shipo=2
读者 | 王文周 | accounts/wang-wenzhou=3 cases/dahe=2 townships/qiaoshang=1
读者 | 王防 | accounts/wang-fang=3 townships/dongjingling=2 themes/motivation=1
读者 | 李志强 | accounts/li-zhiqiang=3 townships/wulong=2
读者 | 冯海岗 | accounts/feng-haigang=3 themes/cadres=1
读者 | 郭志强 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=2 townships/shipo=1
读者 | 东井岭 | townships/dongjingling=3 accounts/wang-fang=2 data/charts/townships-compared=1
读者 | 东井岭乡 | townships/dongjingling=3 accounts/wang-fang=2 data/charts/townships-compared=1
读者 | 五龙乡 | townships/wulong=3 accounts/li-zhiqiang=2 data/charts/townships-compared=1
读者 | 五龙山乡 | sources/huguan-chapter=3 townships/wulong=2
读者 | 桥上乡 | townships/qiaoshang=3 cases/dahe=2 accounts/wang-wenzhou=1
读者 | 石坡乡 | townships/shipo=3 cases/nanpingtouwu=2 accounts/guo-zhiqiang=1
读者 | 壶关 | =3 themes/county-overview=3
读者 | 壶关县 | =3 themes/county-overview=3
读者 | 旅游 | themes/industry=3 cases/dahe=2 accounts/wang-wenzhou=2 data/charts/dahe-tourism=1
读者 | 光伏 | themes/industry=3 themes/four-colours=2 cases/nanpingtouwu=1 accounts/guo-zhiqiang=1
读者 | 西红柿 | themes/four-colours=3 themes/industry=3
读者 | 刺绣 | themes/industry=3 cases/nanpingtouwu=3 accounts/guo-zhiqiang=2
读者 | 易地搬迁 | themes/routes=3 cases/dahe=2 accounts/wang-wenzhou=1
读者 | 教育 | themes/routes=3 accounts/wang-wenzhou=1 cases/dahe=1 themes/six-points=1
读者 | 四色品牌 | themes/four-colours=3 themes/county-overview=1
读者 | 三个实 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=3
读者 | 扶志之歌 | accounts/wang-fang=3 themes/motivation=2
读者 | 六句话 | accounts/wang-wenzhou=3 cases/dahe=2
读者 | 大学生 | accounts/wang-wenzhou=3 cases/dahe=3 themes/routes=2
读者 | 农家乐 |
读者 | 誓将脱贫攻坚进行到底 | accounts/wang-wenzhou=3
读者 | 打工 | themes/motivation=3 themes/four-colours=2
读者 | 大水漫灌 | accounts/guo-zhiqiang=3
读者 | 大河村收入 | cases/dahe=3 accounts/wang-wenzhou=3
读者 | 大河村书记 | accounts/wang-wenzhou=3 cases/dahe=2 townships/qiaoshang=1
读者 | 大河村的书记是谁 | accounts/wang-wenzhou=3 cases/dahe=2 townships/qiaoshang=1
读者 | 大河村有多少户 | cases/dahe=3 accounts/wang-wenzhou=3 data/charts/dahe-tourism=1
读者 | 大河村在哪个乡 | cases/dahe=3 townships/qiaoshang=3 accounts/wang-wenzhou=1
读者 | 王文周是谁 | accounts/wang-wenzhou=3 cases/dahe=2 townships/qiaoshang=1
读者 | 谁是冯海岗 | accounts/feng-haigang=3
读者 | 四色品牌是什么意思 | themes/four-colours=3 themes/county-overview=1
读者 | 四种颜色分别指什么 | themes/four-colours=3
读者 | 什么是三个实 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=3
读者 | 大河村怎么脱贫的 | cases/dahe=3 accounts/wang-wenzhou=3 data/charts/dahe-exits-by-year=2 data/charts/dahe-exits-2016-by-route=2 themes/routes=2
读者 | 大河村旅游怎么样 | cases/dahe=3 accounts/wang-wenzhou=2 themes/industry=3 data/charts/dahe-tourism=2
读者 | 南平头坞村有哪些产业 | cases/nanpingtouwu=3 accounts/guo-zhiqiang=2 themes/industry=3
读者 | 王文州 | accounts/wang-wenzhou=3 cases/dahe=2 townships/qiaoshang=1
读者 | 大何村 | cases/dahe=3 accounts/wang-wenzhou=2 townships/qiaoshang=2 data/charts/dahe-tourism=1 data/charts/dahe-exits-by-year=1 data/charts/dahe-exits-2016-by-route=1
读者 | 东景岭乡 | townships/dongjingling=3 accounts/wang-fang=2 data/charts/townships-compared=1
读者 | dahecun | cases/dahe=3 accounts/wang-wenzhou=2 townships/qiaoshang=2 data/charts/dahe-tourism=1 data/charts/dahe-exits-by-year=1 data/charts/dahe-exits-2016-by-route=1
读者 | huguan | =3 themes/county-overview=3
读者 | lvyou | themes/industry=3 cases/dahe=2 accounts/wang-wenzhou=2 data/charts/dahe-tourism=1
读者 | lüyóu | themes/industry=3 cases/dahe=2 accounts/wang-wenzhou=2 data/charts/dahe-tourism=1
读者 | guang fu | themes/industry=3 themes/four-colours=2 cases/nanpingtouwu=1 accounts/guo-zhiqiang=1
读者 | wwz | accounts/wang-wenzhou=3 cases/dahe=2 townships/qiaoshang=1
读者 | 東井嶺鄉 | townships/dongjingling=3 accounts/wang-fang=2 data/charts/townships-compared=1
读者 | 关于 | about=3
读者 | 无障碍 | accessibility=3
记者 | 贫困发生率 | data/charts/incidence=3 themes/county-overview=3 accounts/wang-fang=2 townships/dongjingling=2 data/figures=1 glossary=2
记者 | 贫困发生率是多少 | data/charts/incidence=3 themes/county-overview=3 accounts/wang-fang=2 townships/dongjingling=2 data/figures=1
记者 | 壶关贫困发生率降了多少 | themes/county-overview=3 data/charts/incidence=3
记者 | 5.62% | themes/county-overview=3 data/charts/incidence=3 data/figures=2
记者 | 30.12% | themes/county-overview=3 data/charts/incidence=3 data/figures=2
记者 | 33119户 | themes/county-overview=3 accounts/feng-haigang=2 data/figures=2 data/charts/exit-progress=2
记者 | 33，119户 | themes/county-overview=3 accounts/feng-haigang=2 data/figures=2 data/charts/exit-progress=2
记者 | 三万三千一百一十九户 | themes/county-overview=3 accounts/feng-haigang=2 data/figures=2 data/charts/exit-progress=2
记者 | 3万3119户 | themes/county-overview=3 accounts/feng-haigang=2 data/figures=2 data/charts/exit-progress=2
记者 | 百分之四十八点二 | accounts/wang-fang=3 townships/dongjingling=3 data/figures=1
记者 | 二〇一七年摘帽 | accounts/wang-wenzhou=3 cases/dahe=3
记者 | 二零一六年 | cases/dahe=3 accounts/wang-wenzhou=3 data/charts/dahe-exits-2016-by-route=3 data/charts/dahe-exits-by-year=2 timeline=2
记者 | ２０１４ | accounts/wang-wenzhou=3 data/charts/dahe-exits-by-year=3 cases/dahe=2 data/figures=1 timeline=2
记者 | 127户 | cases/dahe=3 accounts/wang-wenzhou=2 data/charts/dahe-tourism=3 themes/industry=2
记者 | 大河村 旅游 | cases/dahe=3 accounts/wang-wenzhou=2 data/charts/dahe-tourism=2 themes/industry=2
记者 | 大河村人均收入 | cases/dahe=3 accounts/wang-wenzhou=3
记者 | 年收入 | accounts/wang-wenzhou=3 cases/dahe=2
记者 | 第一书记 | themes/cadres=3 accounts/feng-haigang=3 accounts/li-zhiqiang=1 townships/wulong=1 glossary=2
记者 | 第一书记有多少人 | themes/cadres=3 accounts/feng-haigang=3 accounts/li-zhiqiang=1
记者 | 工作队 | themes/cadres=3 accounts/feng-haigang=3 accounts/li-zhiqiang=1 townships/wulong=1
记者 | 经济开发区 | themes/county-overview=3 sources/huguan-chapter=3 data/figures=1
记者 | 515工作法 | accounts/feng-haigang=3 glossary=2
记者 | 515工作法是什么 | accounts/feng-haigang=3 glossary=3
记者 | 六抓 | accounts/li-zhiqiang=3 townships/wulong=2 sources/huguan-chapter=1
记者 | 六抓是哪六抓 | accounts/li-zhiqiang=3 townships/wulong=2 sources/huguan-chapter=2
记者 | 提拔 | accounts/wang-fang=3 townships/dongjingling=2 themes/cadres=2
记者 | 撤换了多少村干部 | accounts/wang-fang=3 townships/dongjingling=2 themes/cadres=2
记者 | 前后矛盾 | sources/huguan-chapter=3 cases/dahe=3
记者 | 口述还是自撰 | sources/huguan-chapter=3 accounts/feng-haigang=2
记者 | 谁写的 | sources/huguan-chapter=3
记者 | 原文作者是谁 | sources/huguan-chapter=3 about=2
记者 | 转载许可 | about=3
记者 | CC-BY-4.0 | about=3
记者 | WCAG2.2 | accessibility=3
记者 | 数字台账 | data/figures=3 about=1
记者 | 数据 | data=3
记者 | 出处 | sources=3
干部 | 建档立卡 | themes/targeting=3 themes/county-overview=3 cases/dahe=2 townships/wulong=2 townships/dongjingling=2 glossary=3
干部 | 精准识别 | themes/targeting=3
干部 | 党建引领 | themes/cadres=3 accounts/wang-fang=3 accounts/feng-haigang=2
干部 | 头雁 | themes/cadres=3 accounts/feng-haigang=3 glossary=2
干部 | 两不愁三保障 | themes/county-overview=3 themes/six-points=3 glossary=3
干部 | 三保障是哪三保障 | themes/six-points=3 themes/county-overview=2 themes/routes=1 glossary=3
干部 | 五条路径 | themes/six-points=3 themes/routes=2
干部 | 社会保障兜底 | themes/routes=3 accounts/wang-wenzhou=2 cases/dahe=2 data/charts/dahe-exits-2016-by-route=1
干部 | 生态补偿 | themes/routes=3 cases/dahe=2 accounts/wang-wenzhou=2 data/charts/dahe-exits-2016-by-route=1
干部 | 壶关贫困人口 | themes/county-overview=3 data/charts/exit-progress=2 accounts/feng-haigang=2
干部 | 壶关有多少贫困村 | themes/county-overview=3 data/charts/villages-by-status=2 data/charts/exit-progress=2 accounts/feng-haigang=2
干部 | 五龙乡贫困户数 | townships/wulong=3 accounts/li-zhiqiang=3 themes/targeting=1 data/charts/townships-compared=1
干部 | 五龙乡有多少贫困户 | townships/wulong=3 accounts/li-zhiqiang=3 themes/targeting=1 data/charts/townships-compared=1
干部 | 东井岭贫困发生率 | townships/dongjingling=3 accounts/wang-fang=3
干部 | 全县总人口 | themes/county-overview=3 data/figures=1
干部 | 农业人口 | themes/county-overview=3 data/charts/incidence=2 data/figures=1 glossary=1
干部 | 农业人口有多少 | themes/county-overview=3 data/charts/incidence=2 data/figures=1
干部 | 264000 | themes/county-overview=3 glossary=2
干部 | 脱贫进度 | data/charts/exit-progress=3 themes/county-overview=3
干部 | 行政村撤并 | themes/county-overview=3 data/charts/villages-by-status=2 data/figures=1 timeline=3
干部 | 石坡乡党支部书记 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=3 townships/shipo=3
干部 | 五龙乡党委书记 | accounts/li-zhiqiang=3 townships/wulong=2
干部 | 东井岭乡党委书记是谁 | accounts/wang-fang=3 townships/dongjingling=2
干部 | 南平头坞村支书 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=3
干部 | 县扶贫办主任 | accounts/feng-haigang=3
干部 | 哪些村脱贫了 | themes/county-overview=3 cases/dahe=2 data/charts/villages-by-status=2
干部 | 易地搬迁多少户 | themes/routes=3 cases/dahe=3 accounts/wang-wenzhou=2 data/charts/dahe-exits-2016-by-route=2
干部 | 长治第一 | themes/county-overview=3
干部 | changzhi | themes/county-overview=3
干部 | 干部怎么帮扶 | themes/cadres=3 accounts/li-zhiqiang=2 accounts/feng-haigang=2
干部 | 大河村或南平头坞村 | cases/dahe=3 cases/nanpingtouwu=3
干部 | 大河村 或 南平头坞村 | cases/dahe=3 cases/nanpingtouwu=3
干部 | 旅游 NOT 大河村 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=3
干部 | 光伏 AND 刺绣 | themes/industry=3 cases/nanpingtouwu=3 accounts/guo-zhiqiang=3
`;

/** Written when the order stood, and never tuned by: how the search fares with what it has not met. */
const unseenTable = `
读者 | 大河 | cases/dahe=3 accounts/wang-wenzhou=2 townships/qiaoshang=1
读者 | 王书记 | accounts/wang-wenzhou=3 accounts/wang-fang=3
读者 | 石坡乡在哪 | townships/shipo=3 cases/nanpingtouwu=1
读者 | 壶关有哪些乡镇 | townships=3 themes/county-overview=2
读者 | 郭志祥 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=2
读者 | 南坪头坞村 | cases/nanpingtouwu=3 accounts/guo-zhiqiang=2 townships/shipo=2
读者 | 绿色指的是什么 | themes/four-colours=3 themes/routes=2
读者 | 为什么叫四色 | themes/four-colours=3
读者 | nanpingtouwu | cases/nanpingtouwu=3 accounts/guo-zhiqiang=2 townships/shipo=2
读者 | djl | townships/dongjingling=3 accounts/wang-fang=2
读者 | 生态扶贫工程 | themes/four-colours=3 themes/routes=2
读者 | 大河村获得过什么称号 | cases/dahe=3 accounts/wang-wenzhou=3 themes/industry=1
记者 | 脱贫了多少人 | themes/county-overview=3 data/charts/exit-progress=3
记者 | 七万九千五百一十五人 | themes/county-overview=3 data/charts/exit-progress=2 data/figures=2
记者 | 五千四百元 | cases/dahe=3 accounts/wang-wenzhou=3 data/figures=1
记者 | 大河村 5400元 | cases/dahe=3 accounts/wang-wenzhou=3
记者 | 2018年撤并 | themes/county-overview=3 data/charts/villages-by-status=2 data/figures=1 timeline=2
记者 | 全省第三 | themes/county-overview=3
记者 | 帮扶责任人有多少 | themes/cadres=3 accounts/feng-haigang=3
记者 | 数据从哪里下载 | data=3 about=1
记者 | 怎么引用本站 | about=3
记者 | 大河村易地搬迁 | themes/routes=3 cases/dahe=3 accounts/wang-wenzhou=2
干部 | 产业扶贫 | themes/industry=3
干部 | 驻村工作队 | themes/cadres=3 accounts/li-zhiqiang=3 townships/wulong=1 accounts/guo-zhiqiang=2 cases/nanpingtouwu=2 glossary=2
干部 | 东井岭乡贫困村数量 | townships/dongjingling=3 accounts/wang-fang=3
干部 | 扶持谁 怎么扶 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=3 themes/targeting=3 glossary=2
干部 | 两委班子 | accounts/guo-zhiqiang=3 cases/nanpingtouwu=3 themes/cadres=2
干部 | 五龙乡走访了多少贫困户 | townships/wulong=3 accounts/li-zhiqiang=3 themes/targeting=2
干部 | 大河村2016年脱贫多少户 | cases/dahe=3 data/charts/dahe-exits-by-year=3 data/charts/dahe-exits-2016-by-route=3 accounts/wang-wenzhou=2
干部 | 冯海岗的职务 | accounts/feng-haigang=3
`;

/** The judged queries; those without any page are what the site does not tell of. */
export const judgedQueries = readTable(table);
export const unseenQueries = readTable(unseenTable);

function readTable(lines: string): JudgedQuery[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [asker = '', text = '', pages = ''] = line.split('|').map((part) => part.trim());
      return { asker: asker as Asker, text, grades: readGrades(pages) };
    });
}

function readGrades(pages: string): Map<string, number> {
  return new Map(
    pages
      .split(' ')
      .filter(Boolean)
      .map((page) => {
        const [path = '', grade] = page.split('=');
        return [path === '' ? '/' : `/${path}/`, Number(grade)];
      }),
  );
}
