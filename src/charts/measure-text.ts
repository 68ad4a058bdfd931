/**
 * Text widths without a font: labels are set in whatever sans the reader's system has, so each
 * character is taken at the widest of the usual ones (PingFang, YaHei, Noto Sans CJK, SF, Segoe,
 * Roboto, Arial, DejaVu). Too wide by a few per cent is safe; too narrow would let labels touch.
 */
import { type CutText, fillLines, splitAtoms } from '#lib/set-lines.ts';

/** Widths in em of the half-width characters that chart labels use. */
const groups: readonly (readonly [string, number])[] = [
  ['0123456789', 0.64],
  [".,:;·|!'", 0.32],
  [' ', 0.3],
  ['()[]/-–', 0.42],
  ['%', 0.96],
  ['‰‱', 1.5],
  ['+×=~<>−±', 0.64],
  ['°′″²³', 0.5],
  ['abcdefghijklnopqrstuvxyz', 0.6],
  ['mw', 0.9],
  ['&', 0.9],
  ['_*$#?"{}^`\\;', 0.7],
  ['€£¥', 0.7],
  ['à á ā ǎ è é ē ě ê ì í ī ǐ ò ó ō ǒ ù ú ū ǔ ü ǖ ǘ ǚ ǜ'.replaceAll(' ', ''), 0.65],
  ['ABCDEFGHIJKLNOPQRSTUVXYZ', 0.74],
  ['MW@', 1],
];
const halfWidths = new Map(
  groups.flatMap(([characters, em]) => [...characters].map((c) => [c, em])),
);
/** Han, kana-free CJK punctuation and full-width forms: one em each. */
const fullWidth =
  /[\p{Script=Han}\u2030-\u203f\u2103\u3000-\u303f\u3380-\u33df\u3400-\u9fff\uff00-\uffef“”‘’…—①-⑳]/u;
/** Bold digits and letters run wider; Han characters do not. */
const boldFactor = 1.1;

/** A character that no list knows may be as wide as an emoji. */
const widest = 1.4;

/**
 * The width of a label in pixels, on the safe side.
 * @param text the label
 * @param size font size in pixels
 * @param bold whether it is set bold
 */
export function measureText(text: string, size: number, bold = false): number {
  let em = 0;
  for (const character of text) {
    const half = halfWidths.get(character);
    if (half !== undefined) em += half * (bold ? boldFactor : 1);
    else em += fullWidth.test(character) ? 1 : widest;
  }
  return em * size;
}

/** The first character of a text that is in no usual font, if there is one. */
export const findUnusual = (text: string): string | undefined =>
  [...text].find((character) => !halfWidths.has(character) && !fullWidth.test(character));

/**
 * Breaks a text into as few lines as fit, all about equally long.
 * @param cut tells between which pieces it may break; by default between any two characters
 * @param room width of a line in pixels
 * @param size font size in pixels
 * @param bold whether it is set bold
 */
export const wrapText = (
  text: string,
  cut: CutText = splitAtoms,
  room: number,
  size: number,
  bold = false,
): string[] => fillLines(text, cut, room / size, (line) => measureText(line, 1, bold));
