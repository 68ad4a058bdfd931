/** Keeps answers, but not failures: the next try may succeed. */

/** What was loaded under a key before, or is loaded now. */
export function remember<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(key);
  if (known) return known;
  const value = load();
  memory.set(key, value);
  value.catch(() => memory.delete(key));
  return value;
}
