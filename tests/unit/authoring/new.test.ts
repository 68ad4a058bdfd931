/** `npm run new` begins complete drafts, adds nothing twice and overwrites nothing. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftKinds } from '#scripts/authoring/draft-kinds.ts';
import { createFiles, createFolder } from '#scripts/authoring/files.ts';
import { proposeId } from '#scripts/authoring/propose-id.ts';
import { checkContent } from '#scripts/gate/check-content.ts';
import { collections } from '#scripts/gate/collections.ts';
import { describeField } from '#scripts/gate/schema-fields.ts';
import { makeProject, runScript, snapshot, typeInto, withProject } from './support.ts';

const basis = ['--source', 'sample-notes', '--paragraphs', 'p3-p4'];
const village = ['--kind', '村庄', '--place', '河边村', '--township', '样例乡', ...basis];
const examples: Record<keyof typeof draftKinds, { args: string[]; files: string[] }> = {
  case: { args: village, files: ['cases/hebian.mdx', 'places/hebian.yaml'] },
  account: {
    args: ['--kind', '讲述', '--title', '河边的事', '--speaker', '单小乙', '--role', '村干部',
      '--place', '河边村', '--township', 'sample-township', ...basis],
    files: ['accounts/shan-xiaoyi.mdx', 'people/shan-xiaoyi.yaml', 'places/hebian.yaml'],
  },
  township: {
    args: ['--kind', '乡镇', '--place', '长坡镇', ...basis],
    files: ['townships/changpo.mdx', 'places/changpo.yaml'],
  },
  theme: {
    args: ['--kind', '专题', '--title', '河边的生态', '--name', '生态', '--group', 'topic', ...basis],
    files: ['themes/shengtai.mdx'],
  },
  person: {
    args: ['--kind', '讲述人', '--speaker', '欧阳丙', '--role', '干部', '--place', '样例乡',
      '--source', 'sample-notes', '--paragraphs', 'p2'],
    files: ['people/ouyang-bing.yaml'],
  },
  term: {
    args: ['--kind', '词条', '--name', '包村', '--definition', '干部分头联系各村。', ...basis],
    files: ['terms/bao-cun.yaml'],
  },
  event: {
    args: ['--kind', '大事', '--title', '村里修了路。', '--year', '今年', ...basis],
    files: ['events/cunli-xiule-lu.yaml'],
  },
}; // prettier-ignore

describe.each(Object.entries(examples))('a new %s', (kind, { args, files }) => {
  it('passes the gate as it stands, and explains every field in the words of the schema', () => {
    withProject((folder) => {
      const before = snapshot(folder);
      expect(runScript('new', folder, args)).toMatchObject({ status: 0, stderr: '' });
      const after = snapshot(folder);
      const added = Object.keys(after).filter((file) => !(file in before));
      expect(added.sort()).toEqual(files.map((file) => `content/${file}`).sort());
      expect(after).toMatchObject(before);
      expect(checkContent(join(folder, 'content')).faults).toEqual([]);

      const { schema } = collections[draftKinds[kind as keyof typeof draftKinds].collection]!;
      const text = readFileSync(join(folder, 'content', files[0]!), 'utf8');
      for (const key of Object.keys((schema as unknown as { shape: object }).shape)) {
        expect(text).toContain(`# ${describeField(schema, {}, [key])}\n`);
      }
    });
  });
});

describe('npm run new', () => {
  const refusals: [name: string, args: string[], status: number, message: string][] = [
    ['a village that exists', ['--kind', 'case', '--place', '山上村', '--township', '样例乡', '--id', 'x', ...basis], 1,
      '已有村庄“山上村”：content/cases/hill-village.mdx。请直接编辑它。'],
    ['an id that is taken', [...village, '--id', 'hill-village'], 1,
      '编号 hill-village 已被 content/cases/hill-village.mdx 采用，请用 --id 另起一个。'],
    ['an id that cannot stand in a URL', [...village, '--id', '../x'], 1,
      '编号“../x”不合要求：只用小写字母、数字和连字符，如 da-he。'],
    ['a township that does not exist', [...village, '--township', '无此乡'], 1,
      '没有乡镇“无此乡”，已有的是：sample-township（样例乡）。'],
    ['a paragraph that does not exist', [...village, '--paragraphs', 'p3,p9'], 1,
      '来源文献 sample-notes 没有 p9，它有 p1 至 p5。'],
    ['a paragraph that cannot be read', [...village, '--paragraphs', '三'], 1,
      '看不懂段号“三”，请写作 p31,p32 或 p3-p5。'],
    ['a source that does not exist', [...village, '--source', 'x'], 1,
      '没有来源文献“x”，已有的是：sample-notes（测试用的样例文献）。'],
    ['a year that cannot be read', ['--kind', '大事', '--title', '修路', '--year', '去年', ...basis], 1,
      '看不懂年份“去年”，请写作 2017、今年 或 未注明。'],
    ['an unknown kind', ['--kind', '故事'], 2, '没有“故事”这个种类，可用的有 '],
    ['an unknown flag', ['--titel', 'x'], 2, '参数有误：--titel'],
    ['missing answers', ['--kind', 'case', '--place', '河边村'], 2, '还缺：\n  --township '],
  ]; // prettier-ignore

  it.each(refusals)('refuses %s and writes nothing', (_, args, status, message) => {
    withProject((folder) => {
      const before = snapshot(folder);
      const result = runScript('new', folder, args);
      expect(result.stderr).toContain(message);
      expect(result.status).toBe(status);
      expect(snapshot(folder)).toEqual(before);
    });
  });

  it('adds nothing twice', () => {
    withProject((folder) => {
      expect(runScript('new', folder, village).status).toBe(0);
      const once = snapshot(folder);
      expect(runScript('new', folder, village).status).toBe(1);
      expect(snapshot(folder)).toEqual(once);
    });
  });

  it('explains itself', () => {
    withProject((folder) => {
      const { status, stdout } = runScript('new', folder, ['--help']);
      expect(status).toBe(0);
      for (const word of ['--kind', '--paragraphs', '退出码', '讲述人'])
        expect(stdout).toContain(word);
    });
  });

  it.runIf(existsSync('/usr/bin/script'))('writes nothing when given up with Ctrl-C', async () => {
    const folder = makeProject();
    const before = snapshot(folder);
    const keys = ['\u001b[B', '\r', '西沟村', '\u0003'];
    const { code, output } = await typeInto('new', folder, '要新建哪一种', keys);
    expect(output).toContain('已取消，什么也没有写。');
    expect(code).toBe(130);
    expect(snapshot(folder)).toEqual(before);
    rmSync(folder, { recursive: true });
  });
});

describe('a proposed id', () => {
  const none = new Set<string>();
  it.each([
    ['桥上乡大河村', 'place', 'dahe'],
    ['东井岭乡', 'place', 'dongjingling'],
    ['石坡乡南平头坞村', 'place', 'nanpingtouwu'],
    ['重庆村', 'place', 'chongqing'],
    ['王防', 'person', 'wang-fang'],
    ['单雄信', 'person', 'shan-xiongxin'],
    ['欧阳修', 'person', 'ouyang-xiu'],
    ['吕布', 'person', 'lyu-bu'],
    ['社会保障', 'title', 'shehui-baozhang'],
    ['！！', 'title', ''],
  ] as const)('of %s as a %s is %s', (name, kind, id) => {
    expect(proposeId(name, kind, none)).toBe(id);
  });

  it('avoids those that are taken', () => {
    expect(proposeId('大河村', 'place', new Set(['dahe', 'dahe-2']))).toBe('dahe-3');
  });
});

describe('files', () => {
  it('are written all or none', () => {
    withProject((folder) => {
      writeFileSync(join(folder, 'file'), 'x');
      const before = snapshot(folder);
      const files = { [join(folder, 'one.txt')]: '1', [join(folder, 'file', 'two.txt')]: '2' };
      expect(() => createFiles(files)).toThrow();
      expect(snapshot(folder)).toEqual(before);
    });
  });

  it('never replace a file or a folder', () => {
    withProject((folder) => {
      const file = join(folder, 'one.txt');
      createFiles({ [file]: '1' });
      expect(() => createFiles({ [file]: '2' })).toThrow('不会覆盖');
      mkdirSync(join(folder, 'drafts'));
      expect(() => createFolder(join(folder, 'drafts'), { 'a.txt': 'a' })).toThrow('不会覆盖');
      expect(readFileSync(file, 'utf8')).toBe('1');
    });
  });
});
