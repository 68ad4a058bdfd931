/** Dates and times of day, one form a line, for folded text. Every repetition is bounded. */
import type { OtherKind } from '#quantities/model.ts';
import { eraYears } from './eras.ts';

/** Not inside a longer number or a word. */
export const open = '(?<![\\dA-Za-z]|\\d[.,])';
const year = '(?:1[5-9]|20)\\d\\d';
const hanYear = '(?:[一二][〇零一二三四五六七八九]{3})';
const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:3[01]|[12]\\d|0?[1-9])';
const hour = '(?:2[0-4]|[01]?\\d)';
const minute = '[0-5]\\d';
const to = '(?:至|到|-|—|~|——)';
const monthTail = '(?:份|底|初|末|中旬|上旬|下旬|中)?';
export const small = '[一二三四五六七八九十]';
const hanDay = '(?:二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const ratioAhead = '(?<!(?:比|结构|构成|之比|比例)[^，。；、]{0,8})';

export const timeForms: readonly (readonly [OtherKind, string])[] = [
  // Dates
  // 民国二十四年…，三十二年大旱: the era is said once.
  [
    'date',
    `(?=${small}{1,3}年)(?<=${eraYears}[^\\n]{0,100}[，。；、])${small}{1,3}年(?![来间以内之多后前])`,
  ],
  ['date', `${eraYears}(?:${month}月|(?:正|腊|十?[一二]|[一二三四五六七八九十])月)?`],
  ['date', `${open}20[Xx×]{2}年?度?`],
  [
    'date',
    `${open}${year}(?:年?度?(?:[至到、和—~]|--?)${year}){1,4}(?:年度?|(?=$|[\\s,，。;；:、)】]))`,
  ],
  [
    'date',
    `${open}${year}年度?(?:${month}月${monthTail}(?:${day}[日号])?)?(?:${to}(?:${year}年)?${month}月${monthTail}(?:${day}[日号])?)?(?:${to}${day}[日号])?`,
  ],
  ['date', `${hanYear}年?[至到—-]{1,2}(?:${hanYear}|[〇一二三四五六七八九]{2})年度?`],
  ...['-', '\\.', '/'].map((mark): [OtherKind, string] => [
    'date',
    `${open}${year}${mark}${month}${mark}${day}(?!\\d)`,
  ]),
  ['date', `${open}${year}[-./](?:1[0-2]|0[1-9])(?=$|[\\s,，。;；:、)】至到])`],
  ['date', `${open}${month}月${day}[日号](?:${to}(?:${month}月)?${day}[日号])?`],
  ['date', `${open}(?:${month}月?[至到、—~-])?${month}月(?!均)${monthTail}`],
  ['date', `${open}${day}日(?!以?内|之内|龄|均|产|游|元|后|，共)`],
  [
    'date',
    `(?<![个几数〇零一二三四五六七八九十百])${hanYear}年(?:${small}{1,2}月${monthTail}(?:${hanDay}[日号])?)?`,
  ],
  [
    'date',
    `(?<![个几${small.slice(1, -1)}])(?:正|腊|冬|农历)?(?:正|腊|十[一二]?|[一二三四五六七八九])月${monthTail}(?:初${small}|${hanDay}[日号])?`,
  ],
  ['date', `(?<![连近数几足满]|${small})${hanDay}日(?!以?内|之内|游)`],
  [
    'date',
    `(?:上个?|本|\\d{1,2}|${small}{1,3})世纪(?:[\\d][0]年代|[二三四五六七八九]十年代)?(?:初期?|末期?|中叶|中期|末叶)?`,
  ],
  ['date', `${open}\\d?\\d?\\d0年代(?:初期?|末期?|中期)?`],
  ['date', `[二三四五六七八九]十年代(?:初期?|末期?|中期)?`],
  ['date', `${open}(?:[5-9][05]|0[05])后(?=$|[^\\d])`],
  ['date', `(?<![之以目提])前(?:\\d{1,2}|${small}{1,2})个月`],
  ['date', `[前上下后]半[年月]|[前上下后]?[一二三四1-4]个?季度`],
  [
    'date',
    `(?:周|星期|礼拜)[一二三四五六日天](?![里家方人户个百千万])(?:[、至到和][一二三四五六日天](?![个里])){0,6}`,
  ],
  ['date', `${open}${year}\\.(?:1[0-2]|0?[1-9])${to}${year}\\.(?:1[0-2]|0?[1-9])(?!\\d)`],
  ['date', `${open}\\d\\d年(?:[初底末]|${month}月(?:${day}[日号])?)`],
  ['date', `(?<!${small})[〇零][〇零一二三四五六七八九]年`],
  // Times of day
  [
    'clock',
    `${ratioAhead}${open}${hour}:${minute}(?::${minute})?(?:${to}(?:次日|翌日)?${hour}:${minute}(?::${minute})?)?(?![\\d:.])`,
  ],
  [
    'clock',
    `${open}${hour}时(?![速段节长隔期代装尚候])(?:${minute}分?|[1-9]分|半|整|许)?(?:${to}(?:次日)?${hour}时(?:${minute}分?)?)?`,
  ],
  [
    'clock',
    `(?<=[上下]午|早[上晨]?|晚上?|凌晨|中午|傍晚|深夜|夜里)(?:${hour}|${small}{1,3})[点时](?:半|钟|整|多|\\d{1,2}分?|${small}{1,3}分)?`,
  ],
  ['clock', `${open}${hour}点(?:${minute}分|半|钟|整|(?=[至到—~-]{1,2}${hour}点))`],
  ['clock', `(?<!${small})(?:十[一二]?|[一二两三四五六七八九])点(?:半|钟|整|${small}{1,3}分)`],
];
