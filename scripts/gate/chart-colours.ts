/** Text that stands on a bar can be read: not every colour carries it. */
import { colourWithoutText, turnColour } from '#charts/theme.ts';
import type { ChartSpec } from '#schemas/chart.ts';
import { place, type Place } from './chart-figures.ts';

/** Parts of a bar that carry their label in a colour that does not carry text. */
export function checkColours(spec: ChartSpec): Place[] {
  const carriers =
    spec.form === 'stacked-share'
      ? { field: 'series', items: spec.series }
      : spec.form === 'parts' && spec.shape === 'bar'
        ? { field: 'rows', items: spec.rows }
        : { field: '', items: [] };
  return carriers.items.flatMap(({ colour }, index) => {
    if ((colour ?? turnColour(index)) !== colourWithoutText) return [];
    const path = colour ? [carriers.field, index, 'colour'] : [carriers.field, index];
    const expected = '条上要写字，这种颜色上的字看不清';
    const next = '请改用 chart-1、chart-2、chart-3、muted 或 quiet';
    return [place(path, `颜色是 ${colourWithoutText}`, expected, next)];
  });
}
