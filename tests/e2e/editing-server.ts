/** Runs `npm run edit` in a copy of the project, so that tests may write. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface EditingProject {
  /** Folder of the copy. */
  folder: string;
  /** Address of its server, without a slash at the end. */
  url: string;
  port: number;
  pid: number;
  /** Everything the command has said. */
  output: () => string;
  /** Stops the server as Ctrl-C does. @returns the exit code */
  stop: () => Promise<number | null>;
  /** Removes the copy. */
  remove: () => void;
}

/**
 * Copies the project to a temporary folder and starts the editing page there.
 * @param prepare changes the copy before that
 * @throws when it does not start within five minutes
 */
export async function startEditing(
  prepare: (folder: string) => void = () => undefined,
): Promise<EditingProject> {
  // Not below a hidden folder, whose files the development server would not follow.
  const folder = mkdtempSync(join(tmpdir(), 'editing-'));
  const parts = 'content src public scripts astro.config.mjs package.json tsconfig.json'.split(' ');
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  prepare(folder);
  const port = await findFreePort();
  const child = runEdit(folder, port);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const stop = () =>
    new Promise<number | null>((done) => {
      child.once('exit', (code) => done(code));
      child.kill('SIGINT');
    });
  const remove = () => {
    child.kill('SIGKILL');
    // The process of the preview ends a moment after its workbench.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  await waitFor(
    () => output.includes('编辑页面：'),
    child,
    () => output,
  );
  const url = `http://127.0.0.1:${port}`;
  return { folder, url, port, pid: child.pid!, output: () => output, stop, remove };
}

/** The environment as it is outside Vitest, which would switch off the following of files. */
const outside = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name)),
);

/** What `npm run edit` hands to Node. */
const command = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { edit: string } }
).scripts.edit
  .split(' ')
  .slice(1);

/** The command itself, with the port in its environment. */
export const runEdit = (folder: string, port: number): ChildProcess =>
  spawn(process.execPath, command, {
    cwd: folder,
    env: { ...outside, PORT: String(port), BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

function waitFor(isReady: () => boolean, child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((ready, fail) => {
    const giveUp = () => fail(new Error(`npm run edit did not start:\n${output()}`));
    const timer = setTimeout(giveUp, 300_000);
    child.once('exit', giveUp);
    const look = setInterval(() => {
      if (!isReady()) return;
      clearInterval(look);
      clearTimeout(timer);
      child.off('exit', giveUp);
      ready();
    }, 50);
  });
}

const findFreePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
