/** A build that goes wrong says so in one line and leaves the last good site as it was. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainFault } from '#scripts/build-faults.ts';
import { append, replace } from '../gate/faulty-content.ts';
import { gatedBuild, goodBuild, halfBuild, Project } from './project.ts';

const lastGood = '<p>last good</p>';
const kept = '上一次生成的 dist/ 原样保留。';
let project: Project;
beforeEach(() => {
  project = new Project();
});
afterEach(() => project.remove());

/** A file system in memory; none where mounting is not allowed. */
function mount(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

/** What a build leaves in its cache, except for what the next one takes over. */
const leftovers = (): string[] => {
  const cache = join(project.folder, '.cache');
  return existsSync(cache) ? readdirSync(cache).filter((name) => name !== 'compiled') : [];
};

function expectLastGood(): void {
  expect(project.read('dist/index.html')).toBe(lastGood);
  expect(leftovers()).toEqual([]);
}

describe.skipIf(process.platform === 'win32')('a build', () => {
  it('that succeeds takes the place of the last one, with its files compressed', async () => {
    const { code, stderr } = await project.build(goodBuild);
    expect([code, stderr]).toEqual([0, '']);
    expect(project.read('dist/index.html')).toContain('new');
    for (const encoding of ['br', 'gz', 'zst']) {
      expect(project.read(`dist/index.html.${encoding}`), encoding).toBeDefined();
    }
    expect(leftovers()).toEqual([]);
  });

  it('can be read by a web server, whatever the umask of who builds', async () => {
    const astro = `${goodBuild} fs.mkdirSync(out + '/a'); write('a/b.txt', 'x');`;
    expect((await project.build(astro, 'umask 077')).code).toBe(0);
    const dist = join(project.folder, 'dist');
    const closed = ['', ...readdirSync(dist, { recursive: true, encoding: 'utf8' })].filter(
      (path) => {
        const found = statSync(join(dist, path));
        return (found.mode & 0o777) !== (found.isDirectory() ? 0o755 : 0o644);
      },
    );
    expect(closed).toEqual([]);
  });

  it('without git tells at its end why the site has no dates', async () => {
    const { stdout } = await project.build(goodBuild);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^注意：\d+ 个内容文件中有 \d+ 个没有发布日期.*不是 git 仓库.*releases\/dates\.json。$/,
    );
  });

  it('whose Astro fails shows what it complained of, whole', async () => {
    const { code, stderr } = await project.build(
      "write('index.html', 'half'); console.error('content/x.mdx:3 › 户数不符\\n请改为 242'); process.exit(1);",
    );
    expect(code).toBe(1);
    expect(stderr).toBe(`\ncontent/x.mdx:3 › 户数不符\n请改为 242\n网站没有生成。${kept}\n`);
    expectLastGood();
  });

  it('whose content has faults shows their report alone', async () => {
    project.editContent('figures/hill-village.yaml', replace('value: 152', 'value: 153'));
    const { code, stderr } = await project.build(gatedBuild);
    expect(code).toBe(1);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(/ ›.*/, '')),
    ).toEqual([
      'content/figures/hill-village.yaml:32',
      'content/figures/hill-village.yaml:77',
      '内容检查未通过：2 处需要修改。',
      `网站没有生成。${kept}`,
    ]);
    expectLastGood();
  });

  it('whose content has thousands of faults shows all of them', async () => {
    project.editContent('cases/hill-village.mdx', append('\n\n住着7人。'.repeat(2000)));
    const { stderr } = await project.build(gatedBuild);
    expect(stderr.match(/^content\/cases\/hill-village\.mdx:\d+ › /gm)).toHaveLength(2000);
    expect(stderr).toContain('内容检查未通过：2000 处需要修改。');
    expectLastGood();
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('that %s ends leaves nothing half', async (signal) => {
    const { child, isHalfway, outcome } = project.start(halfBuild);
    await isHalfway;
    child.kill(signal);
    const { code, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stderr).toBe(`\n已中断，网站没有生成。${kept}\n`);
    expectLastGood();
  });

  it('that is killed outright leaves the last site, and the next build goes through', async () => {
    const { child, isHalfway, outcome } = project.start(halfBuild);
    await isHalfway;
    const [, ...orphans] = project.read('.cache/build.lock')!.trim().split(' ').map(Number);
    child.kill('SIGKILL');
    try {
      // Its parts work on without it, and would write into the next build's files.
      const early = await project.build(goodBuild);
      expect(early.code).toBe(1);
      expect(early.stderr).toMatch(
        new RegExp(`^另一次生成正在进行（进程 (?:${orphans.join('|')})）`),
      );
      expect(project.read('dist/index.html')).toBe(lastGood);
    } finally {
      for (const orphan of orphans) spawnSync('kill', ['-KILL', String(orphan)]);
    }
    expect((await outcome).signal).toBe('SIGKILL');
    expect((await project.build(goodBuild)).code).toBe(0);
    expect(project.read('dist/index.html')).toContain('new');
    expect(leftovers()).toEqual([]);
  });

  it('that was cut between its two renames is put right by the next, even one that fails', async () => {
    mkdirSync(join(project.folder, '.cache'));
    renameSync(join(project.folder, 'dist'), join(project.folder, '.cache/dist-previous'));
    const { stderr } = await project.build('process.exit(1);');
    expect(stderr).toContain(kept);
    expectLastGood();
  });

  it('does not begin while another runs, and does not disturb it', async () => {
    const first = project.start(
      halfBuild.replace(
        'half();',
        "half(); setInterval(() => { if (fs.existsSync('go')) { write('index.html', 'first'); process.exit(0); } }, 20);",
      ),
    );
    await first.isHalfway;
    const second = await project.build(goodBuild);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^另一次生成正在进行（进程 \d+），这一次没有开始/);
    writeFileSync(join(project.folder, 'go'), '');
    expect((await first.outcome).code).toBe(0);
    expect(project.read('dist/index.html')).toBe('first');
  });

  it('passes over the lock of a build that is no more', async () => {
    mkdirSync(join(project.folder, '.cache'));
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(join(project.folder, '.cache/build.lock'), `${pid}\n`);
    expect((await project.build(goodBuild)).code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a full disk', () => {
  const tooMuch = "write('big', Buffer.alloc(3_000_000, 'x'));";
  const disk = mkdtempSync(join(tmpdir(), 'disk-'));
  const mounted = mount(disk, 'size=1m');
  afterEach(() => {
    if (mounted) spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('under Astro or under the compression ends in one line, and nothing is lost', async () => {
    project.remove();
    project = new Project(mounted ? disk : undefined);
    // Where nothing can be mounted a limit on the size of files stands in: 512 KB.
    const limit = mounted ? undefined : 'ulimit -f 1024';
    const under = [
      tooMuch,
      `${goodBuild} write('a.txt', require('crypto').randomBytes(430_000).toString('base64'));`,
    ];
    for (const astro of mounted ? under : under.slice(0, 1)) {
      const { code, stderr } = await project.build(astro, limit);
      expect(code).toBe(1);
      expect(stderr.trim()).toMatch(
        mounted
          ? /^磁盘已满，网站没有生成。请腾出空间后再试（.*(?:ENOSPC|No space left on device).*）。/
          : /^文件大小超出了系统的限制/,
      );
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expectLastGood();
    }
  });
});

describe.skipIf(process.platform === 'win32')('a dist that cannot be written', () => {
  it('is told before Astro runs', async () => {
    const dist = join(project.folder, 'dist');
    const mounted = process.getuid?.() === 0 && mount(dist, 'ro');
    if (!mounted) spawnSync('chmod', ['555', dist]);
    try {
      const { code, stdout, stderr } = await project.build("console.log('RAN');");
      expect(code).toBe(1);
      expect(stdout).not.toContain('RAN');
      expect(stderr.trim()).toMatch(/^(?:这里是只读的|没有写入的权限)，网站没有生成。/);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    } finally {
      spawnSync(mounted ? 'umount' : 'chmod', mounted ? [dist] : ['755', dist]);
    }
    expectLastGood();
  });
});

describe('a missing Pagefind', () => {
  const script = `
    const { writeIndex } = await import(${JSON.stringify(resolve('src/search/build/write-index.ts'))});
    await writeIndex([], { records: [], subjects: new Map() }, process.argv[1]);`;

  it.each([
    ['package', { npm_config_arch: 'nowhere' }],
    ['program', { PAGEFIND_EXTENDED_BINARY_PATH: '/nowhere/pagefind' }],
  ])('%s is named with what to do', (_, env) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, join(project.folder, 'index')],
      { encoding: 'utf8', env: { ...process.env, ...env } },
    );
    expect(status).not.toBe(0);
    expect(explainFault(stderr)).toMatch(/^搜索索引没有做成，网站没有生成。.*npm ci/);
  });
});
