/** Nothing is lost: versions come back, drafts come back from the bin, both texts of a conflict show. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepReplaced } from '#scripts/editor/server/keep/versions.ts';
import type { Version } from '#scripts/editor/server/keep/versions.ts';
import { openContent, type Told } from './ask.ts';

const path = 'content/cases/hill-village.mdx';
let site: ReturnType<typeof openContent>;
beforeEach(() => void (site = openContent()));
afterEach(() => site.remove());

const read = (name: string) => readFileSync(join(site.contentDir, name), 'utf8');
const write = (name: string, text: string) => {
  mkdirSync(join(site.contentDir, name, '..'), { recursive: true });
  writeFileSync(join(site.contentDir, name), text);
};
const open = async (at = path) =>
  (await site.get('entry', { path: at })) as unknown as {
    form: Record<string, unknown>;
    revision: string;
  };
const saveTitle = async (title: string): Promise<Told> => {
  const { form, revision } = await open();
  return site.post('save', { path, form: { ...form, title }, revision });
};
const history = async () =>
  (await site.get('history', { path })) as unknown as { versions: Version[]; revision: string };

describe('history', () => {
  test('keeps what each save replaces, the newest first, and takes it back', async () => {
    const before = read('cases/hill-village.mdx');
    await saveTitle('甲');
    await saveTitle('乙');
    const { versions, revision } = await history();
    expect(versions.map(({ from }) => from)).toEqual(['kept', 'kept']);
    const oldest = versions.at(-1)!.id;
    const compared = await site.get('version', { path, id: oldest });
    expect(compared['before']).toContain('页面标题：山上村\n');
    expect(compared['after']).toContain('页面标题：乙\n');
    const answer = await site.post('restore', { path, version: oldest, revision });
    expect(answer['saved']).toBe(true);
    expect(read('cases/hill-village.mdx')).toBe(before);
    expect((await history()).versions).toHaveLength(3);
  });

  test('takes no version back that the gate would not let stand', async () => {
    await saveTitle('甲');
    write(
      'cases/hill-village.mdx',
      read('cases/hill-village.mdx').replace('title: 甲', 'title: 丙'),
    );
    const { versions } = await history();
    // The document that it names is gone since.
    const kept = join(site.folder, '.history/versions/cases/hill-village.mdx', versions[0]!.id);
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('sample-notes', 'gone-notes'));
    const { revision } = await open();
    const answer = await site.post('restore', { path, version: versions[0]!.id, revision });
    expect(answer).toMatchObject({ saved: false, faults: [{ at: 'sources.0.id' }] });
    expect(read('cases/hill-village.mdx')).toContain('title: 丙');
  });

  test('is undone right after a save', async () => {
    const before = read('cases/hill-village.mdx');
    const saved = await saveTitle('甲');
    const [own] = saved['undo'] as { path: string; version: string; revision: string }[];
    expect(await site.post('undo', own)).toMatchObject({ saved: true });
    expect(read('cases/hill-village.mdx')).toBe(before);
  });

  test('is bounded, and drops the oldest', () => {
    const target = join(site.contentDir, 'cases/hill-village.mdx');
    const folder = join(site.folder, '.history/versions/cases/hill-village.mdx');
    mkdirSync(folder, { recursive: true });
    const put = (at: number, bytes: number) => {
      const before = Buffer.alloc(bytes, `${at}`);
      const kept = keepReplaced(
        site.contentDir,
        [{ path: target, before, content: 'next' }],
        new Date(at * 1000),
      );
      for (const { path: to, content } of kept.writes.slice(1)) writeFileSync(to, content);
      return kept.removes.map((one) => one.slice(folder.length + 1, folder.length + 16));
    };
    for (let at = 1; at <= 50; at += 1) expect(put(at, 10)).toEqual([]);
    expect(put(51, 10)).toEqual(['19700101T000001']);
    expect(put(52, 30_000_000)).toHaveLength(50);
    expect(readdirSync(folder)).toHaveLength(52);
  });

  test('has what git has, where there is a repository', async () => {
    const git = (...command: string[]) =>
      execFileSync('git', [
        '-C',
        site.folder,
        '-c',
        'user.name=编辑甲',
        '-c',
        'user.email=a@b',
        ...command,
      ]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', '第一版');
    await saveTitle('甲');
    const { versions, revision } = await history();
    const committed = versions.find(({ from }) => from === 'git')!;
    expect(committed).toMatchObject({ by: '编辑甲', about: '第一版' });
    await site.post('restore', { path, version: committed.id, revision });
    expect(read('cases/hill-village.mdx')).toContain('title: 山上村');
  });

  test.each(['../../secret', '20260101T000000000Z-0000000000000000', 'HEAD', ''])(
    'has no version %j',
    async (id) => {
      expect(await site.get('version', { path, id })).toMatchObject({ status: 409 });
    },
  );
});

describe('a file that changed under a form', () => {
  test('is shown in both texts, with the one that both began with', async () => {
    const [mine, theirs] = [await open(), await open()];
    await site.post('save', {
      path,
      form: { ...theirs.form, title: '乙' },
      revision: theirs.revision,
    });
    const answer = await site.post('save', {
      path,
      form: { ...mine.form, summary: '甲的摘要。' },
      revision: mine.revision,
    });
    expect(answer).toMatchObject({
      status: 409,
      message: `${path} 在别处改过了，不会覆盖。请对照两份，选定之后再保存。`,
      conflict: {
        forms: {
          base: { title: '山上村' },
          mine: { summary: '甲的摘要。' },
          theirs: { title: '乙' },
        },
      },
    });
    const { revision } = answer['conflict'] as { revision: string };
    const merged = { ...mine.form, title: '乙', summary: '甲的摘要。' };
    expect(await site.post('save', { path, form: merged, revision })).toMatchObject({
      saved: true,
    });
  });

  test('from outside is shown too, without a common text', async () => {
    const { form, revision } = await open();
    write('cases/hill-village.mdx', read('cases/hill-village.mdx').replace('情况', '别的'));
    expect(await site.post('save', { path, form, revision })).toMatchObject({
      status: 409,
      conflict: { base: null, forms: { base: null } },
    });
  });

  test('and is gone leaves what was written', async () => {
    write(
      'cases/lower-village.mdx',
      read('cases/hill-village.mdx').replace('order: 1', 'order: 2\ndraft: true'),
    );
    const at = 'content/cases/lower-village.mdx';
    const { form, revision } = await open(at);
    await site.post('delete', { path: at, revision });
    const answer = await site.post('save', { path: at, form: { ...form, title: '丙' }, revision });
    expect(answer).toMatchObject({
      status: 409,
      conflict: { theirs: null, forms: { mine: { title: '丙' } } },
    });
    expect(await site.post('save', { path: at, form, revision: null })).toMatchObject({
      saved: true,
    });
  });
});

describe('the bin', () => {
  const draft = 'content/pictures/street.yaml';
  beforeEach(() => {
    write('pictures/street.yaml', 'alt: 街\ndraft: true\n');
    write('pictures/street.jpg', 'a picture');
  });

  test('takes a draft with what stands beside it, and gives both back', async () => {
    const { revision } = await open(draft);
    expect(await site.post('delete', { path: draft, revision })).toMatchObject({ deleted: true });
    expect(readdirSync(join(site.contentDir, 'pictures'))).toEqual([]);
    const [deletion] = Object.values(await site.get('bin')) as { id: string; title: string }[];
    expect(deletion).toMatchObject({ path: draft, title: '街' });
    expect(await site.post('take-back', { id: deletion!.id })).toMatchObject({ path: draft });
    expect(read('pictures/street.jpg')).toBe('a picture');
    expect(await site.post('take-back', { id: deletion!.id })).toMatchObject({ status: 409 });
  });

  test('gives nothing back over what has come to stand there', async () => {
    const { revision } = await open(draft);
    await site.post('delete', { path: draft, revision });
    write('pictures/street.yaml', 'alt: 另一条街\n');
    const [deletion] = Object.values(await site.get('bin')) as { id: string }[];
    const answer = await site.post('take-back', { id: deletion!.id });
    expect(answer['message']).toContain('不会覆盖');
    expect(read('pictures/street.yaml')).toBe('alt: 另一条街\n');
    expect(existsSync(join(site.contentDir, 'pictures/street.jpg'))).toBe(false);
  });

  test('takes nothing that is published', async () => {
    const { revision } = await open();
    const answer = await site.post('delete', { path, revision });
    expect(answer['message']).toContain(
      '不是草稿，不能删去：发布过的网址要一直有效。要撤下，请填写“撤下”。',
    );
    expect(read('cases/hill-village.mdx')).toContain('山上村');
  });
});

describe('a file that cannot be read', () => {
  test('is opened as text with its fault, and saved when it is mended', async () => {
    const text = read('people/sample-speaker.yaml');
    write('people/sample-speaker.yaml', text.replace('role: ', 'role: : '));
    const at = 'content/people/sample-speaker.yaml';
    const opened = await site.get('text', { path: at });
    expect(opened['faults']).toEqual([{ line: 4, message: expect.stringMatching(/^YAML：/) }]);
    const request = { path: at, revision: opened['revision'] };
    const broken = await site.post('save-text', {
      ...request,
      text: `${String(opened['text'])}x: [\n`,
    });
    expect(broken['saved']).toBe(false);
    expect(await site.post('save-text', { ...request, text })).toMatchObject({ saved: true });
    expect(read('people/sample-speaker.yaml')).toBe(text);
  });
});
