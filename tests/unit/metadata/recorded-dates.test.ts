/** Built from a tarball, a shallow clone or without git: the dates of the release, or a reason. */
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readBuildMoment, readContentHistory } from '#metadata/content-history.ts';
import { datesPath, formatDates } from '#metadata/recorded-dates.ts';
import { explainDates } from '#metadata/explain-dates.ts';

const root = mkdtempSync(join(tmpdir(), 'dates-'));
const repository = join(root, 'repository');
const tarball = join(root, 'tarball');
const now = new Date('2030-06-01T00:00:00Z');
const released = '2022-01-02T04:00:00+08:00';

const git = (date: string, ...command: string[]) =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@t', ...command], {
    env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
    stdio: 'pipe',
  });

beforeAll(() => {
  mkdirSync(join(repository, 'content/accounts'), { recursive: true });
  git('', 'init', '-q');
  for (const [date, text] of [
    ['2020-01-01T00:00:00Z', 'one'],
    ['2022-01-01T20:00:00Z', 'two'],
  ] as const) {
    writeFileSync(join(repository, 'content/accounts/a.mdx'), text);
    writeFileSync(join(repository, 'content/site.yaml'), 'name: x');
    git(date, 'add', '-A');
    git(date, 'commit', '-qm', 'x');
  }
  cpSync(join(repository, 'content'), join(tarball, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(join(tarball, 'releases'), { recursive: true, force: true });
  writeFileSync(join(tarball, 'content/accounts/a.mdx'), 'two');
});
afterAll(() => rmSync(root, { recursive: true }));

const content = join(tarball, 'content');
/** Puts the file that a release carries beside the content. */
function carryDates(text?: string): void {
  const whole = join(repository, 'content');
  const history = readContentHistory(whole);
  mkdirSync(join(tarball, 'releases'));
  const dates = text ?? formatDates(whole, history, readBuildMoment(whole, undefined, now));
  writeFileSync(join(tarball, datesPath), dates);
}

it('a whole repository needs no explanation', () => {
  expect(explainDates(join(repository, 'content'))).toBeUndefined();
});

describe('without the file of a release, one line tells how many dates are lost, and why', () => {
  it('from a tarball', () => {
    expect(readContentHistory(content).size).toBe(0);
    expect(explainDates(content)).toBe(
      '注意：2 个内容文件中有 2 个没有发布日期，网页、引文、订阅里都没有：这个文件夹不是 git 仓库（例如由压缩包解开）。请在完整的 git 仓库里生成，或放上发布时写出的 releases/dates.json。',
    );
  });

  it('in a shallow clone', () => {
    const clone = join(root, 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, clone]);
    expect(explainDates(join(clone, 'content'))).toContain(
      '没有发布日期，网页、引文、订阅里都没有：这是浅克隆，只有最近的历史。请用 git fetch --unshallow 取回全部历史，再生成，或放上发布时写出的 releases/dates.json。',
    );
  });

  it('where there is no git', () => {
    const { PATH } = process.env;
    process.env['PATH'] = root;
    try {
      expect(explainDates(join(repository, 'content'))).toContain(
        '：这台电脑上没有 git。请装上 git 再生成，或放上',
      );
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  it('in a folder that another repository ignores', () => {
    const inner = join(repository, 'unpacked/content');
    cpSync(content, inner, { recursive: true });
    expect(explainDates(inner)).toContain('：git 的历史里没有这些内容。');
  });

  it.skipIf(process.getuid?.() !== 0)('in a folder of another user', () => {
    const clone = join(root, 'theirs');
    execFileSync('git', ['clone', '-q', `file://${repository}`, clone]);
    for (const path of [clone, join(clone, '.git')]) chownSync(path, 12_345, 12_345);
    const { GIT_CONFIG_GLOBAL } = process.env;
    process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
    try {
      const said = explainDates(join(clone, 'content'));
      expect(said).toContain('：这个文件夹属于另一个用户，git 不肯读。请由它的主人来生成，');
      expect(said).not.toContain(root);
    } finally {
      if (GIT_CONFIG_GLOBAL === undefined) delete process.env['GIT_CONFIG_GLOBAL'];
      else process.env['GIT_CONFIG_GLOBAL'] = GIT_CONFIG_GLOBAL;
    }
  });

  it('where git itself is broken, without the places on this machine', () => {
    const broken = join(root, 'broken');
    cpSync(repository, broken, { recursive: true });
    writeFileSync(join(broken, '.git/config'), '[core\n');
    const said = explainDates(join(broken, 'content'));
    expect(said).toContain('：git 说：');
    expect(said).not.toContain(root);
    expect(said).toContain('。请在完整的 git 仓库里生成，');
  });
});

describe('with the file of a release', () => {
  it('the dates are those of the repository, and so is the date of the build', () => {
    carryDates();
    const whole = join(repository, 'content');
    expect(readContentHistory(content)).toEqual(readContentHistory(whole));
    expect(readContentHistory(content).get('accounts/a.mdx')).toEqual({
      first: '2020-01-01T08:00:00+08:00',
      last: released,
    });
    expect(readBuildMoment(content, undefined, now)).toBe(released);
    expect(explainDates(content)).toBe(
      '日期取自 releases/dates.json：这个文件夹不是 git 仓库（例如由压缩包解开）。',
    );
  });

  it('a file that was changed since has none, and is counted', () => {
    carryDates();
    writeFileSync(join(content, 'accounts/a.mdx'), 'three');
    expect([...readContentHistory(content).keys()]).toEqual(['site.yaml']);
    expect(readBuildMoment(content, undefined, now)).toBe('2030-06-01T08:00:00+08:00');
    expect(explainDates(content)).toContain('注意：2 个内容文件中有 1 个没有发布日期');
  });

  it.each(['', '{', '{"files":{}}', '{"released":"x","files":{"a":{"first":1}}}'])(
    'damaged as %j, it stops the build by name',
    (text) => {
      carryDates(text);
      expect(() => readContentHistory(content)).toThrow('releases/dates.json › 读不懂这个文件');
    },
  );

  it('that was committed, git archive carries it along', () => {
    const archived = join(root, 'archived');
    const whole = join(repository, 'content');
    const dates = formatDates(
      whole,
      readContentHistory(whole),
      readBuildMoment(whole, undefined, now),
    );
    mkdirSync(join(repository, 'releases'));
    mkdirSync(archived);
    writeFileSync(join(repository, datesPath), dates);
    git('2023-01-01T00:00:00Z', 'add', 'releases');
    git('2023-01-01T00:00:00Z', 'commit', '-qm', 'release');
    git('', 'archive', '--output', join(root, 'release.tar'), 'HEAD');
    execFileSync('tar', ['-xf', join(root, 'release.tar'), '-C', archived]);
    expect(readContentHistory(join(archived, 'content'))).toEqual(readContentHistory(whole));
    expect(readBuildMoment(join(archived, 'content'), undefined, now)).toBe(released);
    rmSync(join(repository, 'releases'), { recursive: true });
  });

  it('git is believed before it', () => {
    const whole = join(repository, 'content');
    const before = readContentHistory(whole);
    mkdirSync(join(repository, 'releases'));
    writeFileSync(join(repository, datesPath), '{');
    expect(readContentHistory(whole)).toEqual(before);
  });
});
