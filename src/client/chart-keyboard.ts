/** The arrow keys walk from figure to figure; a live region says each one. */
import type { ActiveElement, Chart } from 'chart.js';
import type { ChartData } from '#charts/chart-data.ts';

/**
 * Lets the keyboard walk a chart: left and right (or up and down) step, Home and End jump.
 * @param picture the focusable element around the canvas
 * @param chart the live chart
 * @param data the chart's data
 * @param signal ends the walk
 */
export function walkByKeyboard(
  picture: HTMLElement,
  chart: Chart,
  data: ChartData,
  signal: AbortSignal,
): void {
  const voice = document.createElement('p');
  voice.className = 'visually-hidden';
  voice.setAttribute('aria-live', 'polite');
  picture.after(voice);
  signal.addEventListener('abort', () => voice.remove());

  let at = -1;
  const show = (next: number) => {
    const stops = listStops(chart, data);
    at = Math.min(Math.max(next, 0), stops.length - 1);
    const stop = stops[at];
    if (!stop) return;
    activate(chart, [stop]);
    voice.textContent = describeStop(data, stop);
  };
  const leave = () => {
    at = -1;
    activate(chart, []);
  };
  const step = (event: KeyboardEvent) => {
    const last = listStops(chart, data).length - 1;
    const moves: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (event.target !== picture || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') leave();
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  };
  picture.addEventListener('keydown', step, { signal });
  picture.addEventListener('blur', leave, { signal });
}

type Stop = Pick<ActiveElement, 'datasetIndex' | 'index'>;

/** Every visible bar, row by row, as one reads the chart. */
const listStops = (chart: Chart, data: ChartData): Stop[] =>
  data.rows.flatMap((_, index) =>
    data.series.flatMap((_, datasetIndex) =>
      chart.isDatasetVisible(datasetIndex) ? [{ datasetIndex, index }] : [],
    ),
  );

function activate(chart: Chart, stops: Stop[]): void {
  chart.setActiveElements(stops);
  const [stop] = stops;
  const element = stop && chart.getDatasetMeta(stop.datasetIndex).data[stop.index];
  const position = element?.tooltipPosition(true);
  chart.tooltip?.setActiveElements(stops, { x: position?.x ?? 0, y: position?.y ?? 0 });
  chart.update();
}

function describeStop(data: ChartData, { datasetIndex, index }: Stop): string {
  const row = data.rows[index];
  const point = row?.points[datasetIndex];
  const more = [row?.beside[datasetIndex], datasetIndex === 0 ? row?.share : null];
  const values = [point, ...more].flatMap((each) => each?.printed ?? []);
  return `${row?.label ?? ''}，${data.series[datasetIndex]?.name ?? ''}${values.join('，')}`;
}
