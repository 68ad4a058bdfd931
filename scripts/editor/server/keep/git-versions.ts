/** The versions of an entry that git has, where the project is a repository. */
import { execFileSync } from 'node:child_process';
import type { Version } from './versions.ts';

/** How many commits are shown. */
const mostCommits = 50;

/** What git prints; undefined without git, without a repository, or without the file in it. */
function askGit(contentDir: string, command: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', contentDir, '--no-pager', ...command], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
      maxBuffer: 50_000_000,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    });
  } catch {
    return undefined;
  }
}

/** The commits that changed a file, the newest first; none where there is no git. */
export function listGitVersions(contentDir: string, name: string): Version[] {
  const format = '--format=%H%x09%cI%x09%an%x09%s';
  const printed = askGit(contentDir, ['log', '-n', `${mostCommits}`, format, '--', name]);
  const lines = printed?.toString('utf8').split('\n') ?? [];
  return lines.flatMap((line): Version[] => {
    const [id = '', date = '', by = '', ...about] = line.split('\t');
    if (!isCommit(id) || Number.isNaN(Date.parse(date))) return [];
    return [{ id, from: 'git', at: new Date(date).toISOString(), by, about: about.join(' ') }];
  });
}

const isCommit = (id: string): boolean => /^[0-9a-f]{40,64}$/.test(id);

/** A file as a commit has it; undefined when it has none. */
export const readGitVersion = (contentDir: string, name: string, id: string) =>
  isCommit(id) ? askGit(contentDir, ['show', `${id}:./${name}`]) : undefined;
