/** The pictures against the ledger: proportions, labels, sameness, size, and what may not be drawn. */
import { gzipSync } from 'node:zlib';
import { Chart, type BarElement } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { buildConfig } from '#charts/build-config.ts';
import type { ChartData } from '#charts/chart-data.ts';
import { chartWidths, renderChartSvg } from '#charts/render-chart.ts';
import { getStandaloneCharacters, renderStandaloneSvg } from '#charts/render-standalone.ts';
import { createSvgRecorder } from '#charts/svg-recorder.ts';
import { cssTheme } from '#charts/theme.ts';
import { chartIds, getFigure, readChart, readSpec } from './support.ts';

const widths = Object.values(chartWidths);
const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');

/** Length of each drawn bar, beside the value it stands for, and the axis that it stands on. */
function measureBars(data: ChartData, width: number) {
  const { config, height } = buildConfig(data, cssTheme, width);
  const chart = new Chart(createSvgRecorder(width, height).canvas, config);
  const shapes = chart.getSortedVisibleDatasetMetas().flatMap((meta) =>
    meta.data.map((element, row) => {
      const isBarOfParts = data.form === 'parts' && data.shape === 'bar';
      const point = isBarOfParts
        ? data.rows[meta.index]?.points[0]
        : data.rows[row]?.points[meta.index];
      const whole = data.form === 'stacked-share' ? (data.rows[row]?.whole?.value ?? 1) : 1;
      return { drawn: lengthOf(element), value: (point?.value ?? 0) / whole, axis: meta.yAxisID };
    }),
  );
  chart.destroy();
  return shapes;
}

function lengthOf(element: unknown): number {
  const { x, y, base, horizontal } = (element as BarElement).getProps(
    ['x', 'y', 'base', 'horizontal'],
    true,
  ) as { x: number; y: number; base: number; horizontal: boolean };
  return Math.abs((horizontal ? x : y) - base);
}

