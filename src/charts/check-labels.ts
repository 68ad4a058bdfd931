/** Finds the labels that leave the picture or their bar, or meet another label. */
import type { TextMark } from './marks.ts';
import { findUnusual, measureText } from './measure-text.ts';

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A label that has no place, and why. */
export interface MisplacedLabel {
  label: string;
  problem: string;
}

/**
 * Checks every label of a picture.
 * @param labels the labels as placed
 * @param width width of the picture
 * @param height height of the picture
 */
export function findMisplacedLabels(
  labels: readonly TextMark[],
  width: number,
  height: number,
): MisplacedLabel[] {
  const boxes = labels.map(boxOf);
  return labels.flatMap(({ text, room }, index) => {
    const box = boxes[index] as Box;
    const unusual = findUnusual(text);
    const problems = unusual ? [`含有不能保证显示的字符“${unusual}”`] : [];
    if (box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5) {
      problems.push('超出画面');
    }
    if (room !== undefined && box.right - box.left > room) problems.push('比留给它的位置宽');
    const other = boxes.slice(index + 1).find((each) => overlaps(box, each));
    if (other) problems.push(`与“${other.text}”重叠`);
    return problems.map((problem) => ({ label: text, problem }));
  });
}

function boxOf(label: TextMark): Box {
  const width = measureText(label.text, label.size, label.bold);
  const before = { start: 0, center: width / 2, end: width }[label.align ?? 'start'];
  const left = label.x - before;
  // Han characters reach from about 0.88 em above the baseline to 0.12 em below it.
  const [top, bottom] = [label.y - label.size * 0.88, label.y + label.size * 0.12];
  return { text: label.text, left, right: left + width, top, bottom };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
