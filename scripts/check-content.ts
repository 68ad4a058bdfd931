/**
 * Checks the content folder: `node scripts/check-content.ts [folder] [--drafts]`; exit 1 on faults,
 * not on hints. `--drafts` lists what drafts still lack.
 */
import { resolve } from 'node:path';
import { checkContent } from '#scripts/gate/check-content.ts';
import { findHints, formatHints } from '#scripts/gate/hints.ts';
import { formatFault, formatPending, formatReport } from '#scripts/gate/report.ts';

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith('--'));
const result = checkContent(resolve(folder ?? 'content'));
const report = formatReport(result);
const pending = options.includes('--drafts')
  ? result.pending.map(formatFault).join('\n')
  : formatPending(result.pending);
if (result.faults.length > 0) {
  console.error(report);
  process.exitCode = 1;
} else {
  console.log(report);
  const hints = formatHints(findHints(result.content));
  if (hints) console.log(hints);
}
if (pending) console.log(pending);
