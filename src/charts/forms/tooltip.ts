/** Tooltips print the ledger's own form, its time and its place; the build has none and ignores them. */
import type { ChartPoint } from '#charts/chart-data.ts';
import type { ChartTheme } from '#charts/theme.ts';

interface TooltipItem {
  datasetIndex: number;
  dataIndex: number;
}
type GetPoint = (item: TooltipItem) => ChartPoint | null | undefined;

/**
 * The tooltip of a chart.
 * @param theme colours
 * @param getPoint the figure behind a bar
 * @param getName the name that stands before its value
 */
export const buildTooltip = (
  theme: ChartTheme,
  getPoint: GetPoint,
  getName: (item: TooltipItem) => string = () => '',
) => ({
  backgroundColor: theme.ink,
  titleColor: theme.paper,
  bodyColor: theme.paper,
  footerColor: theme.paper,
  footerFont: { weight: 'normal' },
  displayColors: false,
  padding: 10,
  callbacks: {
    label: (item: TooltipItem): string =>
      `${getName(item)} ${getPoint(item)?.printed ?? ''}`.trim(),
    footer: ([item]: TooltipItem[]): string[] => {
      const point = item && getPoint(item);
      return point ? describeOrigin(point) : [];
    },
  },
});

/** The time, and below it the place: `2018年` and `原文第4段，本站推算`. */
function describeOrigin({ asOf, asOfNote, paragraph, derived }: ChartPoint): string[] {
  const time = asOf ? `${asOf.slice(0, 4)}年` : asOfNote;
  const place = `原文第${paragraph.slice(1)}段${derived ? '，本站推算' : ''}`;
  return time ? [time, place] : [place];
}
