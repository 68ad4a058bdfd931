/** A ring of parts: the whole in the middle, each part named and valued at the end of a leader. */
import type { ArcElement, Chart, ChartConfiguration } from 'chart.js';
import type { ChartData } from '#charts/chart-data.ts';
import { baselineAt, drawMarks, type Mark } from '#charts/marks.ts';
import { wrapText } from '#charts/measure-text.ts';
import type { CutText } from '#lib/set-lines.ts';
import { stillOptions, type FormBuilder } from './bar-frame.ts';
import { partColour } from './parts-bar.ts';
import { sizesFor } from './sizes.ts';
import { buildTooltip } from './tooltip.ts';

/** Chart.js types these as possibly missing; arcs that have been laid out have them all. */
type ArcProps = Record<'x' | 'y' | 'startAngle' | 'endAngle' | 'outerRadius', number>;
type Sizes = ReturnType<typeof sizesFor>;
interface Label {
  lines: string[];
  value: string;
  /** Which side of the ring: -1 left, 1 right. */
  direction: -1 | 1;
  /** From the edge of the part to the bend. */
  leader: [[number, number], [number, number]];
  x: number;
  sizes: Sizes;
  height: number;
}

/**
 * Builds a ring; each row is a part, clockwise from the top.
 * @param data chart data with a whole
 * @param theme colours and font
 * @param width width of the picture
 */
export const buildPartsRing: FormBuilder = (data, theme, width, cut) => {
  const sizes = sizesFor(width);
  const [diameter, margin] = sizes.isNarrow ? [152, 40] : [260, 26];
  const height = diameter + margin * 2;
  const side = (width - diameter) / 2;
  const place = (chart: Chart): Mark[] => [
    ...centreMarks(data, width / 2, height / 2, sizes),
    ...leaderMarks(data, chart, { sizes, side, cut }),
  ];
  const config: ChartConfiguration<'doughnut'> = {
    type: 'doughnut',
    data: {
      labels: data.rows.map((row) => row.label),
      datasets: [
        {
          data: data.rows.map((row) => row.points[0]?.value ?? 0),
          backgroundColor: data.rows.map((_, index) => theme[partColour(data, index)]),
          borderColor: theme.paper,
          borderWidth: 1,
          borderAlign: 'center',
          clip: false,
        },
      ],
    },
    options: {
      ...stillOptions,
      cutout: '62%',
      layout: { padding: { top: margin, bottom: margin, left: side, right: side } },
      plugins: {
        tooltip: buildTooltip(theme, ({ dataIndex }) => data.rows[dataIndex]?.points[0]) as never,
      },
    },
    plugins: [drawMarks(place, theme) as never],
  };
  return { config: config as unknown as ChartConfiguration, height, place };
};

function centreMarks(data: ChartData, x: number, y: number, sizes: Sizes): Mark[] {
  const text = { kind: 'text', x, align: 'center', colour: 'ink' } as const;
  return [
    { ...text, text: data.whole?.printed ?? '', y: y + 1, size: sizes.huge, bold: true },
    { ...text, text: data.wholeLabel ?? '', y: y + sizes.text + 8, size: sizes.text },
  ];
}

/** Each label stands outside the ring at the height of its part; a bent leader joins the two. */
function leaderMarks(
  data: ChartData,
  chart: Chart,
  { sizes, side, cut }: { sizes: Sizes; side: number; cut: CutText | undefined },
): Mark[] {
  const gap = sizes.isNarrow ? 14 : 44;
  const room = side - gap;
  const keys: (keyof ArcProps)[] = ['x', 'y', 'startAngle', 'endAngle', 'outerRadius'];
  const arcs = (chart.getDatasetMeta(0).data as unknown as ArcElement[]).map(
    (arc) => arc.getProps(keys, true) as ArcProps,
  );
  return arcs.flatMap((arc, index) => {
    const middle = (arc.startAngle + arc.endAngle) / 2;
    const at = (radius: number): [number, number] => [
      arc.x + radius * Math.cos(middle),
      arc.y + radius * Math.sin(middle),
    ];
    const row = data.rows[index];
    // A sliver at the very top is labelled on the right, where the reading starts.
    const direction = Math.cos(middle) < -0.1 ? -1 : 1;
    return labelMarks({
      lines: wrapText(row?.label ?? '', cut, room, sizes.text),
      value: row?.points[0]?.printed ?? '',
      direction,
      leader: [at(arc.outerRadius + 2), at(arc.outerRadius + 13)],
      x: arc.x + direction * (arc.outerRadius + gap),
      sizes,
      height: chart.height,
    });
  });
}

function labelMarks({ lines, value, direction, leader, x, sizes, height }: Label): Mark[] {
  const lineHeight = sizes.text + 4;
  const below = lines.length * lineHeight + sizes.large / 2;
  const [, bend] = leader;
  const y = Math.min(Math.max(bend[1], sizes.large / 2 + 1), height - below - 1);
  const common = {
    kind: 'text',
    x,
    align: direction < 0 ? 'end' : 'start',
    colour: 'ink',
  } as const;
  return [
    { ...common, text: value, y: baselineAt(y, sizes.large), size: sizes.large, bold: true },
    ...lines.map((text, index): Mark => ({
      ...common,
      text,
      y: baselineAt(y + sizes.large / 2 + lineHeight * (index + 0.6), sizes.text),
      size: sizes.text,
    })),
    { kind: 'line', points: [...leader, [x - direction * 6, y]], colour: 'muted' },
  ];
}
