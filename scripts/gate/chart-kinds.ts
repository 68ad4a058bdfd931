/** What a chart compares is of one kind: one unit, one time. */
import type { FigureRecord } from '#schemas/figure.ts';
import { place, type ChartFigures, type Named, type Place } from './chart-figures.ts';

/** What shares an axis shares a unit; shares of different wholes are drawn as percentages. */
export function checkUnits({ spec, rows, whole }: ChartFigures): Place[] {
  const perRow = rows.flatMap((row) =>
    sameUnit([...(row.whole ? [row.whole] : []), ...row.beside]),
  );
  const columns = spec.series.flatMap((_, index) =>
    sameUnit([...(whole ? [whole] : []), ...rows.flatMap((row) => row.points[index] ?? [])]),
  );
  if (spec.form === 'stacked-share') {
    return rows.flatMap((row) => sameUnit([...(row.whole ? [row.whole] : []), ...row.points]));
  }
  if (spec.form === 'share-bars') {
    const shares = rows.flatMap((row) => row.points);
    return [
      ...perRow,
      ...shares.flatMap((share) => (share.figure.unit === '%' ? [] : notShare(share))),
    ];
  }
  const besides = sameUnit(rows.flatMap((row) => row.beside));
  return [...columns, ...besides];
}

const notShare = ({ figure, path }: Named): Place[] => [
  place(path, `${figure.id} 的单位是 ${figure.unit}`, '占比图只画百分比', '请改用占比的台账编号'),
];

function sameUnit([first, ...others]: readonly Named[]): Place[] {
  const odd = others.find(({ figure }) => figure.unit !== first?.figure.unit);
  if (!first || !odd) return [];
  const found = `${odd.figure.id} 的单位是 ${odd.figure.unit}`;
  const expected = `同一系列的 ${first.figure.id} 以 ${first.figure.unit} 计，单位不能混用`;
  return [place(odd.path, found, expected, '请换成同一单位的数，或分成两张图')];
}

/** Years must agree within what claims one time; an undated figure agrees with any year. */
export function checkTimes({ spec, rows }: ChartFigures): Place[] {
  const groups =
    spec.time === 'same' ? [rows.flatMap((row) => row.points)] : rows.map((row) => row.points);
  return groups.flatMap((group) => {
    const [first, ...others] = group.filter(({ figure }) => figure.asOf !== null);
    const odd = others.find(({ figure }) => yearOf(figure) !== (first && yearOf(first.figure)));
    if (!first || !odd) return [];
    const scope = spec.time === 'same' ? '同一时点的图里' : '同一行里';
    const found = `${odd.figure.id} 是${yearOf(odd.figure)}年的数`;
    const expected = `${scope} ${first.figure.id} 是${yearOf(first.figure)}年的数，年份应一致`;
    const next =
      spec.time === 'same'
        ? '请换成同一年的数；各行本来就是不同年份时写 time: by-row'
        : '请换成同一年的数';
    return [place(odd.path, found, expected, next)];
  });
}

const yearOf = ({ asOf }: FigureRecord): string => (asOf ?? '').slice(0, 4);
