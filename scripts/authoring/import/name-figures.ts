/** Names the figures of a document, and finds those that another paragraph states too. */
import { proposeId } from '#scripts/authoring/propose-id.ts';
import type { ProposedFigure } from './imported-document.ts';

/** The first figure of the same value and unit in an earlier paragraph. */
export function findTwin(figure: ProposedFigure, twins: Map<string, string>): { twinOf?: string } {
  const { value, unit, key, paragraph } = figure;
  if (value === null || value < 10) return {};
  const sameKey = `${value}${unit}`;
  const twin = twins.get(sameKey);
  if (twin === undefined) twins.set(sameKey, key);
  return twin === undefined || twin.startsWith(`${paragraph}-`) ? {} : { twinOf: twin };
}

/** In pinyin, of the label; of its place where there is none. No two are alike. */
export function makeNames() {
  const spelt = new Map<string, string>();
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return ({ label, key }: ProposedFigure): string => {
    const base = spelt.get(label) ?? proposeId(label, 'title', new Set());
    spelt.set(label, base);
    if (base === '') return key;
    let count = (counts.get(base) ?? 0) + 1;
    while (taken.has(numbered(base, count))) count += 1;
    const name = numbered(base, count);
    counts.set(base, count);
    taken.add(name);
    return name;
  };
}

const numbered = (base: string, count: number) => (count === 1 ? base : `${base}-${count}`);
