/** Runs the rules so that one that breaks off tells which entry it was reading, and the rest go on. */
import { faultOfFile } from './faults.ts';
import type { Content, Entry, Fault, Located, Rule } from './model.ts';

/**
 * The faults of all rules. Never throws: an exception becomes a fault of the entry behind it.
 * @param rules applied to the whole content each
 */
export const runRules = (rules: readonly Rule[], content: Content): Fault[] =>
  rules.flatMap((rule) => runRule(rule, content));

/** A rule that broke off is run again without the entries over which it does. */
function runRule(rule: Rule, content: Content): Fault[] {
  const whole = attempt(rule, content);
  if ('faults' in whole) return whole.faults;
  const culprits = findCulprits(rule, content);
  if (culprits.size === 0) return [brokenOff('content/', whole.reason)];
  const rest = attempt(rule, withoutEntries(content, culprits));
  return [
    ...[...culprits].map(([{ file }, reason]) => brokenOff(file, reason)),
    ...('faults' in rest ? rest.faults : []),
  ];
}

/** What a rule finds, or why it breaks off. */
function attempt(rule: Rule, content: Content): { faults: Fault[] } | { reason: string } {
  try {
    return { faults: rule(content) };
  } catch (error) {
    return { reason: explainBreak(error) };
  }
}

/** Entries over which a rule breaks off: by themselves, or by the records that they hold. */
function findCulprits(rule: Rule, content: Content): Map<Entry, string> {
  const isOfRecords = 'reason' in attempt(rule, { ...content, entries: [] });
  const only = (entry: Entry): Content =>
    isOfRecords
      ? keepRecords({ ...content, entries: [] }, (owner) => owner === entry)
      : { ...content, entries: [entry] };
  return new Map(
    content.entries.flatMap((entry) => {
      const alone = attempt(rule, only(entry));
      return 'reason' in alone ? [[entry, alone.reason] as const] : [];
    }),
  );
}

const withoutEntries = (content: Content, culprits: ReadonlyMap<Entry, string>): Content =>
  keepRecords(
    { ...content, entries: content.entries.filter((entry) => !culprits.has(entry)) },
    (owner) => !culprits.has(owner),
  );

/** The same content with the records of some entries only; ids stay known. */
function keepRecords(content: Content, keeps: (owner: Entry) => boolean): Content {
  const kept = <Record>(records: readonly Located<Record>[]) =>
    records.filter(({ entry }) => keeps(entry));
  return {
    ...content,
    figures: new Map([...content.figures].filter(([, { entry }]) => keeps(entry))),
    laws: kept(content.laws),
    paragraphs: kept(content.paragraphs),
    queries: kept(content.queries),
  };
}

/** What broke off a check, in brackets: it helps whoever mends the check. */
export const explainBreak = (error: unknown): string =>
  `检查到一半停了（${(error instanceof Error ? error.message : String(error)).split('\n')[0]}）`;

const brokenOff = (file: string, found: string): Fault =>
  faultOfFile(file, {
    found,
    expected: '内容应能检查完',
    next: '请撤回上一次的改动，换一种写法；改不好的，请连同这一行报告给维护者',
  });
