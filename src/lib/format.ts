/** Text forms of dates and numbers, as readers of Chinese expect them. */

/**
 * A figure's point in time in words.
 * @param asOf `2018`, `2018-06`, `2018-06-30`, or null where the source gives none
 * @param note how the source words it ("截至目前")
 */
export function formatAsOf(asOf: string | null, note?: string): string {
  if (asOf === null) return note ?? '原文未注明';
  const [year, month, day] = asOf.split('-').map(Number);
  const date = [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
  return note ? `${date}（${note}）` : date;
}

/** Runs of neighbouring paragraphs: `p16 p17 p18 p20` → `第16—18、20段`. */
export function formatParagraphs(paragraphs: readonly string[]): string {
  const numbers = paragraphs.map((id) => Number(id.slice(1))).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return `第${runs.map(([from, to]) => (from === to ? from : `${from}—${to}`)).join('、')}段`;
}
