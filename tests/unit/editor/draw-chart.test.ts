/** The picture beside a chart's form: drawn as soon as it can be, else told what it lacks. */
import { expect, test } from 'vitest';
import { drawChart } from '#scripts/editor/server/draw-chart.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { contentFiles, openAndSave } from './content-files.ts';

const content = readContent('content');
const opened = openAndSave(
  contentFiles.find(({ path }) => path.endsWith('charts/incidence.yaml'))!,
);
// As the page sends it.
const form = JSON.parse(JSON.stringify(opened)) as typeof opened;

test('a chart is drawn from its form, with or without its texts', () => {
  for (const given of [form, { ...form, title: '', reading: '', order: null }]) {
    expect(drawChart(content, given)).toMatchObject({
      svg: expect.stringMatching(/^<svg .*30\.12%.*5\.62%/s) as string,
      words: expect.stringContaining('24.5个百分点') as string,
    });
  }
});

test('what a picture lacks is told by field', () => {
  const [row] = form['rows'] as Record<string, unknown>[];
  const lacks = (changes: object) => drawChart(content, { ...form, ...changes });
  expect(lacks({ rows: [row, { label: '后来' }] })).toEqual({
    lacks: [expect.stringMatching(/^各行 › 第 2 条 › [^a-z]+：还没有填写$/)],
  });
  expect(drawChart(content, {})).toEqual({ lacks: ['种类：还没有填写'] });
  for (const kind of ['parts', 'grouped-bars', 'two-bars']) {
    expect(JSON.stringify(drawChart(content, { form: kind }))).not.toMatch(/"[^"]*[a-z]+：/i);
  }
  expect(lacks({ rows: [row, { ...row, figures: ['county.none'] }] })).toEqual({
    lacks: ['台账里没有 county.none'],
  });
});
