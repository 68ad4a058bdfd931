/** When each content file was first published and last changed, as git or a release recorded it. */
import { spawnSync } from 'node:child_process';
import {
  type ContentHistory,
  type FileHistory,
  type Moment,
  earliest,
  latest,
  toChinaTime,
} from './dates.ts';
import { readRecordedDates } from './recorded-dates.ts';

const commitSeparator = '\u0001';
const logArguments = [
  '-c',
  'core.quotePath=false',
  'log',
  '--relative',
  '--name-status',
  '-M',
  `--format=${commitSeparator}%cI`,
  '--',
  '.',
];

/**
 * Reads the history of a folder in one run of git, renames followed; where git cannot tell, the
 * record of the last release. Empty where there is neither.
 * @param folder the content folder
 */
export function readContentHistory(folder: string): ContentHistory {
  const git = readGitHistory(folder);
  return 'reason' in git ? (readRecordedDates(folder)?.history ?? new Map()) : git;
}

/** Why git cannot tell the dates, and what to do so that it can. */
export interface NoHistory {
  reason: string;
  remedy: string;
}

/**
 * The history as git tells it, or why it cannot. A shallow clone cannot: its oldest commit would
 * pass for the day of publication.
 */
export function readGitHistory(folder: string): ContentHistory | NoHistory {
  const shallow = runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow.fault !== undefined) return shallow.fault;
  if (shallow.output.trim() !== 'false') {
    return {
      reason: '这是浅克隆，只有最近的历史',
      remedy: '请用 git fetch --unshallow 取回全部历史，再生成',
    };
  }
  const log = runGit(folder, logArguments);
  if (log.fault !== undefined) return log.fault;
  const history = parseGitLog(log.output);
  if (history.size > 0) return history;
  return { reason: 'git 的历史里没有这些内容', remedy: inRepository };
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
    if (line.startsWith(commitSeparator)) {
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
 * The date that the site gives as its build's: SOURCE_DATE_EPOCH, else the commit built, else the
 * release whose content it is, else now. All but the last make two builds of one commit the same.
 * @param folder a folder of the repository
 * @param epoch SOURCE_DATE_EPOCH of the environment, in seconds
 * @param now the clock, asked only when nothing else is known
 */
export function readBuildMoment(folder: string, epoch: string | undefined, now: Date): Moment {
  if (epoch && /^\d+$/.test(epoch))
    return toChinaTime(new Date(Number(epoch) * 1000).toISOString());
  const { output } = runGit(folder, ['log', '-1', '--format=%cI']);
  if (output?.trim()) return toChinaTime(output.trim());
  const recorded = readRecordedDates(folder);
  return recorded?.undated.length === 0 ? recorded.released : toChinaTime(now.toISOString());
}

type GitAnswer = { output: string; fault?: never } | { output?: never; fault: NoHistory };

function runGit(folder: string, command: string[]): GitAnswer {
  const { status, error, stdout, stderr } = spawnSync('git', ['-C', folder, ...command], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (status === 0) return { output: stdout };
  if (!error) return { fault: explainComplaint(stderr) };
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  if (isMissing) {
    return { fault: { reason: '这台电脑上没有 git', remedy: '请装上 git 再生成' } };
  }
  return { fault: { reason: error.message, remedy: inRepository } };
}

const inRepository = '请在完整的 git 仓库里生成';

function explainComplaint(stderr: string): NoHistory {
  if (/not a git repository/.test(stderr)) {
    return { reason: '这个文件夹不是 git 仓库（例如由压缩包解开）', remedy: inRepository };
  }
  if (/dubious ownership/.test(stderr)) {
    return {
      reason: '这个文件夹属于另一个用户，git 不肯读',
      remedy: '请由它的主人来生成，或用 git config --global --add safe.directory 准许它',
    };
  }
  // Where it lies on this machine is no concern of the site's readers.
  const complaint = (stderr.split('\n')[0] ?? '').replaceAll(/'[^']*\/[^']*'/g, '…');
  return { reason: `git 说：${complaint}`, remedy: inRepository };
}
