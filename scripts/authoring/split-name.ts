/** Proposes how a name is split: editors confirm it, and records keep what they wrote. */
import type { PersonName } from '#lib/person-name.ts';
import { doubleSurnames } from '#lib/surnames.ts';

/**
 * Family and given name of what may be a Chinese name; any other name stays whole.
 * @param name as printed: `王文周`
 */
export function splitName(name: string): PersonName {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return { whole: name };
  const length = doubleSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
  return { family: name.slice(0, length), given: name.slice(length) };
}
