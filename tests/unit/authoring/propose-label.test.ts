/** What a figure is called says what is counted, in the words around it. */
import { expect, test } from 'vitest';
import { proposeFigures, readParagraphs } from '#scripts/authoring/import/propose-figures.ts';
import { readHtml } from '#scripts/authoring/import/read-html.ts';
import type { RawParagraph } from '#scripts/authoring/import/raw-document.ts';

const labels = (paragraphs: RawParagraph[]) => {
  const kept = paragraphs.filter(({ text }) => text.trim() !== '');
  return proposeFigures(readParagraphs(kept, [])).map(({ label }) => label);
};

test.each([
  ['某县22户贫困户领到红利2.2万元。', ['某县贫困户', '贫困户领到红利']],
  ['村里共吸纳贫困户22户65人。', ['村里共吸纳贫困户', '村里共吸纳贫困户人数']],
  ['入社的22户贫困户分别领到1000元。', ['入社贫困户', '贫困户分别领到']],
  ['支部有12名党员、36名村民代表。', ['支部党员人数', '村民代表人数']],
  ['全村共有286户810人。', ['全村户数', '全村人数']],
])('%s', (text, expected) => {
  expect(labels([{ text }])).toEqual(expected);
});

test('no label copies fifteen characters of the document, which the gate would refuse', () => {
  const { paragraphs } = readHtml(
    '<table><tr><th>项目名称</th><th>当年完成的投资规模和资金来源构成情况（万元）</th></tr><tr><td>周家营村财政扶贫建设人行道地面硬化项目</td><td>20</td></tr></table><p>上级下达全区巩固脱贫成果专项扶贫资金总额113.5万元。</p>',
  );
  const text = paragraphs.map((one) => one.text).join('\n');
  const found = labels(paragraphs);
  expect(found).toHaveLength(2);
  for (const label of found) {
    const runs = [...label]
      .map((_, at) => label.slice(at, at + 15))
      .filter((run) => run.length > 14);
    expect(runs.filter((run) => text.includes(run))).toEqual([]);
  }
});

test('the figures of a cell that holds a sentence are called by its words', () => {
  const { paragraphs } = readHtml(
    '<table><tr><th>项目名称</th><th>建设内容</th><th>投资</th></tr><tr><td>周家营村人行道地面硬化项目</td><td>拆除地面596平方米，铺设道板砖1136.7平方米。</td><td>20万元</td></tr></table>',
  );
  expect(labels(paragraphs)).toEqual(['拆除地面', '铺设道板砖', '周家营村人行道地面硬化项目投资']);
});
