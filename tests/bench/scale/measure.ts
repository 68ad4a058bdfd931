/** Runs a command and measures it: time by the clock, time of the processors, most memory held. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Measured {
  seconds: number;
  /** Of all processors together: hardly depends on what else the machine does. */
  cpuSeconds: number;
  peakMegabytes: number;
  /** The same of all processes of one program together, such as `chromium`. */
  peakByProgram: ReadonlyMap<string, number>;
  output: string;
}

const samplingInterval = 100;

/**
 * @param command a program and its arguments
 * @param cwd where it runs
 * @throws if it fails, with the end of what it said
 */
export function runMeasured(
  [program = '', ...args]: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...environment } });
  let peakKilobytes = 0;
  let cpuSeconds = 0;
  const peakByProgram = new Map<string, number>();
  let output = '';
  const note = (text: Buffer) => {
    // Only the end is of use, and a large build says a line a page.
    output = (output + text.toString()).slice(-20_000);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const timer = setInterval(() => {
    const now = listTree(child.pid!);
    peakKilobytes = Math.max(peakKilobytes, sum(now, 'kilobytes'));
    cpuSeconds = Math.max(cpuSeconds, sum(now, 'cpuSeconds'));
    for (const [program, processes] of Map.groupBy(now, (each) => each.program)) {
      const megabytes = sum(processes, 'kilobytes') / 1024;
      peakByProgram.set(program, Math.max(megabytes, peakByProgram.get(program) ?? 0));
    }
  }, samplingInterval);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      const peakMegabytes = peakKilobytes / 1024;
      if (status === 0) resolve({ seconds, cpuSeconds, peakMegabytes, peakByProgram, output });
      else reject(new Error(`${program} ${args.join(' ')}: ${status}\n${output.slice(-3000)}`));
    });
  });
}

const ticksPerSecond = 100;

interface Process {
  program: string;
  kilobytes: number;
  cpuSeconds: number;
}

const sum = (processes: readonly Process[], field: 'kilobytes' | 'cpuSeconds') =>
  processes.reduce((total, each) => total + each[field], 0);

/** Memory and processor time of a process and all its descendants, together. */
export function measureTree(pid: number): { kilobytes: number; cpuSeconds: number } {
  const tree = listTree(pid);
  return { kilobytes: sum(tree, 'kilobytes'), cpuSeconds: sum(tree, 'cpuSeconds') };
}

/** The processes of a tree; they may end meanwhile. */
function listTree(pid: number): Process[] {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const [path = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
    const program = basename(path);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [
      { program, kilobytes: Number(kilobytes), cpuSeconds: readCpuSeconds(pid) },
      ...children.flatMap((child) => listTree(Number(child))),
    ];
  } catch {
    return [];
  }
}

/** Fields 14 to 17 of `stat`: its own time, and that of children that have ended. */
function readCpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).map(Number);
  return ticks.reduce((total, value) => total + value, 0) / ticksPerSecond;
}

export interface FolderSize {
  files: number;
  bytes: number;
  largest: { file: string; bytes: number };
}

/** The files of a folder whose paths match. */
export function measureFiles(folder: string, pattern: RegExp): FolderSize {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => ({ file, stat: statSync(join(folder, file)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ file, stat }) => ({ file, bytes: stat.size }));
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: sizes.reduce((most, each) => (each.bytes > most.bytes ? each : most), {
      file: '',
      bytes: 0,
    }),
  };
}

/**
 * The exponent of growth between sizes: the slope of a straight line through the logarithms.
 * @param points size and what it cost, at least two
 */
export function fitExponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
