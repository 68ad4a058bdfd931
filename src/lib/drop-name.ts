/** A title beside its name: `大河村：许多人家…` under `大河村` need not say the name again. */

/**
 * The phrases of a title without the name that it begins with.
 * @param phrases of the title, in order
 * @param name what stands beside the title already; may be cut into several phrases itself
 */
export function dropName(phrases: readonly string[], name: string): readonly string[] {
  const opening = `${name}：`;
  let length = 0;
  const end = phrases.findIndex((phrase) => (length += phrase.length) >= opening.length);
  const isNamed = name !== '' && length === opening.length && phrases.join('').startsWith(opening);
  return isNamed && end + 1 < phrases.length ? phrases.slice(end + 1) : phrases;
}
