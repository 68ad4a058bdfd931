/** Saving: the gate comes first, nothing is overwritten, nothing outside content/ is touched. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FormData, readForm, revisionOf } from '#scripts/editor/server/entry-file.ts';
import { patchYaml } from '#scripts/editor/server/patch-yaml.ts';
import { planSave, type SavePlan } from '#scripts/editor/server/plan-save.ts';
import { findTarget } from '#scripts/editor/server/targets.ts';
import { withContent } from '../gate/faulty-content.ts';

const village = 'content/cases/hill-village.mdx';

/** The form of a file of the fixture, and what saving it with changes would come to. */
function saveWith(
  changes: FormData,
  before: (contentDir: string) => void = () => undefined,
): SavePlan {
  return withContent({}, (contentDir) => {
    const text = readFileSync(join(contentDir, 'cases/hill-village.mdx'), 'utf8');
    const form = { ...readForm(text, findTarget(village)!), ...changes };
    before(contentDir);
    return planSave(contentDir, { path: village, form, revision: revisionOf(text) });
  });
}

const newCase: FormData = {
  entryId: 'lower-village',
  title: '山下村',
  places: ['hill-village'],
  summary: '一个虚构的村子。',
  sources: [{ id: 'sample-notes', paragraphs: ['p3'] }],
  body: '## 情况\n\n<Passage p="p3">\n\n文字。\n\n</Passage>',
};
const saveNew = (changes: FormData = {}, path = 'content/cases/lower-village.mdx') =>
  withContent({}, (contentDir) =>
    planSave(contentDir, { path, form: { ...newCase, ...changes }, revision: null }),
  );
const faultsOf = (plan: SavePlan) =>
  'faults' in plan ? plan.faults.map(({ at, message }) => `${at}：${message}`) : [];

