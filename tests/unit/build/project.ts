/** A small project whose Astro is a script of ours: faults of a build in a second, not a minute. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What stands for Astro: JavaScript that writes into `out`; `half()` reports and waits to be killed. */
const preamble = `#!${process.execPath}
const fs = require('node:fs');
const out = process.env.OUT_DIR;
fs.mkdirSync(out, { recursive: true });
const write = (name, text) => fs.writeFileSync(out + '/' + name, text);
const half = () => { console.log('HALF'); setInterval(() => {}, 1000); };
`;
export const goodBuild = "write('index.html', '<p>new</p>'.repeat(200));";
export const halfBuild = "write('index.html', 'half'); half();";
/** What Astro does of itself before anything else: it asks the content gate. */
export const gatedBuild = `
const { pathToFileURL } = require('node:url');
import(${JSON.stringify(pathToFileURL(resolve('scripts/gate/integration.ts')).href)})
  .then(({ contentGate }) => contentGate().hooks['astro:config:setup']({
    command: 'build',
    config: { root: pathToFileURL(process.cwd() + '/'), publicDir: pathToFileURL(process.cwd() + '/public/') },
    logger: console,
  }))
  .then(() => write('index.html', 'new'));`;

export interface Outcome {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

export class Project {
  readonly folder: string;
  #children: ChildProcess[] = [];

  /** @param parent where the project stands, such as a disk that is soon full */
  constructor(parent = tmpdir()) {
    this.folder = mkdtempSync(join(parent, 'build-'));
    mkdirSync(join(this.folder, 'dist'));
    writeFileSync(join(this.folder, 'dist/index.html'), '<p>last good</p>');
    cpSync('tests/fixtures/content-valid', join(this.folder, 'content'), { recursive: true });
  }

  /** Starts a build; `astro` says what its Astro does. */
  start(astro: string, shell?: string) {
    const bin = join(this.folder, `bin-${this.#children.length}`);
    mkdirSync(bin);
    writeFileSync(join(bin, 'package.json'), '{"type":"commonjs"}');
    writeFileSync(join(bin, 'astro'), preamble + astro);
    chmodSync(join(bin, 'astro'), 0o755);
    const script = resolve('scripts/build.ts');
    const [command, args] = shell
      ? ['/bin/sh', ['-c', `${shell}; exec "$0" "$1"`, process.execPath, script]]
      : [process.execPath, [script]];
    const child = spawn(command, args, {
      cwd: this.folder,
      env: { ...process.env, PATH: bin + delimiter + (process.env['PATH'] ?? '') },
    });
    this.#children.push(child);
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (data) => (text.stdout += String(data)));
    child.stderr.on('data', (data) => (text.stderr += String(data)));
    return {
      child,
      outcome: new Promise<Outcome>((done) => {
        child.on('close', (code, signal) => done({ code, signal, ...text }));
      }),
      isHalfway: new Promise<void>((done) => {
        child.stdout.on('data', () => text.stdout.includes('HALF') && done());
      }),
    };
  }

  /** Runs a build to its end. */
  build(astro: string, shell?: string): Promise<Outcome> {
    return this.start(astro, shell).outcome;
  }

  /** Changes a file of the content. */
  editContent(name: string, edit: (text: string) => string): void {
    const file = join(this.folder, 'content', name);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  }

  read(path: string): string | undefined {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  remove(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
