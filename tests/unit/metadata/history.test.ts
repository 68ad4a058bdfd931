import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGitLog, readBuildMoment, readContentHistory } from '#metadata/content-history.ts';
import { earliest, formatPubDate, latest, toChinaTime, toDate } from '#metadata/dates.ts';

describe('a moment', () => {
  it('is told in the time of China, whatever zone it was recorded in', () => {
    expect(toChinaTime('2026-11-23T17:48:20+00:00')).toBe('2026-11-24T01:48:20+08:00');
    expect(toChinaTime('2026-11-23T23:59:59+08:00')).toBe('2026-11-23T23:59:59+08:00');
  });

  it('has no hour unless one is known', () => {
    expect(formatPubDate('2026-11-24')).toBe('2026-11-24');
    expect(toDate('2026-11-24').toISOString()).toBe('2026-11-23T16:00:00.000Z');
  });

  it('is ordered by time, not by spelling', () => {
    const moments = ['2026-11-24', '2026-11-23T23:00:00+08:00', '2026-11-24T08:00:00+08:00'];
    expect(earliest(moments)).toBe('2026-11-23T23:00:00+08:00');
    expect(latest(moments)).toBe('2026-11-24T08:00:00+08:00');
    expect(earliest([])).toBeUndefined();
  });
});

describe('the history of a content folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'history-'));
  const content = join(root, 'content');
  const git = (date: string, ...command: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@t', ...command], {
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
      stdio: 'pipe',
    });
  const commit = (date: string) => {
    git(date, 'add', '-A');
    git(date, 'commit', '-qm', 'x');
  };
  const write = (name: string, text: string) => writeFileSync(join(content, name), text);

  beforeAll(() => {
    mkdirSync(content);
    git('', 'init', '-q');
    write('a.mdx', 'one\ntwo\nthree\nfour\n');
    write('b.mdx', 'b');
    commit('2020-01-01T00:00:00Z');
    renameSync(join(content, 'a.mdx'), join(content, 'c.mdx'));
    commit('2021-01-01T00:00:00Z');
    write('c.mdx', 'one\ntwo\nthree\nfive\n');
    commit('2022-01-01T20:00:00Z');
    write('new.mdx', 'not committed');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('follows a file through its renaming', () => {
    expect(readContentHistory(content).get('c.mdx')).toEqual({
      first: '2020-01-01T08:00:00+08:00',
      last: '2022-01-02T04:00:00+08:00',
    });
  });

  it('knows nothing of a file that was never committed', () => {
    expect(readContentHistory(content).has('new.mdx')).toBe(false);
  });

  it('is empty in a shallow clone, whose oldest commit is not the first', () => {
    const clone = join(root, 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
    expect(readContentHistory(join(clone, 'content')).size).toBe(0);
    rmSync(clone, { recursive: true });
  });

  it('is empty where there is no repository', () => {
    const bare = mkdtempSync(join(tmpdir(), 'no-git-'));
    expect(readContentHistory(bare).size).toBe(0);
    rmSync(bare, { recursive: true });
  });

  it('dates a build by SOURCE_DATE_EPOCH, then by the commit, then by the clock', () => {
    const now = new Date('2030-06-01T00:00:00Z');
    expect(readBuildMoment(content, '1600000000', now)).toBe('2020-09-13T20:26:40+08:00');
    expect(readBuildMoment(content, undefined, now)).toBe('2022-01-02T04:00:00+08:00');
    expect(readBuildMoment(tmpdir(), undefined, now)).toBe('2030-06-01T08:00:00+08:00');
  });

  it('gives a name used again its own history', () => {
    const log = [
      '\u00012022-01-01T00:00:00Z',
      'A\told.mdx',
      '\u00012021-01-01T00:00:00Z',
      'R100\told.mdx\tnew.mdx',
      '\u00012020-01-01T00:00:00Z',
      'A\told.mdx',
    ].join('\n');
    const history = parseGitLog(log);
    expect(history.get('new.mdx')?.first).toBe('2020-01-01T08:00:00+08:00');
    expect(history.get('old.mdx')?.first).toBe('2022-01-01T08:00:00+08:00');
  });
});