describe.each(chartIds)('%s', (id) => {
  const data = readChart(id);

  test.each(widths)('its bars are as long as the ledger says at %i px', (width) => {
    if (data.shape === 'field') return;
    const bars = measureBars(data, width);
    expect(bars.length).toBe(data.rows.length * data.series.length);
    for (const { drawn, value, axis } of bars) {
      const first = bars.find((each) => each.axis === axis);
      expect(drawn / (first?.drawn ?? 0)).toBeCloseTo(value / (first?.value ?? 0), 5);
    }
  });

  test.each(widths)(
    'every figure of its rows stands in the picture as printed at %i px',
    (width) => {
      const texts = textsIn(renderChartSvg(data, { width }));
      for (const figure of readSpec(id).rows.flatMap((row) => row.figures)) {
        expect(texts).toContain(getFigure(figure)?.printed);
      }
    },
  );

  test.each(widths)('its text is at least 13 px at %i px', (width) => {
    const sizes = renderChartSvg(data, { width }).matchAll(/font-size="([\d.]+)"/g);
    expect(Math.min(...[...sizes].map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(13);
  });

  test.each(widths)('it is the same to the byte when drawn again at %i px', (width) => {
    expect(renderChartSvg(readChart(id), { width })).toBe(renderChartSvg(data, { width }));
  });

  test('both widths together stay within 2.5 KB gz', () => {
    const svg = widths.map((width) => renderChartSvg(data, { width })).join('');
    expect(gzipSync(svg).length).toBeLessThanOrEqual(2_500);
  });

  test('the inline picture has variables for colours and no style attribute', () => {
    const svg = renderChartSvg(data, { width: 720 });
    expect(svg).not.toMatch(/style=|role=|<title|="#/);
    expect(svg).toMatch(/fill="var\(--/);
  });

  test('the picture file is self-contained', () => {
    const options = { sourceLine: '来源：《某文献》第4段', siteName: '壶关故事档案' };
    const svg = renderStandaloneSvg(data, {
      ...options,
      fonts: [
        { weight: 400, base64: 'AAAA' },
        { weight: 700, base64: 'BBBB' },
        { weight: 400, base64: 'CCCC', range: '垴𠮷' },
      ],
    });
    expect(svg).not.toContain('var(');
    expect(svg).toContain('font-weight:400;src:url(data:font/woff2;base64,AAAA)');
    expect(svg).toContain('font-weight:700;src:url(data:font/woff2;base64,BBBB)');
    expect(svg).toContain('base64,CCCC) format("woff2");unicode-range:U+57b4,U+20bb7}');
    const text = textsIn(svg).join('');
    expect(text).toContain(data.title);
    expect(text).toContain('壶关故事档案');
    expect(text).toContain('来源：《某文献》第4段');
    const characters = getStandaloneCharacters(data, options);
    expect(new Set(characters[400] + characters[700])).toEqual(new Set(text));
    for (const digit of data.title.match(/\d/g) ?? []) expect(characters[700]).toContain(digit);
  });
});

describe('labels without a place', () => {
  const rename = (label: string): ChartData => {
    const data = readChart('dahe-exits-2016-by-route');
    return { ...data, rows: data.rows.map((row, at) => (at === 1 ? { ...row, label } : row)) };
  };

  test('a label outside the picture stops the build with chart and label', () => {
    const data = rename('一个长到无论如何也放不进手机画面里去的途径名称');
    expect(() => renderChartSvg(data, { width: 340 })).toThrow(
      '图 dahe-exits-2016-by-route（宽 340）：',
    );
    expect(() => renderChartSvg(data, { width: 340 })).toThrow('超出画面');
  });

  test('a label wider than its bar stops the build', () => {
    const data = readChart('dahe-tourism');
    const label = '从事旅游经营服务和与旅游有关的其他各种经营服务的农户';
    const rows = data.rows.map((row, at) => (at === 0 ? { ...row, label } : row));
    expect(() => renderChartSvg({ ...data, rows }, { width: 720 })).toThrow(
      `图 dahe-tourism（宽 720）：标签“${label}”比留给它的位置宽。请缩短文字或换一种图形`,
    );
  });

  test('labels that meet stop the build', () => {
    const data = readChart('dahe-exits-by-year');
    const printed = '整整二十六户，一户也不少地';
    const rows = data.rows.map((row, at) =>
      at === 1 ? { ...row, points: row.points.map((point) => ({ ...point, printed })) } : row,
    );
    expect(() => renderChartSvg({ ...data, rows }, { width: 720 })).toThrow(
      `图 dahe-exits-by-year（宽 720）：标签“29户”与“${printed}”重叠。请缩短文字或换一种图形`,
    );
  });

  test('a character that no usual font has stops the build', () => {
    expect(() => renderChartSvg(rename('生产😀'), { width: 720 })).toThrow(
      '标签“生产😀”含有不能保证显示的字符“😀”',
    );
  });
});

describe('the recording canvas', () => {
  const getContext = () =>
    createSvgRecorder(100, 100).canvas.getContext('2d') as CanvasRenderingContext2D;

  test('a call it does not support throws', () => {
    expect(() => getContext().createLinearGradient(0, 0, 1, 1)).toThrow(
      '预制图不支持画布的 createLinearGradient，请换一种画法',
    );
    expect(() => getContext().drawImage({} as HTMLImageElement, 0, 0)).toThrow('drawImage');
    expect(() => getContext().clip()).toThrow('clip');
  });

  test('a property it does not support throws', () => {
    expect(() => (getContext().shadowBlur = 3)).toThrow('预制图不支持画布的 shadowBlur');
    expect(() => (getContext().fillStyle = {} as CanvasGradient)).toThrow(
      '预制图的 fillStyle 只能是一种颜色，不支持渐变或图案',
    );
  });

  test('scaling throws', () => {
    expect(() => getContext().setTransform(2, 0, 0, 2, 0, 0)).toThrow('预制图不支持缩放和旋转');
  });

  test('a shape and its outline are one element, what follows is another', () => {
    const recorder = createSvgRecorder(100, 100);
    const context = recorder.canvas.getContext('2d') as CanvasRenderingContext2D;
    context.beginPath();
    context.rect(1, 2, 30, 40);
    context.fill();
    context.stroke();
    context.stroke();
    context.fillRect(5, 6, 7, 8);
    expect(recorder.getElements()).toBe(
      '<path d="M1 2h30v40h-30z" fill="#000" stroke="#000"/>' +
        '<path d="M1 2h30v40h-30z" fill="none" stroke="#000"/>' +
        '<path d="M5 6h7v8h-7z" fill="#000"/>',
    );
  });

  test('dashes are kept, until they are put aside', () => {
    const recorder = createSvgRecorder(100, 100);
    const context = recorder.canvas.getContext('2d') as CanvasRenderingContext2D;
    for (const dash of [[4, 2], []]) {
      context.setLineDash(dash);
      context.beginPath();
      context.moveTo(0, 5);
      context.lineTo(20, 5);
      context.stroke();
    }
    expect(recorder.getElements()).toBe(
      '<path d="M0 5H20" fill="none" stroke="#000" stroke-dasharray="4 2"/>' +
        '<path d="M0 5H20" fill="none" stroke="#000"/>',
    );
  });
});

describe('units that differ', () => {
  const data = readChart('dahe-exits-by-year');

  test.each(widths)('stand on axes of their own at %i px', (width) => {
    const bars = measureBars(data, width);
    expect(new Set(bars.map(({ axis }) => axis)).size).toBe(2);
    // The highest column of each panel has the panel's whole height.
    const longest = Math.max(...bars.map(({ drawn }) => drawn));
    expect(bars.filter(({ drawn }) => drawn === longest).map(({ value }) => value)).toEqual([
      120, 322,
    ]);
  });

  test('share one where they are the same', () => {
    const series = data.series.map((each) => ({ ...each, unit: '户' }));
    const axes = measureBars({ ...data, series }, 720).map(({ axis }) => axis);
    expect(new Set(axes).size).toBe(1);
  });
});
