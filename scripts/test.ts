/**
 * `npm test`: every check and every test, in one run, with one closing line "N passed, N failed".
 * Checks count as one test each; after a failed build no test runs, for none could be true.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { subpathEnvironment } from './subpath.ts';

interface Tally {
  passed: number;
  failed: number;
}

/** Commands by their files: `npx` would start npm before each. */
const commands = {
  astro: 'node_modules/astro/bin/astro.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
};
const reportPath = '.cache/vitest.json';
const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // Tests start a hundred commands: each would compile the same modules again.
  NODE_COMPILE_CACHE: resolve('.cache/compile'),
};

const tally: Tally = { passed: 0, failed: 0 };
// Checks and builds keep one core busy each: two rows of them take half the time.
const [, built] = await Promise.all([checkFiles(), buildSites()]);
// Types last, for they read what a build writes in `.astro/`; tests wait enough to let them work.
const [typed, tests] = await Promise.all([
  runCheck('check:types'),
  built.root ? runVitest(built.under) : undefined,
]);
count(typed);
if (tests) add(tests);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed > 0 ? 1 : 0);

async function checkFiles(): Promise<void> {
  for (const name of ['check:format', 'check:lint', 'check:content']) count(await runCheck(name));
}

/** Builds the site, and once more below a path; what the second build complains of, its tests say. */
async function buildSites(): Promise<{ root: boolean; under: boolean }> {
  const root = await runCheck('build');
  count(root);
  const under =
    root &&
    (await runAside(process.execPath, [commands.astro, 'build'], subpathEnvironment)).passed;
  return { root, under };
}

/** Runs an npm script beside others; its output comes when it has ended, whole. */
async function runCheck(name: string): Promise<boolean> {
  const { passed, output } = await runAside('npm', ['run', '--silent', name]);
  console.log(`\n── npm run ${name}`);
  process.stdout.write(output);
  return passed;
}

async function runAside(command: string, args: string[], added: Record<string, string> = {}) {
  // On Windows npm is a script.
  const shell = command === 'npm' && process.platform === 'win32';
  const child = spawn(command, args, { shell, env: { ...environment, ...added } });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { passed: status === 0, output: stdout + stderr };
}

/** @param isBuiltUnder whether the site below a path is there for its tests */
async function runVitest(isBuiltUnder: boolean): Promise<Tally> {
  console.log('\n── vitest');
  mkdirSync('.cache', { recursive: true });
  rmSync(reportPath, { force: true });
  const child = spawn(
    process.execPath,
    [
      commands.vitest,
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    {
      stdio: 'inherit',
      env: { ...environment, ...(isBuiltUnder && { SUBPATH_BUILT: '1' }) },
    },
  );
  const [status] = (await once(child, 'close')) as [number | null];
  try {
    const report = JSON.parse(readFileSync(reportPath, 'utf8')) as Record<string, number>;
    const failed = report['numFailedTests'] ?? 0;
    // A suite that could not start has no failed test of its own.
    return {
      passed: report['numPassedTests'] ?? 0,
      failed: status === 0 ? failed : Math.max(failed, 1),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function count(passed: boolean): void {
  add(passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

function add({ passed, failed }: Tally): void {
  tally.passed += passed;
  tally.failed += failed;
}
