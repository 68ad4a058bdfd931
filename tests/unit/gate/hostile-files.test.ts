/** What a disk may hold in place of a file: no link is followed, no pipe is waited for. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPublic } from '#scripts/gate/check-public.ts';
import { checkContent } from '#scripts/gate/check-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { checkWith, readValid, replace, withContent } from './faulty-content.ts';

/** Links a name below the content folder to a place, instead of what is there. */
const checkLink = (name: string, target: string) =>
  withContent({ 'pictures/a.txt': '' }, (contentDir) => {
    const path = join(contentDir, name);
    rmSync(path, { recursive: true, force: true });
    symlinkSync(target, path);
    return checkContent(contentDir).faults.map(formatFault);
  });

describe('a link', () => {
  it.each([
    ['people/secret.yaml', '/etc/passwd'],
    ['people/secret.yaml', '../site.yaml'],
    ['people/secret.yaml', '/dev/zero'],
    ['people/lost.yaml', '/nowhere'],
    ['people/loop.yaml', 'loop.yaml'],
    ['people/self.yaml', '.'],
    ['people/folder', '/'],
    ['pictures/key.jpg', '/root/.ssh/id_rsa'],
    ['pictures', '/etc'],
    ['set-terms.yaml', '/etc/passwd'],
    ['strange.yaml', '/etc/passwd'],
  ])('%s to %s is refused by its name, unread', (name, target) => {
    expect(checkLink(name, target)).toContain(
      `content/${name} › 文件：这是一个链接，网站只读放在这里的文件，不读别处的。请放入文件本身，或删去它。`,
    );
  });

  it('may be the content folder itself', () => {
    withContent({}, (contentDir) => {
      const link = join(contentDir, '../link');
      symlinkSync(contentDir, link);
      expect(checkContent(link).faults).toEqual([]);
    });
  });
});

it('a link in public/ is refused, in its folders too: a build would copy what it leads to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'public-'));
  mkdirSync(join(folder, 'files/deep'), { recursive: true });
  writeFileSync(join(folder, 'files/robots.txt'), '');
  writeFileSync(join(folder, '_headers'), '');
  expect(checkPublic(folder)).toEqual([]);
  symlinkSync('/etc/passwd', join(folder, 'files/deep/list.txt'));
  symlinkSync('/etc', join(folder, 'files/etc'));
  expect(checkPublic(folder).map(({ file }) => file)).toEqual([
    'public/files/etc',
    'public/files/deep/list.txt',
  ]);
  rmSync(folder, { recursive: true });
});

it.skipIf(process.platform === 'win32')('a pipe is refused, and not waited for', () => {
  withContent({}, (contentDir) => {
    execFileSync('mkfifo', [join(contentDir, 'people/pipe.yaml')]);
    expect(checkContent(contentDir).faults.map(formatFault)).toEqual([
      'content/people/pipe.yaml › 文件：这不是普通的文件，网站只读放在这里的文件，不读别处的。请放入文件本身，或删去它。',
    ]);
  });
});

describe('a name', () => {
  const village = 'cases/hill-village.mdx';
  const second = replace('order: 1', 'order: 2')(readValid(village));

  it('that would overwrite a file of another entry is refused', () => {
    expect(checkWith({ 'cases/hill-village-square.mdx': second })).toContain(
      'content/cases/hill-village-square.mdx › 文件名：会生成 /cards/cases/hill-village-square.png，content/cases/hill-village.mdx 已生成这个网址。请另起一个编号。',
    );
  });

  it.each(['con', 'nul', 'com1'])('that Windows keeps for itself is refused: %s', (name) => {
    expect(checkWith({ [`cases/${name}.mdx`]: second })).toContain(
      `content/cases/${name}.mdx › 文件名：文件名写作 ${name}，Windows 上不能有这个名字的文件。请另起一个，如 ${name}-1。`,
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'of a field that every object has is an unknown field like any: %s',
    (name) => {
      const faults = checkWith({ [village]: replace('order: 1', `order: 1\n${name}: 1`) });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(`hill-village.mdx:5 › ${name}：没有这个字段`);
    },
  );
});
