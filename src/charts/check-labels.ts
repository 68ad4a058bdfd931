/** Stops the build when a label leaves the picture, its bar, or meets another label. */
import type { TextMark } from './marks.ts';
import { measureText } from './measure-text.ts';

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Checks every label of a picture.
 * @param chart the chart's id
 * @param labels the labels as placed
 * @param width width of the picture
 * @param height height of the picture
 * @throws an error that names chart and label
 */
export function checkLabels(
  chart: string,
  labels: readonly TextMark[],
  width: number,
  height: number,
): void {
  const boxes = labels.map(boxOf);
  const fail = (what: string): never => {
    throw new Error(`图 ${chart}（宽 ${width}）：${what}。请缩短文字或换一种图形`);
  };
  labels.forEach((label, index) => {
    const box = boxes[index] as Box;
    if (box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5) {
      fail(`标签“${label.text}”超出画面`);
    }
    if (label.room !== undefined && box.right - box.left > label.room) {
      fail(`标签“${label.text}”比留给它的位置宽`);
    }
    const other = boxes.slice(index + 1).find((each) => overlaps(box, each));
    if (other) fail(`标签“${label.text}”与“${other.text}”重叠`);
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
