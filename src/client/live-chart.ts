/**
 * Puts an interactive Chart.js canvas over a prebuilt picture, the same to the pixel: it has the
 * same builder, the same nominal size, and only its colours are read from the page.
 */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { buildConfig } from '#charts/build-config.ts';
import type { ChartData } from '#charts/chart-data.ts';
import { cssTheme, type ChartTheme } from '#charts/theme.ts';
import { walkByKeyboard } from '#client/chart-keyboard.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/**
 * Makes a chart interactive.
 * @param picture the element that holds the prebuilt pictures
 * @param data the chart's data, from its JSON file
 * @param event what the reader did; the chart answers to it once it is there
 * @param rearm called when the picture has returned, so that the next reader is awaited
 */
export function activate(
  picture: HTMLElement,
  data: ChartData,
  event: Event,
  rearm: () => void,
): void {
  const svg = [...picture.querySelectorAll('svg')].find((each) => each.clientWidth > 0);
  if (!svg) throw new Error('no picture is shown');
  const canvas = document.createElement('canvas');
  const over = new AbortController();
  let chart: Chart | undefined;
  const revert = () => {
    over.abort();
    observer.disconnect();
    chart?.destroy();
    canvas.remove();
    delete picture.dataset['alive'];
    picture.setAttribute('role', 'img');
  };
  const { width } = picture.getBoundingClientRect();
  const observer = new ResizeObserver(() => {
    if (Math.abs(picture.getBoundingClientRect().width - width) < 1) return;
    revert();
    rearm();
  });
  try {
    chart = draw(canvas, svg, data);
    picture.append(canvas);
    // An image has no parts; an application passes the arrow keys on to the page.
    picture.setAttribute('role', 'application');
    picture.dataset['alive'] = '';
    walkByKeyboard(picture, chart, data, over.signal);
    answer(canvas, event);
    observer.observe(picture);
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      () => {
        revert();
        rearm();
      },
      { signal: over.signal },
    );
  } catch (error) {
    revert();
    throw error;
  }
}

function draw(canvas: HTMLCanvasElement, svg: SVGSVGElement, data: ChartData): Chart {
  const { width, height } = svg.viewBox.baseVal;
  const { config } = buildConfig(data, readTheme(svg), width);
  const box = svg.getBoundingClientRect();
  Object.assign(canvas, { width, height });
  // Sizes set by hand keep Chart.js from setting its own, and let the canvas scale as the SVG does.
  Object.assign(canvas.style, { width: `${box.width}px`, height: `${box.height}px` });
  Chart.defaults.font.family = getComputedStyle(svg).fontFamily;
  return new Chart(canvas, {
    ...config,
    options: {
      ...config.options,
      devicePixelRatio: (devicePixelRatio * box.width) / width,
      interaction: { mode: 'nearest', intersect: true },
    },
  });
}

/** The page's colours as values, for a canvas knows no variables. */
function readTheme(svg: SVGSVGElement): ChartTheme {
  const styles = getComputedStyle(svg);
  const probe = document.createElement('span');
  svg.parentElement?.append(probe);
  const resolve = (value: string): string => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const colours = Object.entries(cssTheme).map(([name, value]) => [name, resolve(value)]);
  probe.remove();
  return { ...(Object.fromEntries(colours) as ChartTheme), font: styles.fontFamily };
}

/** The pointer is on the chart already, and will not enter it again. */
function answer(canvas: HTMLCanvasElement, event: Event): void {
  if (!(event instanceof PointerEvent)) return;
  const { clientX, clientY } = event;
  canvas.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, bubbles: true }));
}
