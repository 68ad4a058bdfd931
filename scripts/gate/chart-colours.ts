/** Roles fit their form: text on a bar can be read, and a square is too small for strokes. */
import { colourWithoutText, turnColour } from '#charts/theme.ts';
import type { ChartColour, ChartSpec } from '#schemas/chart.ts';
import { place, type Place } from './chart-figures.ts';

/** Parts of a bar that carry their label in a role that does not carry text, and roles out of place. */
export const checkColours = (spec: ChartSpec): Place[] => [
  ...checkCarriers(spec),
  ...checkPatterns(spec),
];

function checkCarriers(spec: ChartSpec): Place[] {
  const carriers =
    spec.form === 'stacked-share'
      ? { field: 'series', items: spec.series }
      : spec.form === 'parts' && spec.shape === 'bar'
        ? { field: 'rows', items: spec.rows }
        : { field: '', items: [] };
  return carriers.items.flatMap(({ colour }, index) => {
    if ((colour ?? turnColour(index)) !== colourWithoutText) return [];
    const path = colour ? [carriers.field, index, 'colour'] : [carriers.field, index];
    const expected = '条上要写字，条纹上的字看不清';
    const next = '请改用 focus、other、rest 或 open';
    return [place(path, `颜色是 ${colourWithoutText}`, expected, next)];
  });
}

/** Squares take no strokes, bars no dots. */
function checkPatterns(spec: ChartSpec): Place[] {
  const isField = spec.form === 'parts' && spec.shape === 'field';
  const [odd, expected, next]: [ChartColour, string, string] = isField
    ? ['before', '方格太小，画不下条纹', '请改用 focus、other、rest、open 或 dotted']
    : ['dotted', '框内一点只用于方格图', '请改用 focus、other、rest、before 或 open'];
  return (['series', 'rows'] as const).flatMap((field) =>
    spec[field].flatMap(({ colour }, index) =>
      colour === odd ? [place([field, index, 'colour'], `颜色是 ${odd}`, expected, next)] : [],
    ),
  );
}
