/** Units: how those are read that are longer than a character, and what kind each is. */
import type { FigureKind } from '#quantities/model.ts';

const list = (text: string): string[] => text.trim().split(/\s+/);

export const moneyUnits = list('元 美元 欧元 日元 港元 港币 英镑 人民币 块钱 元钱 块 毛 角');
export const timeUnits = list(`
  个工作日 个自然日 个交易日 工作日 个季度 个月 个多月 个星期 个礼拜 个小时 个钟头 个学期 个学年 小时 钟头 分钟 秒钟
  学年 学期 星期 昼夜 周年 年 天 日 周 秒 载 宿
`);
export const ageUnits = list('周岁 岁');
export const rateUnits = list('% ‰ ‱');
export const multipleUnits = list('倍 番');
export const pointUnits = list('个百分点 个千分点 百分点 千分点 个点 pct');
export const measureUnits = list(`
  平方公里 平方千米 平方厘米 平方毫米 平方米 平方英尺 立方厘米 立方米 立方 平米 平方 公里 千米 厘米 毫米 微米 纳米
  海里 英里 英尺 英寸 华里 里地 里路 公顷 市亩 公亩 公斤 千克 毫克 微克 市斤 毫升 公升 千瓦时 兆瓦时 千瓦 兆瓦 吉瓦
  千伏安 兆伏安 千乏 千伏 千卡 千焦 兆焦 吉焦 摄氏度 兆帕 千帕 百帕 分贝 马力 吨标准煤 公吨 吨公里 人公里 标准吨
  公尺 公分 台斤 坪
  延米 米 里 亩 斤 两 吨 克 升 度 分 瓦 伏 安 丈 尺 寸 顷 石 斗 磅 钱 卡 帕 ℃ °Bx ° ㎡ ㎥ ㎝ ㎜ ㎏ ㏄ 厘 匹
`);
/** Latin units stand before no letter and no digit. */
export const latinUnits = list(
  'kWh kwh KWh MWh GWh kW kw KW MW GW kVA KVA MVA kV KV km² km2 km KM cm mm m² m2 m³ m3 m kg KG mg ml mL ha hm² t g L W V dB °C μg μm MB GB TB',
);
/** Counters of more than one character; any noun may count, these are the ones that would be cut. */
export const longCounters = list(`
  人次 户次 剂次 亩次 口人 名人 号人 辆次 台次 批次 件次 场次 架次 例次 班次 车次 个工日 工日 台套 台件 标箱 标台 课时 学时 工时 个工 头次
  街道 社区 乡镇 行政村 自然村 村民小组 小组 部门 省份 省市 城市 学校 单位 企业 家庭 党员 干部 国家 字节
`);
/** Counters of one character. A Han numeral below a hundred counts only by these. */
export const counters =
  '户人口名个件支项条座处家村乡镇县市省区州组队所间栋幢层套批场次期届份张本册卷篇页幅面块片段根棵株苗头只羽匹峰尾窝箱盒袋瓶罐桶筐包捆车辆台部架艘列班趟回遍轮盏眼口井孔道扇把口门堂节课位员对双副类种样笔宗起例名首则款点顶床枚粒颗滴杯碗盘桌席餐顿代辈户亩垄畦行排棚圈舍站点池窖库仓厂店铺摊岗员票剂针枝朵束串团堆句字声度步格成股丝缕方立号';

/** What makes a longer noun of a unit: 个工作组, 个工程, 个点位. */
export const nounsBeyond: Readonly<Record<string, string>> = {
  个工: '作业程人会地厂场种商段序匠艺坊棚',
  个点: '位子心将',
  两: '个户人年天次名位种级岁手地口头条只家会委院岸侧不',
  斗: '争志渠气笠',
};

/** Characters that begin no unit: verbs, particles, directions. */
export const noUnit =
  '的了是在有和与及或比较增减降升提低高于为由从到至以上下左右占达超近约余多来被把将对就也都还又再才即且而但若如则因所其该此这那每各共计第并经按向给让使被同后前中内外间时起止末初底当已未不无没更最很可能要需应会得着过去用出入进回来说讲问翻年月日号版级届楼室线路年代整折、一二三四五六七八九十百千万亿零〇半几数两第整呢吧啊吗嘛啦哩';

/** One unit for all: what counts as the same when a record is compared with its printed form. */
export const sameUnits: readonly (readonly string[])[] = [
  list('人 名 位 口人 口 名人 号人'),
  list('元 块 块钱 元钱 圆 人民币'),
  list('千瓦时 度 kWh kwh 千瓦·时'),
  list('千瓦 kW kw'),
  list('平方米 ㎡ m² m2 平米 平方'),
  list('立方米 m³ m3 ㎥ 立方 方'),
  list('公里 千米 km'),
  list('米 公尺 m'),
  list('厘米 公分 cm'),
  list('公斤 千克 kg'),
  list('个月 月'),
  list('个百分点 百分点'),
  list('个千分点 千分点'),
  list('小时 个小时 个钟头 钟头'),
  list('℃ 摄氏度 °C 度'),
  list('天 日'),
  list('岁 周岁'),
  list('斤 市斤'),
  list('亩 市亩'),
];

const kinds: readonly (readonly [FigureKind, readonly string[]])[] = [
  ['duration', timeUnits],
  ['age', ageUnits],
  ['rate', rateUnits],
  ['multiple', multipleUnits],
  ['change', pointUnits],
  ['measure', [...measureUnits, ...moneyUnits, ...latinUnits]],
];
const kindOf = new Map(kinds.flatMap(([kind, units]) => units.map((unit) => [unit, kind])));

/** The kind of a quantity by its unit; `元/度` by the first half. */
export const kindOfUnit = (unit: string): FigureKind =>
  kindOf.get(unit.replace(/\/.*/, '')) ?? 'count';
