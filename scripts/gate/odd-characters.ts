/** Finds characters that nobody meant to write: broken encodings, invisible commands, private signs. */
import type { Complaint } from './faults.ts';

interface Oddity {
  pattern: RegExp;
  what: string;
  next: string;
}

/** What neither a text nor the XML of a feed may hold. */
export const controls =
  // eslint-disable-next-line no-control-regex -- looking for them is the purpose
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

const retype = '请对照原文重新输入这几个字';

const oddities: readonly Oddity[] = [
  { pattern: controls, what: '看不见的控制字符', next: '请删去它' },
  { pattern: /\uFFFD/, what: '表示字已丢失的 \uFFFD', next: retype },
  { pattern: /\p{Surrogate}/u, what: '半个字', next: retype },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/,
    what: '改变文字方向的隐形字符',
    next: '请删去它',
  },
  { pattern: /[\u200B\u2028\u2029\u2060\uFEFF]/, what: '看不见的隔断符', next: '请删去它' },
  { pattern: /\p{Private_Use}/u, what: '只在某一台电脑上看得见的自造字', next: retype },
  // UTF-8 read as Latin-1 or Windows-1252: a lead byte of three, and two that follow it.
  {
    pattern: /[ãäåæçèé][\u0080-\u00BF\u0152-\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{2}/,
    what: '乱码',
    next: `文件曾以别的编码打开过，${retype}`,
  },
];

/**
 * The first odd character of a text.
 * @returns where it stands and what to say of it, or undefined
 */
export function findOddity(text: string): { at: number; complaint: Complaint } | undefined {
  for (const { pattern, what, next } of oddities) {
    const found = pattern.exec(text);
    if (!found) continue;
    const codes = [...found[0]].slice(0, 1).map((each) => each.codePointAt(0)!.toString(16));
    const code = `U+${codes.join('').toUpperCase().padStart(4, '0')}`;
    return {
      at: found.index,
      complaint: { found: `有${what}（${code}）`, expected: '文字里只应有读者看得见的字', next },
    };
  }
  return undefined;
}
