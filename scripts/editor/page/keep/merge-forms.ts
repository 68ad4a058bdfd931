/** Puts two forms of one entry together: what only one side has changed is taken, the rest is asked. */
import type { Form } from '#scripts/editor/page/api.ts';

export type Side = 'mine' | 'theirs';

export interface Merge {
  /** Fields in which the two differ and both may have been changed, in the form's order. */
  open: string[];
  /** For every field that differs: which side is taken as long as nobody chooses. */
  sides: Record<string, Side>;
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * @param base what both began with; null when nobody has kept it: then every difference is asked
 */
export function compareForms(base: Form | null, mine: Form, theirs: Form): Merge {
  const merge: Merge = { open: [], sides: {} };
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    if (isSame(mine[name], theirs[name])) continue;
    const isMineOld = base !== null && isSame(mine[name], base[name]);
    const isTheirsOld = base !== null && isSame(theirs[name], base[name]);
    merge.sides[name] = isMineOld ? 'theirs' : 'mine';
    if (isMineOld === isTheirsOld) merge.open.push(name);
  }
  return merge;
}

/** The form that the choices come to. */
export function mergeForms(mine: Form, theirs: Form, sides: Readonly<Record<string, Side>>): Form {
  const taken = Object.entries(sides).map(([name, side]) => [
    name,
    (side === 'mine' ? mine : theirs)[name],
  ]);
  return { ...theirs, ...(Object.fromEntries(taken) as Form) };
}
