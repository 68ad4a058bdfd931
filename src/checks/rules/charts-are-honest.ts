/** Charts show what the ledger says: parts make up their whole, one unit, one time, few enough rows. */
import { chartForms, chartSchema, type ChartSpec } from '#schemas/chart.ts';
import type { FigureRecord } from '#schemas/figure.ts';
import { faultAt, type Complaint } from '#checks/faults.ts';
import type { Content, Entry, Fault, Path } from '#checks/model.ts';

interface Place {
  path: Path;
  complaint: Complaint;
}
/** A figure of the chart, with where the chart names it. */
interface Named {
  figure: FigureRecord;
  path: Path;
}
interface Row {
  path: Path;
  points: Named[];
  beside: Named[];
  whole?: Named;
  share?: Named;
}
interface Chart {
  spec: ChartSpec;
  rows: Row[];
  whole?: Named;
}

/**
 * Unknown forms and fields are the matter of `entries-match-schema`, unknown figures that of
 * `references-resolve`: a chart with either is not looked at further.
 */
export const chartsAreHonest = (content: Content): Fault[] =>
  content.entries
    .filter(({ collection }) => collection === 'charts')
    .flatMap((entry) => {
      const { data: spec } = chartSchema.safeParse(entry.data);
      return spec ? checkChart(content, entry, spec) : [];
    });

function checkChart(content: Content, entry: Entry, spec: ChartSpec): Fault[] {
  const shape = checkShape(spec);
  const chart = shape.length ? undefined : readChart(content, spec);
  const places = chart ? checkFigures(chart) : shape;
  return places.map(({ path, complaint }) => faultAt(entry, path, complaint));
}

/** Sums and shares of figures that are no amounts, or not of one kind, would only repeat the fault. */
function checkFigures(chart: Chart): Place[] {
  const basic = [...checkValues(chart), ...checkUnits(chart)];
  return basic.length ? basic : [...checkSums(chart), ...checkTimes(chart), ...checkShares(chart)];
}

const place = (path: Path, found: string, expected: string, next: string): Place => ({
  path,
  complaint: { found, expected, next },
});

function checkShape({ form, rows, series }: ChartSpec): Place[] {
  const limits = chartForms[form];
  const count = (
    path: string,
    what: string,
    is: number,
    [least, most]: readonly [number, number],
  ) =>
    is >= least && is <= most
      ? []
      : [
          place(
            [path],
            `有 ${is} ${what}`,
            `${limits.name}（${form}）${least === most ? `只能有 ${least}` : `可有 ${least} 至 ${most}`} ${what}`,
            is > most ? '请合并次要的项目，或换一种图形、改用表格' : '请补足，或换一种图形',
          ),
        ];
  return [
    ...count('rows', '行', rows.length, limits.rows),
    ...count('series', '个系列', series.length, limits.series),
    ...rows.flatMap((row, index) =>
      (['figures', 'beside'] as const).flatMap((field) => {
        const ids = field in row ? (row as { beside?: string[] } & typeof row)[field] : undefined;
        if (!ids || ids.length === series.length) return [];
        const found = `有 ${ids.length} 个台账编号`;
        const expected = `系列有 ${series.length} 个，两者应一一对应`;
        return [place(['rows', index, field], found, expected, '请补上或删去编号')];
      }),
    ),
  ];
}

/** The chart with its figures, or undefined when one is unknown or malformed (reported elsewhere). */
function readChart({ figures }: Content, spec: ChartSpec): Chart | undefined {
  let isComplete = true;
  const name = (id: string | undefined, path: Path): Named[] => {
    const figure = id === undefined ? undefined : figures.get(id)?.record;
    if (id !== undefined && !figure) isComplete = false;
    return figure ? [{ figure, path }] : [];
  };
  const one = <Key extends 'whole' | 'share'>(key: Key, holder: object, path: Path) => {
    const [named] = name((holder as Partial<Record<Key, string>>)[key], [...path, key]);
    return (named ? { [key]: named } : {}) as Partial<Record<Key, Named>>;
  };
  const rows = spec.rows.map((row, index): Row => {
    const path: Path = ['rows', index];
    const beside = 'beside' in row ? (row.beside ?? []) : [];
    return {
      path,
      points: row.figures.flatMap((id, at) => name(id, [...path, 'figures', at])),
      beside: beside.flatMap((id, at) => name(id, [...path, 'beside', at])),
      ...one('whole', row, path),
      ...one('share', row, path),
    };
  });
  const chart = { spec, rows, ...one('whole', spec, []) };
  return isComplete ? chart : undefined;
}

function checkValues({ rows }: Chart): Place[] {
  return rows.flatMap(({ points }) =>
    points.flatMap(({ figure: { id, value, printed }, path }) => {
      if (value === null) {
        const expected = '区间没有单一的数值，画不成条';
        return [place(path, `${id} 是区间（${printed}）`, expected, '请换一个数，或不画这一行')];
      }
      const next = '请核对台账，或换一种图形';
      return value < 0 ? [place(path, `${id} 为 ${value}`, '图中的部分不能是负数', next)] : [];
    }),
  );
}

function checkSums({ spec, rows, whole }: Chart): Place[] {
  if (spec.form === 'stacked-share') {
    return rows.flatMap((row) => checkSum(row.points, row.whole));
  }
  return checkSum(
    rows.flatMap((row) => row.points),
    whole,
  );
}

function checkSum(parts: readonly Named[], whole: Named | undefined): Place[] {
  if (!whole || parts.some((part) => part.figure.value === null)) return [];
  const sum = tidy(parts.reduce((total, part) => total + (part.figure.value ?? 0), 0));
  const { id, value } = whole.figure;
  if (value === null || sum === value) return [];
  const expected = `整体 ${id} 为 ${value}，各部分${sum > value ? '超出' : '少了'} ${tidy(Math.abs(sum - value))}`;
  return [place(whole.path, `各部分相加为 ${sum}`, expected, '请补上遗漏的部分，或改正编号')];
}

/** Sums of decimals without the tail that binary arithmetic leaves. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** What shares an axis shares a unit; shares of different wholes are drawn as percentages. */
function checkUnits({ spec, rows, whole }: Chart): Place[] {
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
function checkTimes({ spec, rows }: Chart): Place[] {
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

/** A share that stands beside its part and whole must be theirs, not another's. */
function checkShares({ spec, rows, whole }: Chart): Place[] {
  return rows.flatMap((row) => {
    const total = row.whole ?? whole;
    if (spec.form === 'share-bars') {
      return row.points.flatMap((share, index) => checkShare(share, row.beside[index], total));
    }
    return checkShare(row.share, row.points[0], total);
  });
}

function checkShare(share?: Named, part?: Named, whole?: Named): Place[] {
  if (!share?.figure.value || !part?.figure.value || !whole?.figure.value) return [];
  const decimals = /\.(\d+)/.exec(share.figure.printed)?.[1]?.length ?? 0;
  const percent = ((part.figure.value / whole.figure.value) * 100).toFixed(decimals);
  if (Number(percent) === share.figure.value) return [];
  const expected = `${part.figure.id} 占 ${whole.figure.id} 的 ${percent}%`;
  const found = `${share.figure.id} 为 ${share.figure.printed}`;
  return [place(share.path, found, expected, '请改用这一部分的占比')];
}
