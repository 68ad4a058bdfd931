/** Numbers as they are said in Chinese. */

const digits = '零一二三四五六七八九';
const scales = ['', '十', '百', '千'];
const groups = ['', '万', '亿', '万亿'];

/** Digits one by one, as a year or a name is read: 2018 → 二〇一八. */
export function spellDigits(text: string): string {
  return text.replace(/\d/g, (digit) => (digit === '0' ? '〇' : digits[Number(digit)]!));
}

/**
 * A number as a quantity: 30.12 → 三十点一二.
 * @param text digits with at most one decimal point and no separators; up to 16 digits before it
 */
export function readNumber(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const spoken = readWhole(whole.replace(/^0+(?=\d)/, ''));
  if (fraction === undefined) return spoken;
  return `${spoken}点${fraction.replace(/\d/g, (digit) => digits[Number(digit)]!)}`;
}

function readWhole(whole: string): string {
  if (whole === '0') return digits[0]!;
  const parts: string[] = [];
  for (let end = whole.length, group = 0; end > 0; end -= 4, group++) {
    const text = whole.slice(Math.max(0, end - 4), end);
    const spoken = readGroup(text);
    // A zero is said where a higher group is followed by one that does not fill its places.
    const gap = spoken && text.startsWith('0') && end > 4 ? digits[0]! : '';
    if (spoken) parts.unshift(gap + spoken + groups[group]!);
  }
  return parts.join('').replace(/^一十/, '十');
}

/** Up to four digits; zeros inside are said once, zeros at the end not at all. */
function readGroup(text: string): string {
  const spoken = [...text.replace(/^0+/, '')]
    .map((digit, at, all) =>
      digit === '0' ? '零' : digits[Number(digit)]! + scales[all.length - 1 - at]!,
    )
    .join('');
  return spoken.replace(/零+/g, '零').replace(/零$/, '');
}
