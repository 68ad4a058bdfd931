/** What stands beside its name need not say it again: `大河村：许多人家…` under `大河村`, a lead under its byline. */

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

/** How a summary may take its speaker up: `王防讲述：`, `署名…主任冯海岗。` */
const signed = /^署名/u;
const spoken = /^(?:讲述|讲|说|谈|介绍)?[，：。]/u;
/** After these the name is part of a phrase. */
const goesOn = /^[的和与及、等们]/u;

/**
 * A summary without the byline that stands above it: `大河村党支部书记王文周逐年列出…` under
 * `王文周，桥上乡大河村党支部书记` begins with 逐年.
 * @param summary the text
 * @param byline who speaks or which place it is, and the role: any end of it may stand before the name
 * @returns the text as it is where it does not begin so, or where the name is part of a phrase
 */
export function dropByline(
  summary: string,
  { name, role }: { name: string; role: string },
): string {
  const at = summary.indexOf(name);
  if (name === '' || at < 0) return summary;
  const before = summary.slice(0, at).replace(signed, '');
  const rest = summary.slice(at + name.length);
  if (!role.endsWith(before) || goesOn.test(rest)) return summary;
  return rest.replace(spoken, '') || summary;
}
