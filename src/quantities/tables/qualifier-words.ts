/** The words that make a number vague or bound it, and what each says. */
import type { QuantityQualifier } from '#quantities/model.ts';

type Words = readonly (readonly [words: string, qualifier: QuantityQualifier])[];

/** Inside or straight behind the digits. */
export const qualifierInside: Readonly<Record<string, QuantityQualifier>> = {
  余: 'over',
  多: 'over',
  来: 'about',
  把: 'about',
  '+': 'over',
  个多: 'over',
};

/**
 * In front of the number. A word is read with what may follow it (不超过了, 约为): `fill`.
 * Longer words first where one ends in another.
 */
export const wordsBefore: Words = [
  ['不(?:得|应|能|可|宜|会|许|准)?(?:超过|超出|超|过|高于|多于|大于)(?:了)?', 'at-most'],
  ['(?:至多|最多|顶多|上限)(?:不超过)?', 'at-most'],
  ['不(?:得|应|能|可|宜|会)?(?:低于|少于|小于|短于|下于)', 'at-least'],
  ['(?<!居高|相持|争执)不下(?:于)?(?=[\\d一二两三四五六七八九十百千万几])', 'at-least'],
  ['(?:至少|最少|起码|少说|下限)', 'at-least'],
  ['(?:达到或超过|等于或大于|大于等于)', 'at-least'],
  ['(?<!成|数)上(?=[十百千万亿]{1,2}(?![〇零一二三四五六七八九十百千万亿来把]))', 'at-least'],
  [
    '(?:不足|不到|不够|不满|未满|未达到|未达|未到|不及|[跌降]破|少于|低于|小于|将近|接近|逼近|临近|贴近)',
    'under',
  ],
  ['(?<![附邻靠接最将新临贴远亲就相])近', 'under'],
  ['(?:超过|超出|突破|冲破|高于|多于|大于|高过|多过|破)(?:了)?', 'over'],
  ['(?<![赶高反])超(?![过出])', 'over'],
  ['逾|不止', 'over'],
  ['(?<![经通超不难越渡路胜])过了?(?=[半百千万亿])', 'over'],
  // 尽责率过八成; the digit's own unit is not seen from here.
  ['(?<=率|占比|比重|比例)过', 'over'],
  ['(?:大约|大概|大致|大体|约摸|差不多|估计|预计约|粗略)', 'about'],
  ['(?<![公节预合条契相签违履制大])约(?:合|为|有|占|计)?(?:人民币)?', 'about'],
  ['(?<=[打卖收挣吃用花住装])不(?:了|上)', 'under'],
  ['(?<![比赶跟谈算顾配够说])不上(?=[\\d一二两三四五六七八九十百千万])', 'under'],
  // 小三百斤, 小二十年; not 大小三百座, 村小三十名 and 缩小一千亩.
  ['(?<![大中微最较极缩减变细窄村乡镇完心望校附])小(?=[一二两三四五六七八九]?[十百千万])', 'under'],
  ['≥|>=', 'at-least'],
  ['≤|<=', 'at-most'],
  ['>|＞', 'over'],
  ['<|＜', 'under'],
];

/** What it is a part of may stand between a bound and a part: 不到规定进度的三分之二. */
const wholes = '(?!位|之)[^\\d〇零一二三四五六七八九十百千万亿，,。；;、：:（()）]{2,14}的';

/** Before rates; 超过计划的20% may mean either. */
export const farBeforeRates: Words = [[`(?:不足|不到|不及|接近|将近)${wholes}`, 'under']];
/** Before parts told in words. */
export const farBeforeParts: Words = [...farBeforeRates, [`(?:超过|超出)${wholes}`, 'over']];

/** Verbs that may stand between a limit and its number: 最多补十亩, 至少要有3名. */
export const fillBehind =
  '(?:可以|可达|可领|可|能够|能|需要|需|要有|要|应|须|得|有|为|达到|达|到|在|补助|补贴|补|奖励|奖|领|占|增加|再)?';

/** Limits that say so only of money and shares: 最高38.6℃ is a peak, 最高5000元 a limit. */
export const moneyLimits: Words = [
  ['最高', 'at-most'],
  ['最低', 'at-least'],
];

/** Behind the unit. */
export const wordsBehind: Words = [
  ['(?:及|或|和)?以上', 'at-least'],
  ['(?:及|或|和)?以下', 'at-most'],
  ['(?:以|之)内', 'at-most'],
  ['(?:左右|上下|光景|前后|见当)', 'about'],
  ['(?:出头|冒头|有余|有零|有奇|开外|挂零|有多)', 'over'],
  ['(?:往|朝)上(?![走爬看数去])', 'at-least'],
  ['不到|不足', 'under'],
  ['封顶', 'at-most'],
];
/** 30日内, 3年内: only behind a time. */
export const withinTime = '内';
