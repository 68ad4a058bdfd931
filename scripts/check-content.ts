/**
 * Checks content/ and public/, or a content folder: `node scripts/check-content.ts [folder] [--drafts]`;
 * exit 1 on faults, not on hints. `--drafts` lists what drafts still lack.
 */
import { resolve } from 'node:path';
import { checkContent } from '#scripts/gate/check-content.ts';
import { checkPublic } from '#scripts/gate/check-public.ts';
import { findHints, formatHints } from '#scripts/gate/hints.ts';
import { formatFault, formatPending, formatReport } from '#scripts/gate/report.ts';

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith('--'));
const { content, pending, faults: ofContent } = checkContent(resolve(folder ?? 'content'));
const faults = [...ofContent, ...(folder ? [] : checkPublic(resolve('public')))];
const report = formatReport({ content, faults });
if (faults.length > 0) {
  console.error(report);
  process.exitCode = 1;
} else {
  console.log(report);
  const hints = formatHints(findHints(content));
  if (hints) console.log(hints);
}
const notes = options.includes('--drafts')
  ? pending.map(formatFault).join('\n')
  : formatPending(pending);
if (notes) console.log(notes);
