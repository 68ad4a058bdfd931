/** Finds every word of a text that names a time: 2018年底, 7月, 去年, 当年, 目前. */
import { findEraYears } from './find-era-years.ts';

export interface Moment {
  year: number;
  month?: number;
}

export interface TimeMention {
  start: number;
  end: number;
  printed: string;
  /** What it says; `month` alone stands for a month of a year named elsewhere. */
  says:
    | ({ kind: 'year'; isDay: boolean } & Moment)
    | { kind: 'month'; month: number; isDay: boolean }
    /** Years from the one in which the text was written: 去年 is -1. */
    | { kind: 'from-writing'; years: number }
    /** Years from the one that the text is about: 上年 is -1. */
    | { kind: 'from-topic'; years: number }
    /** Years from the last one named: 当年 is 0, 次年 is 1. */
    | { kind: 'from-named'; years: number }
    | { kind: 'now' }
    /** 年内: of the year that is being told. */
    | { kind: 'in-force' }
    /** “十三五”时期: a plan of five years, by its last one. */
    | { kind: 'plan-period'; lastYear: number; isEnd: boolean }
    /** 过去一年: in the first months of a year the one before. */
    | { kind: 'past-year' }
    /** 近年来, 至今: the whole time up to the text. */
    | { kind: 'open' }
    /** 三年间: up to the year that the text is about. */
    | { kind: 'span' }
    /** 上世纪八十年代 and older: a time, but no year. */
    | { kind: 'undated' };
}

const year = '(?:19|20)\\d\\d';
const digitOf: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((han, digit) => [han, String(digit)]),
);
const monthWord = '(\\d{1,2})\\s*月(?:份)?';
/** 2014—2018年, 2014年至2016年, 2018年3月4日, 2018年底, 2018-10-16, 2018.10. */
const yearPattern = new RegExp(
  `(?<![\\d.])(?:${year}\\s*年?(?:\\d{1,2}月)?\\s*(?:[-—–~～]+|至|到)\\s*)?(${year})` +
    `(?:\\s*年(?!第\\s*\\d+\\s*[号期])(?:\\s*${monthWord}(?:\\s*(\\d{1,2})\\s*[日号])?)?` +
    `|[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d))(?:底|末|初|度|春|夏|秋|冬|以前|以来|以后|起|前|后)?`,
  'g',
);
/** “八五” to “十六五”; in the first ones the quotation marks tell them from numbers. */
const planPattern =
  /(?:[“"‘「]?(十[一二三四五六])五[”"’」]?|[“"‘「]([一二三四五六七八九十])五[”"’」])(?:规划|计划)?(?:时期|期间|以来|期末|末|收官)/g;
const planNames = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六'.split(' ');
/** The first two ended in 1957 and 1962; the third began three years late. */
const lastYearOfPlan = (plan: number) => (plan < 3 ? 1952 + 5 * plan : 1955 + 5 * plan);
const monthPattern = new RegExp(
  `(?<![\\d年])(?:\\d{1,2}\\s*(?:[-—–~～]+|至|到)\\s*)?${monthWord}(?:\\s*(\\d{1,2})\\s*[日号])?(?:底|末|初|上旬|中旬|下旬)?`,
  'g',
);
const undatedPattern =
  /(?:上个?世纪|(?:19|20)世纪|二十世纪)?[\d一二三四五六七八九]0?十?年代(?:初|中期|末|以来)?|新中国成立(?:初期|之初|以来)|解放(?:前|初期)|改革开放(?:初期|以来)/g;

