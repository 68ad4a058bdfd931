/** When each content file was first published and last changed, as git recorded it. */
import { execFileSync } from 'node:child_process';
import { type Moment, earliest, latest, toChinaTime } from './dates.ts';

export interface FileHistory {
  first: Moment;
  last: Moment;
}

/** By path inside the content folder: `accounts/wang-fang.mdx`. */
export type ContentHistory = ReadonlyMap<string, FileHistory>;

const commitMark = '\u0001';
const logArguments = [
  '-c',
  'core.quotePath=false',
  'log',
  '--relative',
  '--name-status',
  '-M',
  `--format=${commitMark}%cI`,
  '--',
  '.',
];

/**
 * Reads the history of a folder in one run of git, renames followed.
 * Empty where there is no git or no repository, and in a shallow clone: its oldest commit would
 * pass for the day of publication.
 * @param folder the content folder
 */
export function readContentHistory(folder: string): ContentHistory {
  const shallow = runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow?.trim() !== 'false') return new Map();
  return parseGitLog(runGit(folder, logArguments) ?? '');
}

/**
 * Parses `git log --name-status`, newest commit first.
 * @param log commits as `\u0001<ISO date>`, each followed by its lines `M<TAB>path`
 */
export function parseGitLog(log: string): ContentHistory {
  const history = new Map<string, FileHistory>();
  /** What a file that was renamed later is called today. */
  const todaysNames = new Map<string, string>();
  let moment = '';
  for (const line of log.split('\n')) {
    if (line.startsWith(commitMark)) {
      moment = toChinaTime(line.slice(1));
      continue;
    }
    const [status = '', path, renamedTo] = line.split('\t');
    if (!path) continue;
    const name = renamedTo ?? path;
    const today = todaysNames.get(name) ?? name;
    if (status.startsWith('R')) todaysNames.set(path, today);
    const known = history.get(today);
    if (known) known.first = moment;
    else history.set(today, { first: moment, last: moment });
  }
  return history;
}

/**
 * Sums the history up by folder, so that the date of a list costs no look at each of its entries.
 * @returns by folder with its closing slash, `accounts/`; the whole under `''`
 */
export function sumUpFolders(history: ContentHistory): ContentHistory {
  const folders = new Map<string, FileHistory>();
  for (const [file, { first, last }] of history) {
    for (const folder of new Set(['', file.slice(0, file.lastIndexOf('/') + 1)])) {
      const known = folders.get(folder);
      folders.set(folder, {
        first: earliest([first, ...(known ? [known.first] : [])])!,
        last: latest([last, ...(known ? [known.last] : [])])!,
      });
    }
  }
  return folders;
}

/**
 * The date that the site gives as its build's: SOURCE_DATE_EPOCH, else the commit built, else now.
 * The first two make two builds of one commit the same.
 * @param folder a folder of the repository
 * @param epoch SOURCE_DATE_EPOCH of the environment, in seconds
 * @param now the clock, asked only when nothing else is known
 */
export function readBuildMoment(folder: string, epoch: string | undefined, now: Date): Moment {
  if (epoch && /^\d+$/.test(epoch))
    return toChinaTime(new Date(Number(epoch) * 1000).toISOString());
  const committed = runGit(folder, ['log', '-1', '--format=%cI'])?.trim();
  return toChinaTime(committed ? committed : now.toISOString());
}

function runGit(folder: string, command: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  } catch {
    return undefined;
  }
}
