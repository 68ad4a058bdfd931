/** Gives the lines of pages the signs by which paragraphs are told: indents, gaps, sizes, full lines. */
import type { RawParagraph } from '#scripts/authoring/import/raw-document.ts';
import type { Line } from './page-lines.ts';

/** In widths of a character. */
const [leastIndent, mostIndent] = [1.4, 5];
const headingSize = 1.12;
const longestHeading = 50;
/** In heights of a usual line. */
const paragraphGap = 1.5;

export function toParagraphs(lines: readonly Line[]): RawParagraph[] {
  const bodySize = usual(lines.map(({ size, text }) => [size, text.length]));
  const pitch = usual(lines.slice(1).map((line, index) => [lines[index]!.y - line.y, 1] as const));
  const titleSize = Math.max(...lines.filter(({ page }) => page === 1).map(({ size }) => size));
  const paragraphs: RawParagraph[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isHeading = line.size >= headingSize * bodySize && line.text.length <= longestHeading;
    const goesOn = before && isHeading && isSameHeading(before, line);
    if (goesOn && paragraphs.length > 0) {
      paragraphs.at(-1)!.text += line.text;
      return;
    }
    const gap = before && before.page === line.page ? before.y - line.y : 0;
    if (gap > paragraphGap * pitch || isHeading) paragraphs.push({ text: '' });
    const isTitle = isHeading && line.size === titleSize && line.page === 1;
    paragraphs.push({
      text: `${indentOf(line)}${line.text}`,
      ...(isHeading && { role: isTitle ? 'title' : 'heading' }),
      isFull: line.right > line.column.right - 2.6 * line.size,
    });
  });
  return paragraphs;
}

const isSameHeading = (before: Line, line: Line) =>
  before.page === line.page &&
  Math.abs(before.size - line.size) < 0.5 &&
  before.y - line.y < 2 * line.size &&
  before.text.length > 8;

function indentOf({ x, column, size }: Line): string {
  const indent = (x - column.left) / size;
  return indent >= leastIndent && indent <= mostIndent ? '　　' : '';
}

/** The number with the greatest weight, to a half. */
function usual(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 2) / 2;
    if (rounded > 0) weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  return [...weights].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 1;
}
