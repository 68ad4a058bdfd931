/** Words near a number that tell what it is: its missing unit, its direction, its weight. */

/** Nouns that say what a number without a unit counts; the nearest one counts. */
export const unitNouns: readonly (readonly [nouns: string, unit: string])[] = [
  ['人口|人数|在校生|劳动力|就业|参保', '人'],
  [
    '资金|投资|投入|拨款|追拨|下拨|拨|收入|进账|分红|产值|贷款|补助|补贴|支出|经费|利润|存款|销售额|营业额|交易额|成交额|贸易额|零售额|总额|税收|捐|债务|借款|外欠|欠|造价|成本|售价|奖金|工资|租金|金额|预算|财政|欠款|垫资|增收|纯收|挣|赚|卖|费|债|花了?',
    '元',
  ],
  ['户数', '户'],
];

const up =
  '增长|增加|提高|上升|上涨|提升|上浮|扩大|增|涨|升|多|高|抬高|增幅|增速|增收|净增|新增|多出|高出|加快|上调|回升|提';
const down =
  '下降|减少|降低|回落|下跌|下浮|下滑|下调|缩小|收窄|减|降|跌|少|低|压低|压缩|缩短|压减|净减|少于|放缓|负增长';
/** What may stand between the verb and its number. */
const link = '(?:了|约|为|幅|率|幅度|速度|出|收|到位)?';
export const upBefore = new RegExp(`(?:${up})${link}$`);
export const downBefore = new RegExp(`(?:${down})${link}$`);
/** 降到, 增至, 由 …: the number is a level, one end of a change. */
export const levelBefore =
  /(?:(?:减少?|增加?|下?降低?|上?升|提[高升]|上?涨|下?跌|压[缩减]?|缩[小减]|扩大?|回[落升]|调|精简|发展)(?:到|至|为|成)了?|变(?:成|为)了?|只剩下?|还剩|仅剩|剩下?|由|从|由原来的|从原来的)$/;

/** A time or an age that is itself what is measured. */
export const measuredTime =
  /(?:寿命|年限|无霜期|霜期|天数|时数|时长|平均|人均|户均|周期|日照|工期|教育|受教育|审批|办理|压缩|缩短|实际|驻村|住了|下乡|多出|增加|减少|压到|降到|降至|利用)[^，。；]{0,8}$/;

/** 每户一个: in a clause of 每 a small numeral says how many each one gets. */
export const eachClause =
  /每(?:名|户|人|村|个|周|月|年|天|季度|亩|头|只|处|家|组|队|乡|镇|县)[^，,。；;、：:]{0,12}$/;
export const eachUnits = '个名户人件项次天元亩家支';

/** 1386万农村贫困人口, 五六万的收入: the noun behind tells the unit. */
export const moneyNounBehind =
  /^的?(?:集体|纯|年|总|固定|外){0,2}(?:收入|资金|投资|利润|产值|贷款|存款|补助|欠款|债)/;
export const unitNounBehind =
  /^(?:的|农村|城镇|贫困|建档立卡|脱贫|常住|农业|转移|低收入|困难|返乡|城乡|各族|山区){0,4}(?:人口|群众|劳动力|居民|农民|学生|党员)/;

/** 30年前, 五年来: a time before or since, not one that was measured. */
export const timeSince = /^(?:前|后|来|以前|以来|以后|之前|之后|间|里)/;
