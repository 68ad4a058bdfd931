/** Reads a part of a whole: 三分之二, 百分之八十, 八成五, 过半, 1/3. */
import { parseHanNumeral } from './han-numeral.ts';
import type { QuantityQualifier, Refusal } from './model.ts';
import { readDecimals } from './number.ts';
import { shareForms, type ShareForm } from './tables/shares.ts';

export interface ReadShare {
  end: number;
  unit: string;
  low: number;
  high: number;
  inside: QuantityQualifier | undefined;
  kind: 'share' | 'rate' | 'multiple' | 'change';
  refused?: Refusal;
}

/** Every form has one of these signs near its beginning. */
const sign = /[分成半番之/]/;
const reach = 24;

const vagueWords: Readonly<Record<string, QuantityQualifier>> = {
  多: 'over',
  余: 'over',
  强: 'over',
  来: 'about',
  弱: 'under',
};

/** The share that begins at a place, or null. */
export function readShare(text: string, at: number): ReadShare | null {
  if (!sign.test(text.slice(at, at + reach))) return null;
  for (const form of shareForms) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    const read = match && evaluate(form, match[0], match.groups ?? {});
    if (read) {
      const inside = read.inside ?? vagueWords[match.groups?.['vague'] ?? ''];
      return { ...read, inside, end: at + match[0].length };
    }
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;
type Worth = Omit<ReadShare, 'end'>;

function evaluate({ as, unit, worth }: ShareForm, written: string, parts: Parts): Worth | null {
  if (as === 'half') return readHalf(written);
  if (worth)
    return { unit, inside: undefined, kind: worth.kind, low: worth.value, high: worth.value };
  const low = numberOf(parts['low'] ?? '');
  if (!low) return null;
  const shared = { unit, inside: undefined };
  if (as === 'tenths') {
    const more = parts['more'] === '半' ? 5 : (numberOf(parts['more'] ?? '')?.low ?? 0);
    return { ...shared, kind: 'share', low: low.low * 10 + more, high: low.high * 10 + more };
  }
  if (as === 'per') {
    const high = parts['high'] === undefined ? low : numberOf(parts['high']);
    return high && { ...shared, kind: 'rate', low: low.low, high: high.high };
  }
  return divide(low, numberOf(parts['whole'] ?? ''), shared);
}

/** 三分之二 is 66.67%, rounded to two places as a share is printed. */
function divide(
  part: { low: number; high: number },
  whole: { low: number } | null,
  shared: Pick<Worth, 'unit' | 'inside'>,
): Worth | null {
  if (!whole) return null;
  if (whole.low === 0) return { ...shared, kind: 'share', low: 0, high: 0, refused: 'zero-base' };
  // 24/7 is no share.
  if (part.high > whole.low) return null;
  const percent = (value: number) => Math.round((value / whole.low) * 10_000) / 100;
  return { ...shared, kind: 'share', low: percent(part.low), high: percent(part.high) };
}

const readHalf = (written: string): Worth => ({
  unit: '%',
  kind: 'share',
  low: 50,
  high: 50,
  inside: /[大多]/.test(written) ? 'over' : written.includes('小') ? 'under' : undefined,
});

/** Arabic, or Han with decimals. */
function numberOf(written: string): { low: number; high: number } | null {
  if (/^\d/.test(written)) return { low: Number(written), high: Number(written) };
  const [whole = '', decimals] = written.split(/[点.]/);
  const read = parseHanNumeral(whole);
  if (!read || decimals === undefined) return read;
  const fraction = readDecimals(decimals);
  const add = (value: number, decimal: number) => Number((value + decimal).toPrecision(12));
  return { low: add(read.low, fraction.low), high: add(read.high, fraction.high) };
}
