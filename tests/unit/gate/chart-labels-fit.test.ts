/** A label that has no place is reported by file and line, beside all other faults. */
import { expect, test } from 'vitest';
import { chartLabelsFit } from '#scripts/gate/rules/chart-labels-fit.ts';
import { chartIds, spoilChart } from '../charts/support.ts';

test.each(chartIds)('every label of %s has its place', (id) => {
  expect(spoilChart(id, [], [chartLabelsFit])).toEqual([]);
});

test('a label that leaves the picture is reported at the row that says it', () => {
  const longer: [string, string][] = [
    ['label: 从事旅游经营服务', 'label: 从事旅游经营服务和与旅游有关的其他各种经营服务的农户'],
  ];
  expect(
    spoilChart('dahe-tourism', longer, [chartLabelsFit]).map((message) => `content/${message}`),
  ).toEqual([
    'content/charts/dahe-tourism.yaml:14 › rows › 第1条 › label：在手机上（宽 340）标签“从事旅游经营服务和与旅游有关的其他各种经营服务的农户”超出画面，图中的字应完整、互不遮挡。请缩短文字，或换一种图形。',
  ]);
});

test('a chart that names an unknown figure is left to the rule about references', () => {
  const spoiled: [string, string][] = [['whole: dahe.households', 'whole: dahe.household']];
  expect(spoilChart('dahe-tourism', spoiled, [chartLabelsFit])).toEqual([]);
});

test.each(['A&B', '𠮷家', '垴上村', '王é'])('a label %s passes', (label) => {
  const spoiled: [string, string][] = [['label: 从事旅游经营服务', `label: ${label}`]];
  expect(spoilChart('dahe-tourism', spoiled, [chartLabelsFit])).toEqual([]);
});

test('a label with a character of no usual font is reported at its row', () => {
  const spoiled: [string, string][] = [['label: 从事旅游经营服务', 'label: 旅游😀']];
  expect(spoilChart('dahe-tourism', spoiled, [chartLabelsFit])).toEqual([
    'charts/dahe-tourism.yaml:14 › rows › 第1条 › label：在手机上（宽 340）标签“旅游😀”含有不能保证显示的字符“😀”，图中的字应完整、互不遮挡。请缩短文字，或换一种图形。',
  ]);
});
