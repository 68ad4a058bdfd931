/** Where Chart.js put the bars, for labels that stand in and beside them. */
import type { BarElement, Chart } from 'chart.js';

export interface PlacedBar {
  seriesIndex: number;
  rowIndex: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  centreX: number;
  centreY: number;
}

/**
 * Where the visible bars stand.
 * @param chart a chart that has been laid out
 */
export function getBars(chart: Chart): PlacedBar[] {
  return chart.getSortedVisibleDatasetMetas().flatMap((meta) =>
    (meta.data as unknown as BarElement[]).map((element, rowIndex): PlacedBar => {
      const keys: (keyof BarProps)[] = ['x', 'y', 'base', 'width', 'height', 'horizontal'];
      const { x, y, base, width, height, horizontal } = element.getProps(keys, true) as BarProps;
      const box = horizontal
        ? {
            left: Math.min(base, x),
            right: Math.max(base, x),
            top: y - height / 2,
            bottom: y + height / 2,
          }
        : {
            left: x - width / 2,
            right: x + width / 2,
            top: Math.min(base, y),
            bottom: Math.max(base, y),
          };
      const [centreX, centreY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return { seriesIndex: meta.index, rowIndex, ...box, centreX, centreY };
    }),
  );
}

/** Chart.js types these as possibly missing; bars that have been laid out have them all. */
type BarProps = Record<'x' | 'y' | 'base' | 'width' | 'height', number> & { horizontal: boolean };
