import { describe, expect, test } from 'vitest';
import { append, checkWith, replace } from './faulty-content.ts';

const chart = 'charts/planting.yaml';
const story = 'cases/hill-village.mdx';
const useIt = append('\n<Chart id="planting" />\n');
const nameIt = replace('stories: []', 'stories: [cases/hill-village]');

describe('a chart and its stories', () => {
  test('that name each other are right', () => {
    expect(checkWith({ [chart]: nameIt, [story]: useIt })).toEqual([]);
  });

  test('a story that a chart names in vain is reported', () => {
    expect(checkWith({ [chart]: nameIt })).toEqual([
      'content/charts/planting.yaml:14 › stories › 第1条：列出了 cases/hill-village，content/cases/hill-village.mdx 的正文里没有这张图，也没有链接到它。请在正文里加上 <Chart id="planting" />，或从 stories 删去这一页。',
    ]);
  });

  test('a story that a chart does not name is reported', () => {
    expect(checkWith({ [story]: useIt })).toEqual([
      'content/cases/hill-village.mdx:18 › 正文 › <Chart>：用了图 planting，content/charts/planting.yaml 的 stories 没有列出 cases/hill-village。请在那里的 stories 加上这一页。',
    ]);
  });

  test('a chart that does not exist is reported once', () => {
    const faults = checkWith({ [story]: append('\n<Chart id="plantin" />\n') });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('planting');
  });
});

test('numbers in every label of a chart come from the ledger', () => {
  expect(checkWith({ [chart]: replace('  - name: 户数', '  - name: 全村300户中的户数') })).toEqual([
    expect.stringMatching(/^content\/charts\/planting\.yaml:8 .*文字写 300/),
  ]);
});
