/** Parts make up their whole, and a share is that of its own part. */
import { place, type ChartFigures, type Named, type Place } from './chart-figures.ts';

/** Parts that do not add up to the whole that the chart names. */
export function checkSums({ spec, rows, whole }: ChartFigures): Place[] {
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

/** A share that stands beside its part and whole must be theirs, not another's. */
export function checkShares({ spec, rows, whole }: ChartFigures): Place[] {
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
