/** Answers about objects that are never changed: worked out once for each, kept as long as it is. */

/**
 * The same function, which remembers what it said of an object.
 * @param work must depend on the object and the key alone
 * @param keyOf what the answer depends on besides the object: another text or object asks anew
 */
export function keepByObject<Subject extends object, Rest extends unknown[], Value>(
  work: (subject: Subject, ...rest: Rest) => Value,
  keyOf: (...rest: Rest) => unknown = () => '',
): (subject: Subject, ...rest: Rest) => Value {
  const known = new WeakMap<Subject, { key: unknown; value: Value }>();
  return (subject, ...rest) => {
    const key = keyOf(...rest);
    const kept = known.get(subject);
    if (kept && kept.key === key) return kept.value;
    const value = work(subject, ...rest);
    known.set(subject, { key, value });
    return value;
  };
}
