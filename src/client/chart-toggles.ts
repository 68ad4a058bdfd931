/** The key of grouped columns becomes buttons: a series can be put aside to see the other grow. */
import type { Chart } from 'chart.js';
import type { ChartData } from '#charts/chart-data.ts';
import { getKeyItems } from '#charts/forms/labels.ts';

/**
 * Lays a button over each item of the key.
 * @param picture the element around the canvas
 * @param chart the live chart
 * @param data the chart's data
 * @param signal takes the buttons away
 */
export function addSeriesToggles(
  picture: HTMLElement,
  chart: Chart,
  data: ChartData,
  signal: AbortSignal,
): void {
  // Only there do series share an axis without adding up: elsewhere a part would lose its whole.
  if (data.form !== 'grouped-bars') return;
  const scale = chart.canvas.getBoundingClientRect().width / chart.width;
  getKeyItems(data, chart.width).forEach(({ x, width }, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'true');
    button.setAttribute('aria-label', data.series[index]?.name ?? '');
    Object.assign(button.style, {
      left: `${x * scale}px`,
      top: '-14px',
      width: `${width * scale}px`,
    });
    button.addEventListener('click', () => {
      const isShown = chart.isDatasetVisible(index);
      if (isShown && chart.getVisibleDatasetCount() === 1) return;
      chart.setDatasetVisibility(index, !isShown);
      button.setAttribute('aria-pressed', String(!isShown));
      fitAxis(chart);
      chart.update();
    });
    signal.addEventListener('abort', () => button.remove());
    picture.append(button);
  });
}

/** The tallest column that is shown fills the height; the axis still begins at zero. */
function fitAxis(chart: Chart): void {
  const shown = chart.data.datasets.filter((_, index) => chart.isDatasetVisible(index));
  const max = Math.max(...shown.flatMap(({ data }) => data as number[]));
  const axis = chart.options.scales?.['y'];
  if (axis) axis.max = max;
}
