/** Reads the printed form of a figure: its number, its vague words, its unit. */
import type { Qualifier } from '#schemas/figure.ts';
import { numeralCharacters, parseChineseNumeral, scaleOf } from './chinese-numerals.ts';

export interface PrintedNumber {
  kind: 'number';
  value: number;
  /** What the vague words around the number say; 几 alone gives `about`. */
  qualifier: Exclude<Qualifier, 'range'> | undefined;
  /** The words that follow the number, usually its unit. */
  tail: string;
}
export interface PrintedRange {
  kind: 'range';
  lows: readonly number[];
  high: number;
  tail: string;
}

const pattern = new RegExp(
  '^(?<before>近|不足|不到|至少|不少于|约|大约|超过|逾|上|第)?' +
    `(?<core>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[${numeralCharacters}]+)` +
    '(?<inner>余|多|几)?(?<scale>[十百千万亿]+)?(?<outer>余|多)?(?<tail>.*)$',
  'u',
);
const qualifierOfWord: Readonly<Record<string, Exclude<Qualifier, 'range'>>> = {
  近: 'under',
  不足: 'under',
  不到: 'under',
  至少: 'at-least',
  不少于: 'at-least',
  约: 'about',
  大约: 'about',
  超过: 'over',
  逾: 'over',
  上: 'at-least',
  余: 'over',
  多: 'over',
};

/** Turns full-width digits and signs into half-width ones; every character stays in its place. */
export const foldWidth = (text: string): string =>
  text.replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * Reads a printed form, or gives null when no number can be made out.
 * @param printed such as `242户`, `近1000余人`, `几千元到10多万元`, `第三`
 */
export function parsePrinted(printed: string): PrintedNumber | PrintedRange | null {
  const text = foldWidth(printed.trim());
  const ends = text.split(/(?<=.)(?:(?<![不达])到|至(?!少)|[—–~～-]+)/u);
  if (ends.length === 2) {
    const [low, high] = ends.map(parseNumber);
    if (!low || !high) return null;
    // “3到5万”: the scale of the high end may hold for both.
    const sharedScale = scaleOf(/[十百千万亿]+/.exec(ends[1] ?? '')?.[0] ?? '');
    const { value, tail } = high;
    return { kind: 'range', lows: [low.value, low.value * sharedScale], high: value, tail };
  }
  return parseNumber(text);
}

/** 百分之八十 is 80%, 百分之八点五 is 8.5%. */
const spellPercent = (text: string): string =>
  text.replace(
    new RegExp(
      `百分之(?:(\\d+(?:\\.\\d+)?)|([${numeralCharacters}]+)(?:点([${numeralCharacters}]+))?)`,
    ),
    (whole, digits?: string, numeral?: string, decimals = '') => {
      const value = digits ?? parseChineseNumeral(numeral ?? '');
      const behind = [...decimals].map((digit) => parseChineseNumeral(digit)).join('');
      return value === null ? whole : `${value}${behind && `.${behind}`}%`;
    },
  );

function parseNumber(written: string): PrintedNumber | null {
  const text = spellPercent(written);
  const parts = pattern.exec(text)?.groups;
  if (!parts) return null;
  const { before = '', core = '', inner = '', scale = '', outer = '', tail = '' } = parts;
  const plain = /^\d/.test(core) ? Number(core.replaceAll(',', '')) : parseChineseNumeral(core);
  if (plain === null) return null;
  const ahead = qualifierOfWord[before];
  const behind = qualifierOfWord[outer] ?? qualifierOfWord[inner] ?? qualifierInTail(tail);
  const fewOnly = /[几数]/.test(core) || inner === '几' ? 'about' : undefined;
  const contradictory = ahead === 'under' && behind === 'over';
  return {
    kind: 'number',
    value: Number((plain * scaleOf(scale)).toPrecision(12)),
    qualifier: contradictory ? 'contradictory' : (ahead ?? behind ?? fewOnly),
    tail,
  };
}

const qualifierInTail = (tail: string) => (/左右|上下/.test(tail) ? 'about' : undefined);
