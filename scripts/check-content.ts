/** Checks the content folder: `node scripts/check-content.ts [folder]`; exit 1 on faults, not on hints. */
import { resolve } from 'node:path';
import { checkContent } from '#scripts/gate/check-content.ts';
import { findHints, formatHints } from '#scripts/gate/hints.ts';
import { formatReport } from '#scripts/gate/report.ts';

const result = checkContent(resolve(process.argv[2] ?? 'content'));
const report = formatReport(result);
if (result.faults.length > 0) {
  console.error(report);
  process.exitCode = 1;
} else {
  console.log(report);
  const hints = formatHints(findHints(result.content));
  if (hints) console.log(hints);
}
