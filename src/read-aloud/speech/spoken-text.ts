/**
 * Text as a voice should get it. Voices read plain digits before a unit well (33119户) and much
 * else badly: percentages, years, dates, ranges, digits that are a name, capital letters.
 */

import { readNumber, spellDigits } from './read-number.ts';
import { speakFigures } from './speak-figures.ts';

const number = String.raw`\d+(?:\.\d+)?`;
/** What stands between the two ends of a range; a lone hyphen between numbers is one too. */
const to = '[-–—~～]+';
/** Years of our time; 2000户 and 1950元 are quantities, for no 年 follows. */
const year = String.raw`(?:1[5-9]|20)\d\d`;
/** Not inside a longer number, a version (2.2.1), a word or an address. */
const open = String.raw`(?<![\d.A-Za-z/])`;
const close = String.raw`(?![\d/]|\.\d)`;

type Rules = readonly [pattern: RegExp, spoken: (...parts: string[]) => string][];

/** Before the grammar reads the text. */
const plainDigits: Rules = [
  // 33,119 → 33119: a comma inside a number would be read as a pause.
  [/(?<=\d)[,，](?=\d{3}(?!\d))/g, () => ''],
  [/(?<=\d)\.00(?=元)/g, () => ''],
  // ¥7.8 is said with its unit behind.
  [/[¥￥]\s*(\d[\d.,]*[万亿]?)元?/g, (_, amount) => `${amount!}元`],
  [/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)],
];

/** What no quantity is: years, names, and signs that stand alone. */
const rules: Rules = [
  [
    new RegExp(`${open}(${year})([-./])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])${close}`, 'g'),
    (_, y, __, m, d) => `${spellDigits(y!)}年${Number(m)}月${Number(d)}日`,
  ],
  [
    new RegExp(`${open}(${year})(年?)${to}(${year})(?= ?年)`, 'g'),
    (_, from, mark, until) => `${spellDigits(from!)}${mark!}到${spellDigits(until!)}`,
  ],
  [new RegExp(`${open}(${year}) ?年`, 'g'), (_, y) => `${spellDigits(y!)}年`],
  // A name, not a quantity: “515”工作法; “1+3”模式.
  [/(?<=[“‘"])\d+(?=[”’"])/g, (digits) => spellDigits(digits)],
  [/(?<=[“‘"]\d*)(\d+)\+(?=\d+[”’"])/g, (_, digits) => `${digits!}加`],
  [new RegExp(`${open}(${number})%`, 'g'), (_, value) => `百分之${readNumber(value!)}`],
  [new RegExp(`${open}(${number})‰`, 'g'), (_, value) => `千分之${readNumber(value!)}`],
  [
    new RegExp(`${open}(\\d+)/(\\d+)${close}`, 'g'),
    (_, part, whole) => `${readNumber(whole!)}分之${readNumber(part!)}`,
  ],
  [new RegExp(`${open}(${number})${to}(?=${number}${close})`, 'g'), (_, from) => `${from!}到`],
  [new RegExp(`${open}(\\d+\\.\\d+)${close}`, 'g'), (_, value) => readNumber(value!)],
  // AAA级: letter by letter, for a voice would try a word.
  [/(?<![A-Za-z])[A-Z]{2,5}(?![A-Za-z])/g, (letters) => [...letters].join(' ')],
  [/→/g, () => '到'],
  [/±/g, () => '正负'],
  [/×/g, () => '乘'],
  [/\s+/g, () => ' '],
];

/**
 * Rewrites a text for speech.
 * @param text a sentence or paragraph as it is printed
 */
export function speakText(text: string): string {
  return apply(rules, speakFigures(apply(plainDigits, text))).trim();
}

const apply = (each: Rules, text: string): string =>
  each.reduce((spoken, [pattern, say]) => spoken.replace(pattern, say as () => string), text);
