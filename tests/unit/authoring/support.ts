/** Runs the editors' commands against copies of the valid fixture. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const validContent = resolve('tests/fixtures/content-valid');

/** A new folder that holds `content/`; the caller removes it. */
export function makeProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'authoring-'));
  cpSync(validContent, join(folder, 'content'), { recursive: true });
  return folder;
}

/** Calls a function with a folder that holds `content/`, then removes it. */
export function withProject<Result>(use: (folder: string) => Result): Result {
  const folder = makeProject();
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types keys into a script in a terminal of util-linux's `script`, once it shows a text. */
export async function typeInto(
  script: string,
  folder: string,
  prompt: string,
  keys: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const command = `stty cols 100 rows 30; exec "${process.execPath}" "${resolve(`scripts/${script}.ts`)}"`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: folder });
  const ended = new Promise((resume) => child.once('close', resume));
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));
  while (!output.includes(prompt) && child.exitCode === null) await pause(20);
  for (const key of keys) {
    child.stdin.write(key);
    await pause(100);
  }
  await ended;
  return { code: child.exitCode, output };
}

/** Runs a script in a folder and gives its exit code and all that it said. */
export function runScript(script: string, folder: string, args: readonly string[]) {
  const file = resolve(`scripts/${script}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Every file under a folder with its text, to see whether anything changed. */
export const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
      }),
  );
