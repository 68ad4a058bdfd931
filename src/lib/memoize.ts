/** Keeps answers, but not failures: the next try may succeed. */

/**
 * A function that makes each answer once.
 * @param load makes the answer, or a promise of it; called again after a failure
 */
export function memoize<Value, Key = void>(load: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = load(key);
    known.set(key, value);
    if (value instanceof Promise) value.catch(() => known.delete(key));
    return value;
  };
}
