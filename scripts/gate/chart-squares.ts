/** What is drawn as squares can be counted: whole numbers, and not more than can be seen. */
import { mostSquares } from '#charts/forms/parts-field.ts';
import { place, type ChartFigures, type Place } from './chart-figures.ts';

/** Parts of a field that are no whole number of squares, or too many squares. */
export function checkSquares({ spec, rows, whole }: ChartFigures): Place[] {
  if (spec.form !== 'parts' || spec.shape !== 'field') return [];
  const points = rows.flatMap((row) => row.points);
  const broken = points.flatMap(({ figure: { id, value, printed }, path }) => {
    if (Number.isInteger(value)) return [];
    const next = '请换成整数，或把 shape 改为 bar';
    return [place(path, `${id} 为 ${printed}`, '方格图一格一个，只画整数', next)];
  });
  const sum = points.reduce((total, { figure }) => total + (figure.value ?? 0), 0);
  if (broken.length > 0 || sum <= mostSquares) return broken;
  const expected = `方格图最多 ${mostSquares} 格，再多就小得看不清`;
  return [place(whole?.path ?? ['rows'], `各部分共 ${sum} 格`, expected, '请把 shape 改为 bar')];
}
