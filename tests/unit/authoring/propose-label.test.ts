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

test('the figures of a cell that holds a sentence are called by its words', () => {
  const { paragraphs } = readHtml(
    '<table><tr><th>项目名称</th><th>建设内容</th><th>投资</th></tr><tr><td>周家营村人行道地面硬化项目</td><td>拆除地面596平方米，铺设道板砖1136.7平方米。</td><td>20万元</td></tr></table>',
  );
  expect(labels(paragraphs)).toEqual(['拆除地面', '铺设道板砖', '周家营村人行道地面硬化项目投资']);
});