const undatedSays = { kind: 'undated' } as const;
const wordsOf: readonly (readonly [RegExp, TimeMention['says']])[] = [
  [/(?:去年|上年度?|前年)同期/g, { kind: 'from-topic', years: -1 }],
  [/(?<![前上])去年|去岁/g, { kind: 'from-writing', years: -1 }],
  [/(?<![以之此])前年(?!度)/g, { kind: 'from-writing', years: -2 }],
  [/明年|来年/g, { kind: 'from-writing', years: 1 }],
  [/(?<![产建成用之以此今先落工])后年/g, { kind: 'from-writing', years: 2 }],
  [/过去(?:的)?一年|一年来/g, { kind: 'past-year' }],
  [/上年度?末?|上一年度?/g, { kind: 'from-topic', years: -1 }],
  [/当年|同年|那年|那一年|这一年|该年/g, { kind: 'from-named', years: 0 }],
  [/次年|翌年|第二年|转过年/g, { kind: 'from-named', years: 1 }],
  [
    /截[至止](?:到)?(?:目前|现在)|到目前为止|目前|今年以来|今年|本年度?|现在|当前|眼下|如今|而今/g,
    { kind: 'now' },
  ],
  [/(?<![\d一二三四五六七八九十两几])年内/g, { kind: 'in-force' }],
  [/近年来|几年来|近几年|近些年|多年来|近期|日前|至今/g, { kind: 'open' }],
  [/[\d一二三四五六七八九十两]+年多?(?:以?来|间|下来|干下来|过去)/g, { kind: 'span' }],
];

/**
 * The times of a text in order, none overlapping another.
 * @param plain simplified, with narrow digits (`simplify`)
 */
export function findTimeMentions(plain: string): TimeMention[] {
  const text = plain.replace(/[〇○零一二三四五六七八九]{4}(?=\s*年)/g, (numeral) =>
    // 二〇一八年, not 三四五六年.
    /^(?:一九|二[〇○零])/.test(numeral)
      ? [...numeral].map((han) => digitOf[han === '○' || han === '零' ? '〇' : han]).join('')
      : numeral,
  );
  const found = [
    ...mentionsOf(text, undatedPattern, () => ({ kind: 'undated' })),
    ...mentionsOf(text, yearPattern, readYear),
    ...findEraYears(text).map(({ year, ...place }) => ({
      ...place,
      says: year === undefined ? undatedSays : ({ kind: 'year', year, isDay: false } as const),
    })),
    ...mentionsOf(text, planPattern, ([printed, later, earlier]) => ({
      kind: 'plan-period',
      lastYear: lastYearOfPlan(planNames.indexOf(later ?? earlier ?? '') + 1),
      isEnd: /末|收官/.test(printed),
    })),
    ...mentionsOf(text, monthPattern, (match) => ({
      kind: 'month',
      month: Number(match[1]),
      isDay: match[2] !== undefined,
    })),
    ...wordsOf.flatMap(([pattern, says]) => mentionsOf(text, pattern, () => says)),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  return found
    .map((one) => (isSince(one, text) ? { ...one, says: { kind: 'span' } } : one) as TimeMention)
    .filter(
      (one, index) =>
        isMonth(one) &&
        !isOfPrices(one, text) &&
        !found.slice(0, index).some((earlier) => earlier.end > one.start),
    );
}

/** 2014年以来: up to the time that the text is about. */
const isSince = ({ says, start, end, printed }: TimeMention, text: string) =>
  says.kind === 'year' &&
  (/以来$/.test(printed) ||
    /^(?:[\p{Script=Han}]{0,4}以来|开始|起)/u.test(text.slice(end, end + 6)) ||
    (/起$/.test(printed) && /[自从]$/.test(text.slice(Math.max(0, start - 1), start))));

/** 按2010年不变价计算: the year of the prices, not of the number. */
const isOfPrices = ({ end }: TimeMention, text: string) =>
  /^的?(?:不变价|可比价|价格(?:计算|水平))/.test(text.slice(end, end + 6));

const isMonth = ({ says }: TimeMention) =>
  !('month' in says) || says.month === undefined || (says.month >= 1 && says.month <= 12);

function mentionsOf(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => TimeMention['says'],
): TimeMention[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    printed: match[0],
    says: read(match),
  }));
}

function readYear([
  ,
  written,
  month,
  day,
  dashMonth,
  dashDay,
]: RegExpExecArray): TimeMention['says'] {
  const named = month ?? dashMonth;
  return {
    kind: 'year',
    year: Number(written),
    ...(named && { month: Number(named) }),
    isDay: (day ?? dashDay) !== undefined,
  };
}
