/**
 * `npm test`: every check and every test, in one run, with one closing line "N passed, N failed".
 * Checks count as one test each; a failed build ends the run, for nothing after it could be true.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

interface Tally {
  passed: number;
  failed: number;
}

const reportPath = '.cache/vitest.json';
const checks = ['check:format', 'check:lint', 'check:types', 'check:content'];

const options = {
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Tests start a hundred commands: each would compile the same modules again.
    NODE_COMPILE_CACHE: resolve('.cache/compile'),
  },
};

const tally: Tally = { passed: 0, failed: 0 };
// Each check keeps one core busy: together they take half the time.
for (const passed of await Promise.all(checks.map(runCheck))) count(passed);
const built = runScript('build');
count(built);
if (built) add(runVitest());
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed > 0 ? 1 : 0);

/** Runs an npm script beside others; its output comes when it has ended, whole. */
async function runCheck(name: string): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', name], options);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  console.log(`\n── npm run ${name}`);
  process.stdout.write(stdout + stderr);
  return status === 0;
}

/** Runs an npm script; its output goes straight to the terminal. */
function runScript(name: string): boolean {
  console.log(`\n── npm run ${name}`);
  return run('npm', ['run', '--silent', name]);
}

function runVitest(): Tally {
  console.log('\n── vitest');
  mkdirSync('.cache', { recursive: true });
  rmSync(reportPath, { force: true });
  const passed = run('npx', [
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
  ]);
  try {
    const report = JSON.parse(readFileSync(reportPath, 'utf8')) as Record<string, number>;
    const failed = report['numFailedTests'] ?? 0;
    // A suite that could not start has no failed test of its own.
    return { passed: report['numPassedTests'] ?? 0, failed: passed ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { ...options, stdio: 'inherit' }).status === 0;
}

function count(passed: boolean): void {
  add(passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

function add({ passed, failed }: Tally): void {
  tally.passed += passed;
  tally.failed += failed;
}
