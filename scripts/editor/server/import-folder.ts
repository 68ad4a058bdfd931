/** The folder of unfinished imports: kept out of git whatever the project's own rules say. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { isLeft } from '#scripts/authoring/leftovers.ts';

/** Where imports are kept: beside the content, never in it. */
export const draftsFolder = (contentDir: string): string =>
  join(dirname(resolve(contentDir)), 'drafts');

/**
 * Makes the folder, with a rule of its own that lets git take nothing from it, and asks git.
 * @throws AuthoringError when git would take files from it all the same: the text of a document
 * must not enter the repository
 */
export function protectDrafts(draftsDir: string): void {
  mkdirSync(draftsDir, { recursive: true });
  const rule = join(draftsDir, '.gitignore');
  // A full disk may have left it empty.
  if (!existsSync(rule) || statSync(rule).size === 0) {
    writeFileSync(rule, '# The texts of imported documents stay out of git.\n*\n');
  }
  // 0: ignored; 1: not ignored; 128, or no answer: no repository, or no git.
  const asked = spawnSync('git', ['check-ignore', '-q', 'import/document.json'], {
    cwd: draftsDir,
    stdio: 'ignore',
  });
  if (asked.status !== 1) return;
  throw new AuthoringError(
    `原文不能进仓库，而 git 会收下 ${draftsDir} 里的文件。请在它的 .gitignore 里写一行 *，再导入。`,
  );
}

/** Removes what processes that are gone have left half made or half deleted. */
export function removeLeftovers(draftsDir: string): void {
  for (const name of readdirSync(draftsDir)) {
    const owner = /^\.(?:making|gone)-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || !isLeft(join(draftsDir, name), Number(owner))) continue;
    rmSync(join(draftsDir, name), { recursive: true, force: true });
  }
}
