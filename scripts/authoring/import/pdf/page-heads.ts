/** Takes out what stands at the edge of every page: heads, feet and page numbers. */
import type { RawMending } from '#scripts/authoring/import/raw-document.ts';
import type { Line } from './page-lines.ts';

/** How many lines at the top and the foot of a page may be head and foot. */
const edgeLines = 3;
const pageNumber =
  /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|第?\s*\d{1,4}\s*[页頁][，,/\s]*(?:共\s*\d{1,4}\s*[页頁])?|\d{1,4}\s*\/\s*\d{1,4}|Page\s*\d+.*)$/i;

export function dropPageHeads(pages: readonly (readonly Line[])[]): {
  lines: Line[];
  mendings: RawMending[];
} {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const shape of new Set(edgesOf(lines).map(shapeOf))) {
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  const mendings: RawMending[] = [];
  const lines = pages.flatMap((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter((line) => {
      const isNumber = pageNumber.test(line.text.trim()) && isOuter(line, page);
      // A head recurs on most pages; those of left and right pages on half of them.
      const isHead = (counts.get(shapeOf(line)) ?? 0) >= Math.max(2, 0.4 * pages.length);
      const isDropped = edges.has(line) && (isNumber || isHead);
      if (isDropped) mendings.push({ kind: 'page-heads', before: line.text, after: '' });
      return !isDropped;
    });
  });
  return { lines, mendings };
}

const byHeight = (lines: readonly Line[]) => [...lines].sort((one, other) => other.y - one.y);

const edgesOf = (lines: readonly Line[]): Line[] => {
  const sorted = byHeight(lines);
  return [...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)];
};

const isOuter = (line: Line, page: readonly Line[]) => {
  const sorted = byHeight(page);
  return sorted.slice(0, 2).includes(line) || sorted.slice(-2).includes(line);
};

/** The same on every page but for numbers, and at the same height. */
const shapeOf = ({ text, y }: Line) =>
  `${text.replace(/\s+/g, '').replace(/\d+/g, '#')} ${Math.round(y / 4)}`;
