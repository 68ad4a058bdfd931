/** Builds a site from other content than the project's own, in a folder inside the project. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Copies what a build needs; packages resolve as usual, for the folder lies inside the project.
 * @param name of the folder under `.cache/`
 * @returns its absolute path
 */
export function copyProject(name: string): string {
  const root = resolve('.cache', name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of ['content', 'src', 'scripts', 'public', 'astro.config.mjs', 'package.json']) {
    if (existsSync(part)) cpSync(part, join(root, part), { recursive: true });
  }
  // Costly files that are kept by what they hold: the same as those of any other build.
  for (const kept of ['.cache/cards', '.cache/fonts']) {
    if (existsSync(kept)) cpSync(kept, join(root, kept), { recursive: true });
  }
  cpSync('tsconfig.json', join(root, 'tsconfig.json'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

/** Astro's command; `npx` would start npm before it. */
export const astro = resolve('node_modules/astro/bin/astro.mjs');

/** Builds the copy. @param environment beside that of the tests, such as `OUT_DIR` */
export function buildCopy(root: string, environment: Record<string, string>): void {
  execFileSync(process.execPath, [astro, 'build'], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, BASE_PATH: '/', ...environment },
  });
}
