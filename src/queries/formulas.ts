/** Percentages as sums worked out from the ledger: the part, the whole, and the law that joins them. */
import { getCollection } from 'astro:content';
import { memoize } from '#lib/memoize.ts';
import { type FigureView, getFigure } from '#queries/figures.ts';

export interface FormulaView {
  part: FigureView;
  whole: FigureView;
  percent: FigureView;
}

/** Part and whole of each percentage that a law gives. */
const getRates = memoize(async () => {
  const laws = (await getCollection('figures')).flatMap(({ data }) => data.laws);
  return new Map(laws.flatMap((law) => (law.law === 'rate' ? [[law.percent, law] as const] : [])));
});

/**
 * How a percentage of the ledger is worked out.
 * @param id its ledger id, such as `county.incidence-before`
 * @throws if no law gives it; the content gate reports that before any page is built
 */
export async function getFormula(id: string): Promise<FormulaView> {
  const law = (await getRates()).get(id);
  if (!law) throw new Error(`台账的 laws 里没有一条 rate 得出 ${id}。`);
  const [part, whole, percent] = await Promise.all([law.part, law.whole, id].map(getFigure));
  return { part: part!, whole: whole!, percent: percent! };
}

/** A share of a whole: how large it is, and of what, where the page does not say that already. */
export interface ShareView {
  percent: number;
  of: { whole: FigureView; percent: FigureView } | undefined;
}

/**
 * The share of a whole that a figure is, by the first law that tells it.
 * @param id its ledger id: a percentage, or the part of one
 * @returns undefined where the ledger has no whole for it
 */
export async function findShare(id: string): Promise<ShareView | undefined> {
  const laws = [...(await getRates()).values()];
  const law = laws.find(({ percent }) => percent === id) ?? laws.find(({ part }) => part === id);
  if (!law) return undefined;
  const [whole, percent] = await Promise.all([law.whole, law.percent].map(getFigure));
  const value = percent?.value ?? 0;
  if (!whole || !percent || value <= 0 || value > 100) return undefined;
  return { percent: value, of: law.part === id ? { whole, percent } : undefined };
}
