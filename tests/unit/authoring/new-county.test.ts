/** `npm run new -- county`: from an empty folder to content that passes the gate, and on to a series. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { runScript, snapshot, withProject } from './support.ts';

const first = ['county', '--name', '白石县', '--province', '白云省', '--city', '白水市'];
const second = ['county', '--name', '青石县', '--province', '白云省', '--city', '白水市'];
const series = ['--title', '白水故事档案', '--archive', 'baishui'];

it('begins an archive in an empty folder, and a series with the second and third county', () => {
  const folder = mkdtempSync(join(tmpdir(), 'new-county-'));
  try {
    const faults = () => checkContent(join(folder, 'content')).faults;
    expect(runScript('new', folder, first)).toMatchObject({ status: 0, stderr: '' });
    expect(faults()).toEqual([]);
    expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toContain('place: baishi');

    expect(runScript('new', folder, second)).toMatchObject({ status: 2 });
    expect(faults()).toEqual([]);
    expect(runScript('new', folder, [...second, ...series])).toMatchObject({ status: 0 });
    expect(faults()).toEqual([]);
    const third = ['county', '--name', '绿石县', '--province', '白云省'];
    expect(runScript('new', folder, third)).toMatchObject({ status: 0 });
    expect(faults()).toEqual([]);
    expect(readdirSync(join(folder, 'content/counties'))).toEqual([
      'baishi.yaml',
      'lvshi.yaml',
      'qingshi.yaml',
    ]);
    const before = snapshot(folder);
    expect(runScript('new', folder, third)).toMatchObject({
      status: 1,
      stderr: '已有“绿石县”：content/places/lvshi.yaml。\n',
    });
    expect(snapshot(folder)).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('adds a county to an archive that has stories, which then say where they belong', () => {
  withProject((folder) => {
    const content = join(folder, 'content');
    const site = join(content, 'site.yaml');
    writeFileSync(site, `# 编辑的话\n${readFileSync(site, 'utf8')}`);
    expect(runScript('new', folder, [...first, ...series])).toMatchObject({ status: 0 });
    expect(readFileSync(site, 'utf8')).toMatch(/^# 编辑的话\n/);
    expect(checkContent(content).faults).toEqual([]);
    expect(readFileSync(join(content, 'sources/sample-notes.yaml'), 'utf8')).toContain(
      'place: sample-county\n',
    );
    const township = ['--kind', '乡镇', '--place', '长坡镇', '--source', 'sample-notes'];
    const basis = ['--paragraphs', 'p3'];
    expect(runScript('new', folder, [...township, ...basis])).toMatchObject({ status: 1 });
    expect(
      runScript('new', folder, [...township, ...basis, '--county', 'sample-county']),
    ).toMatchObject({ status: 0 });
    const theme = ['--kind', '专题', '--title', '河边的生态', '--name', '生态', '--group', 'topic'];
    expect(
      runScript('new', folder, [
        ...theme,
        ...['--source', 'sample-notes', ...basis, '--county', '测试样例没有的县'],
      ]),
    ).toMatchObject({ status: 1 });
    expect(
      runScript('new', folder, [
        ...theme,
        ...['--source', 'sample-notes', ...basis, '--county', 'sample-county'],
      ]),
    ).toMatchObject({ status: 0 });
    expect(checkContent(content).faults).toEqual([]);
  });
});
