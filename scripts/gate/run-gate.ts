/**
 * The gate as a process of its own: `node run-gate.ts FOLDER` prints the report and how many
 * faults it names, as JSON. What the gate keeps of the content is gone when it ends.
 */
import { checkContent } from './check-content.ts';
import { formatReport } from './report.ts';

/** What the process prints. */
export interface GateVerdict {
  report: string;
  faultCount: number;
}

const [contentDir = ''] = process.argv.slice(2);
const result = checkContent(contentDir);
const verdict: GateVerdict = { report: formatReport(result), faultCount: result.faults.length };
process.stdout.write(JSON.stringify(verdict));
