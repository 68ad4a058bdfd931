/** Finds the drafts that a preview cannot draw: what they name is not there, or not whole itself. */
import type { Content, Entry } from './model.ts';
import { isDraft } from './publication.ts';
import { bodiesUseKnownComponents } from './rules/bodies-use-known-components.ts';
import { chartsAreHonest } from './rules/charts-are-honest.ts';
import { entriesMatchSchema } from './rules/entries-match-schema.ts';
import { filesReadable } from './rules/files-readable.ts';
import { formulasFollowLaws } from './rules/formulas-follow-laws.ts';
import { picturesStandBesideRecords } from './rules/pictures-stand-beside-records.ts';
import { findDraftsUsed } from './rules/published-rests-on-published.ts';
import { referencesResolve } from './rules/references-resolve.ts';
import { runRules } from './run-rules.ts';

/** Over what these find, a page breaks off; the others speak of what it says. */
const breaking = [
  filesReadable,
  entriesMatchSchema,
  referencesResolve,
  bodiesUseKnownComponents,
  formulasFollowLaws,
  chartsAreHonest,
  picturesStandBesideRecords,
];

/**
 * The drafts, such as `cases/dahe`, that have such faults or rest on drafts that have. Lists would
 * break off over them, too.
 */
export function findUndrawn(content: Content): string[] {
  const faulty = new Set(runRules(breaking, content).map(({ file }) => file));
  const drafts = content.entries.filter(isDraft);
  const undrawn = new Set(drafts.filter(({ file }) => faulty.has(file)));
  const rests = (entry: Entry, files: ReadonlySet<string>) =>
    findDraftsUsed(content, entry).some((file) => files.has(file));
  for (let count = -1; count < undrawn.size && undrawn.size > 0;) {
    count = undrawn.size;
    const files = new Set([...undrawn].map(({ file }) => file));
    for (const entry of drafts) if (!undrawn.has(entry) && rests(entry, files)) undrawn.add(entry);
  }
  return [...undrawn].map(({ collection, id }) => `${collection}/${id}`).sort();
}
