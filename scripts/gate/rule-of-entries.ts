/** Rules that look at one entry at a time: what they said of an entry is remembered. */
import type { Content, Entry, Fault, Rule } from './model.ts';

interface Said {
  /** The parts of the content that the entry was compared with. */
  seen: readonly unknown[];
  faults: readonly Fault[];
}

/**
 * A rule whose check is made again only where the entry, or what it is compared with, has changed:
 * `keepParts` in follow-content.ts keeps what has not.
 * @param name of the rule
 * @param parts the parts of the content that the check may look at; it is given no others
 */
export function ruleOfEntries<Part extends keyof Content>(
  name: string,
  parts: readonly Part[],
  check: (entry: Entry, content: Pick<Content, Part>) => readonly Fault[],
): Rule {
  const known = new WeakMap<Entry, Said>();
  const rule: Rule = (content) => {
    const seen = parts.map((part) => content[part]);
    return content.entries.flatMap((entry) => {
      const said = known.get(entry);
      if (said && seen.every((part, at) => part === said.seen[at])) return said.faults;
      const found = check(entry, content);
      known.set(entry, { seen, faults: found.length > 0 ? found : none });
      return found;
    });
  };
  return Object.defineProperty(rule, 'name', { value: name });
}

/** One for all entries without a fault. */
const none: readonly Fault[] = [];
