/** Walks parsed YAML by field paths such as `queries[].text`, and names places in it for people. */
import { memoize } from '#lib/memoize.ts';
import type { Path } from './model.ts';

export interface Found {
  path: Path;
  value: unknown;
}

/**
 * Every value that a field pattern points at, with its exact place. Missing fields give nothing.
 * @param data parsed YAML, not necessarily valid
 * @param pattern keys joined by dots; `[]` after a key means each item of its list
 */
export function valuesAt(data: unknown, pattern: string): Found[] {
  const found: Found[] = [];
  collect(data, [], readPattern(pattern), 0, found);
  return found;
}

interface Step {
  key: string;
  /** Whether each item of a list is meant. */
  isList: boolean;
}

/** The patterns are few, and asked of every entry. */
const readPattern = memoize((pattern: string): Step[] =>
  pattern.split('.').map((step) => ({ key: step.replace('[]', ''), isList: step.endsWith('[]') })),
);

function collect(
  value: unknown,
  path: Path,
  steps: readonly Step[],
  depth: number,
  found: Found[],
): void {
  const step = steps[depth];
  if (!step) return void found.push({ path, value });
  const child = childOf(value, step.key);
  if (child === undefined) return;
  const place = [...path, step.key];
  if (!step.isList) return collect(child, place, steps, depth + 1, found);
  if (!Array.isArray(child)) return;
  for (const [index, item] of child.entries()) {
    collect(item, [...place, index], steps, depth + 1, found);
  }
}

/** The strings among the values that a pattern points at. */
export const stringsAt = (data: unknown, pattern: string): { path: Path; value: string }[] =>
  valuesAt(data, pattern).filter(
    (found): found is { path: Path; value: string } => typeof found.value === 'string',
  );

/** The value at an exact path, or undefined. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => childOf(value, key), data);

/**
 * A path as people read it: `figures › dahe.households › value`, `laws › 第3条 › whole`.
 * @param data the data that the path walks, to name list items by their id
 */
export function nameField(data: unknown, path: Path): string {
  const names = path.map((key, depth) => {
    if (typeof key === 'string') return key;
    const itemId = childOf(valueAt(data, path.slice(0, depth + 1)), 'id');
    return typeof itemId === 'string' ? itemId : `第${key + 1}条`;
  });
  return names.join(' › ') || '整个文件';
}

/**
 * The path that a name from `nameField` stands for.
 * @param data the data that was named
 */
export function pathOfField(data: unknown, field: string): Path {
  const path: (string | number)[] = [];
  for (const name of field.split(' › ')) {
    const at = valueAt(data, path);
    if (!Array.isArray(at)) path.push(name);
    else {
      const number = /^第(\d+)条$/.exec(name)?.[1];
      path.push(number ? Number(number) - 1 : at.findIndex((item) => childOf(item, 'id') === name));
    }
  }
  return path;
}

function childOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
}
