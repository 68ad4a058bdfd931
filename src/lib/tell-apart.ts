/** Tells those of one name apart: 李明（村支书）, 李明（乡长）. A name that only one bears stays as it is. */

/** One of many, by its name. */
export interface Namesake {
  id: string;
  name: string;
  /** What tells it from others of its name, the likeliest first: role, place. */
  details: readonly string[];
}

/**
 * The name of each by its id, with the first detail that no namesake has, or with all details where one
 * is not enough. Those whose details are the same get their ids.
 */
export function tellApart(all: readonly Namesake[]): ReadonlyMap<string, string> {
  const namesakes = Map.groupBy(all, ({ name }) => name);
  return new Map(all.map((one) => [one.id, labelOf(one, namesakes.get(one.name)!)]));
}

function labelOf({ id, name, details }: Namesake, namesakes: readonly Namesake[]): string {
  if (namesakes.length === 1) return name;
  const others = namesakes.filter((other) => other.id !== id);
  const own = details.find(
    (detail, at) => detail && others.every((other) => other.details[at] !== detail),
  );
  if (own !== undefined) return `${name}（${own}）`;
  const whole = details.join('，');
  const isOwn = others.every((other) => other.details.join('，') !== whole);
  return `${name}（${isOwn && whole ? whole : id}）`;
}