describe('a change', () => {
  test('without a difference writes nothing', () => {
    expect(saveWith({})).toEqual({ writes: {} });
  });

  test('that the gate accepts is written to its file only', () => {
    const plan = saveWith({ title: '山上村：另一个标题' });
    expect('writes' in plan && Object.keys(plan.writes)).toEqual(['cases/hill-village.mdx']);
  });

  test('is refused at its field, in the words of the gate', () => {
    expect(faultsOf(saveWith({ places: ['hill-vilage'] }))).toEqual([
      'places.0：写的是 hill-vilage，没有这个地方，最接近的是 hill-village。请改为 hill-village。',
    ]);
  });

  test('is refused at the line of the body, counted as the form shows it', () => {
    const [fault] = faultsOf(saveWith({ body: '## 情况\n\n正文。\n\n多了 { 号' }));
    expect(fault).toBe(
      'body：第 5 行：花括号 { } 里的内容无法解析，正文无法解析。数字写成 <Figure id="…" />，别的花括号请删去。',
    );
  });

  test('is refused at its field though the fault is named for a figure', () => {
    const faultIn = (changes: FormData) =>
      faultsOf(saveWith(changes)).map((one) => one.slice(0, 20));
    expect(faultIn({ summary: '全村243户。' })[0]).toMatch(/^summary：/);
    expect(faultIn({ body: '## 情况\n\n全村243户。' })[0]).toMatch(/^body：第 3 行：/);
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'with a field named %s is refused for it, not saved without it',
    (name) => {
      const changes = JSON.parse(`{"${name}":"x"}`) as FormData;
      expect(faultsOf(saveWith(changes))[0]).toContain('没有这个字段');
    },
  );

  test.each([
    ['people/sample-speaker.yaml', 'role: *主任\n'],
    ['people/sample-speaker.yaml', 'a: &a [一]\nb: &b [*a, *a]\nc: [*b, *b]\n'],
    ['people/sample-speaker.yaml', `name: ${'['.repeat(20_000)}\n`],
  ])('is not held up by YAML that a parser dies of, in %s', (file, text) => {
    const plan = saveWith({ title: '另一个标题' }, (contentDir) =>
      writeFileSync(join(contentDir, file), text),
    );
    expect('writes' in plan && Object.keys(plan.writes)).toEqual(['cases/hill-village.mdx']);
  });

  test('is not held up by what was wrong elsewhere before', () => {
    const plan = saveWith({ title: '另一个标题' }, (contentDir) =>
      writeFileSync(join(contentDir, 'people/sample-speaker.yaml'), 'name: 某某\n'),
    );
    expect('writes' in plan).toBe(true);
  });

  test('is refused when the file has changed meanwhile', () => {
    const meanwhile = (contentDir: string) => {
      const path = join(contentDir, 'cases/hill-village.mdx');
      writeFileSync(path, readFileSync(path, 'utf8').replace('## 情况', '## 别的'));
    };
    expect(() => saveWith({ title: '改' }, meanwhile)).toThrow('在别处改过了，不会覆盖');
  });
});

describe('a new entry', () => {
  test('is written with its addresses on the list, and last in its order', () => {
    const plan = saveNew();
    const writes = 'writes' in plan ? plan.writes : {};
    expect(Object.keys(writes)).toEqual(['cases/lower-village.mdx', 'permalinks.yaml']);
    expect(writes['permalinks.yaml']).toContain('- path: /cases/lower-village/\n');
    expect(writes['cases/lower-village.mdx']).toContain('order: 2\n');
  });

  test('of a kind that has its own fields is last in its order, too', () => {
    const form = { entryId: 'new-chart', form: 'two-bars', title: '新图', draft: true };
    const plan = saveNew(form, 'content/charts/new-chart.yaml');
    expect('writes' in plan && plan.writes['charts/new-chart.yaml']).toMatch(/\norder: \d+\n/);
  });

  test('as a draft is not on the list, and what is not written yet says so', () => {
    const plan = saveNew({ draft: true, summary: '', body: '' });
    const writes = 'writes' in plan ? plan.writes : {};
    expect(Object.keys(writes)).toEqual(['cases/lower-village.mdx']);
    expect(writes['cases/lower-village.mdx']).toMatch(
      /summary: 待写[\s\S]*draft: true[\s\S]*\n待写。\n$/,
    );
  });

  test('as a draft of another kind says nothing that nobody wrote', () => {
    const plan = saveNew(
      { entryId: 'new-notes', draft: true, title: '新文献' },
      'content/sources/new-notes.yaml',
    );
    const text = 'writes' in plan ? plan.writes['sources/new-notes.yaml'] : undefined;
    expect(text).toContain('title: 新文献\n');
    expect(text).toContain('author: null\n');
    expect(text).not.toContain('待写');
  });

  test('that only a draft may be is offered to be one', () => {
    expect(saveNew({ summary: '' })).toMatchObject({ canBeDraft: true });
    expect(saveNew({ summary: '', places: [] })).toMatchObject({ canBeDraft: true });
    const plan = saveNew({ draft: true, summary: '', places: [], sources: [] });
    expect('writes' in plan && Object.keys(plan.writes)).toEqual(['cases/lower-village.mdx']);
  });

  test('never takes the name of another', () => {
    expect(() => saveNew({ entryId: 'hill-village' }, village)).toThrow('不会覆盖');
  });

  test('needs a name: neither none nor one made up by the form', () => {
    const path = 'content/cases/c965c1b83329.mdx';
    expect(faultsOf(saveNew({ entryId: '' }, path))[0]).toContain('entryId：还没有编号');
    expect(
      faultsOf(saveNew({ entryId: 'hill-village' }, 'content/cases/hill-village-1.mdx'))[0],
    ).toContain('entryId：编号 hill-village 不能用');
  });
});

test('fields that no schema knows cost what they are, not their square', () => {
  let looks = 0;
  const order = Object.assign(['title'], {
    indexOf(name: string) {
      looks += 1;
      return name === 'title' ? 0 : -1;
    },
  });
  const names = Array.from({ length: 2000 }, (_, at) => [`field-${at}`, at] as const);
  const written = patchYaml('', {}, { ...Object.fromEntries(names), title: '题' }, order);
  expect(written.split('\n')).toHaveLength(2002);
  expect(looks).toBeLessThan(5000);
});

test.each([
  'content/../package.json',
  'content/cases/../../package.mdx',
  'content/cases/..%2f..%2fx.mdx',
  'content/cases/x.yaml',
  'content/cases/sub/x.mdx',
  'content/casse/x.mdx',
  'content/constructor/x.mdx',
  'content/permalinks.yaml',
  'content/Cases/x.mdx',
  'content/cases/X.mdx',
  'content/cases/.mdx',
  '/etc/passwd',
  'src/pages/index.astro',
  'content/cases/x.mdx\0.yaml',
])('%s is no place to write', (path) => {
  expect(findTarget(path)).toBeUndefined();
  withContent({}, (contentDir) => {
    const request = { path, form: {}, revision: null };
    expect(() => planSave(contentDir, request)).toThrow('编辑页面不能写');
    expect(existsSync(join(contentDir, '../package.json'))).toBe(false);
  });
});
