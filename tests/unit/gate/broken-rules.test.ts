/** An exception while reading or checking becomes a fault of the entry behind it; the others are still checked. */
import { describe, expect, it } from 'vitest';
import { readContent } from '#scripts/gate/read-content.ts';
import type { Rule } from '#scripts/gate/model.ts';
import { readYaml } from '#scripts/gate/read-yaml.ts';
import { runRules } from '#scripts/gate/run-rules.ts';
import { append, checkWith, replace, withContent } from './faulty-content.ts';
import { formatWellWorded } from './well-worded.ts';

const run = (rule: Rule) =>
  withContent({}, (contentDir) => runRules([rule], readContent(contentDir)).map(formatWellWorded));
const nameAll: Rule = ({ entries }) =>
  entries.map(({ file }) => ({
    ...{ file, line: 0, field: '文件', found: '看过', expected: '看过' },
    next: '请看',
  }));

describe('a rule that breaks off', () => {
  it('over an entry is a fault of the entry, and the others are checked', () => {
    const messages = run((content) => {
      if (content.entries.some(({ id }) => id === 'planting')) throw new Error('画不出');
      return nameAll(content);
    });
    expect(messages).toContain(
      'content/charts/planting.yaml › 文件：检查到一半停了（画不出），内容应能检查完。请撤回上一次的改动，换一种写法；改不好的，请连同这一行报告给维护者。',
    );
    expect(messages).toContain('content/cases/hill-village.mdx › 文件：看过，看过。请看。');
  });

  it('over a record is a fault of the file that holds it', () => {
    const messages = run(({ figures }) => {
      if (figures.has('hill-village.persons')) throw new Error('算不出');
      return [];
    });
    expect(messages).toEqual([
      'content/figures/hill-village.yaml › 文件：检查到一半停了（算不出），内容应能检查完。请撤回上一次的改动，换一种写法；改不好的，请连同这一行报告给维护者。',
    ]);
  });

  it('over the whole content is a fault of the folder', () => {
    const messages = run(({ entries }) => {
      if (entries.length > 1) throw new Error('比不出');
      return [];
    });
    expect(messages).toEqual([
      'content/ › 文件：检查到一半停了（比不出），内容应能检查完。请撤回上一次的改动，换一种写法；改不好的，请连同这一行报告给维护者。',
    ]);
  });
});

it('a rule that finishes is run once: each costs seconds over thousands of stories', () => {
  let runs = 0;
  run(() => {
    runs += 1;
    return [];
  });
  expect(runs).toBe(1);
});

it.each([
  ['a: 0b11', { a: 3 }],
  ['a: 010', { a: 10 }],
  ['<<: { a: 1 }\nb: 2', { a: 1, b: 2 }],
  ['%YAML 1.1\n---\na: yes', { a: 'yes' }],
  ['a: 2018-12-20', { a: new Date('2018-12-20') }],
  ['# 没有字段', null],
])('%s is what Astro reads: parsers of YAML differ', (text, data) => {
  expect(readYaml(text, 'a.yaml')).toMatchObject({ data, faults: [] });
});

describe('YAML that a parser dies of', () => {
  const speaker = 'people/sample-speaker.yaml';
  const bomb = 'a: &a [一, 一]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n';

  it.each([
    ['an alias without an anchor', 'role: *主任\n', 'role: *主任'],
    ['aliases of aliases', bomb, 'b: &b [*a, *a, *a]'],
    ['an alias inside its own anchor', 'a: &a [*a]\n', 'a: &a [*a]'],
  ])('%s is a fault of its line', (_, text, line) => {
    const lines = checkWith({
      [speaker]: text,
      'cases/hill-village.mdx': replace('## 情', '# 情'),
    });
    const at = text.split('\n').indexOf(line) + 1;
    expect(lines).toContain(
      `content/people/sample-speaker.yaml:${at} › YAML：以 * 开头的文字被当作别名，写的是“${line}”，这一行无法解析。请给这段文字加引号。`,
    );
    expect(lines.some((each) => each.startsWith('content/cases/hill-village.mdx:12'))).toBe(true);
  });

  it.each([
    [
      'a tag that nobody defined',
      'role: !主任\n',
      '缺少符号',
      '请检查引号、括号是否成对，字段名后的冒号是否为半角并跟一个空格',
    ],
    [
      'a tag that a text seems to begin with',
      'role: !zhuren 主任\n',
      '以 ! 开头的文字被当作类型',
      '请给这段文字加引号',
    ],
    [
      'a type that a value is not of',
      'role: !!float 主任\n',
      '以 ! 开头的文字被当作类型',
      '请给这段文字加引号',
    ],
  ])('%s is a fault of its line', (_, text, reason, next) => {
    expect(checkWith({ [speaker]: text })).toContain(
      `content/people/sample-speaker.yaml:1 › YAML：${reason}，写的是“${text.trim()}”，这一行无法解析。${next}。`,
    );
  });

  it('brackets without end are a fault of the file', () => {
    const lines = checkWith({ [speaker]: append(`note: ${'['.repeat(20_000)}\n`) });
    expect(lines.every((each) => each.startsWith('content/people/sample-speaker.yaml'))).toBe(true);
    expect(lines.length).toBeGreaterThan(0);
  });
});
