/** Rules that look at one entry at a time: what they said of an entry is remembered. */
import type { Content, Entry, Fault, Rule } from './model.ts';

interface Said {
  /** The parts of the content that the entry was compared with. */
  parts: readonly unknown[];
  faults: readonly Fault[];
}

/**
 * A rule whose check is made again only where the entry, or what it is compared with, has changed:
 * `keepParts` in follow-content.ts keeps what has not.
 * @param names the parts of the content that the check may look at; it is given no others
 */
export function ruleOfEntries<Part extends keyof Content>(
  names: readonly Part[],
  check: (entry: Entry, content: Pick<Content, Part>) => readonly Fault[],
): Rule {
  const known = new WeakMap<Entry, Said>();
  return (content) => {
    const parts = names.map((name) => content[name]);
    return content.entries.flatMap((entry) => {
      const said = known.get(entry);
      if (said && parts.every((part, at) => part === said.parts[at])) return said.faults;
      const found = check(entry, content);
      known.set(entry, { parts, faults: found.length > 0 ? found : none });
      return found;
    });
  };
}

/** One for all entries without a fault. */
const none: readonly Fault[] = [];
