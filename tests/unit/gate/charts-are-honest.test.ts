/** Each way in which a chart can mislead is reported by file and line, with the next step. */
import { describe, expect, test } from 'vitest';
import { chartsAreHonest } from '#scripts/gate/rules/charts-are-honest.ts';
import { entriesMatchSchema } from '#scripts/gate/rules/entries-match-schema.ts';
import { referencesResolve } from '#scripts/gate/rules/references-resolve.ts';
import { indexContent } from '#scripts/gate/index-content.ts';
import type { Content } from '#scripts/gate/model.ts';
import type { FigureRecord } from '#schemas/figure.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { chartIds, spoilChart } from '../charts/support.ts';

const rules = [chartsAreHonest, entriesMatchSchema, referencesResolve];

test.each(chartIds)('%s is honest', (id) => {
  expect(spoilChart(id, [], rules)).toEqual([]);
});

describe('a chart is reported', () => {
  test.each<[string, string, [string, string][], string]>([
    [
      'for a figure that does not exist',
      'incidence',
      [['[county.incidence-after]', '[county.incidence-afte]']],
      'charts/incidence.yaml:16 › rows › 第2条 › figures › 第1条：写的是 county.incidence-afte，没有这个台账编号，最接近的是 county.incidence-after。请改为 county.incidence-after。',
    ],
    [
      'for a form that does not exist',
      'incidence',
      [['form: two-bars', 'form: pie']],
      'charts/incidence.yaml:6 › form：写的是 pie，没有“pie”这种图形，可用的有 stacked-share、two-bars、parts、grouped-bars、sorted-bars、share-bars。请改正。',
    ],
    [
      'for parts beyond their whole',
      'dahe-tourism',
      [['[dahe.non-tourism-households]', '[dahe.registered-households]']],
      'charts/dahe-tourism.yaml:10 › whole：各部分相加为 302，整体 dahe.households 为 242，各部分超出 60。请补上遗漏的部分，或改正编号。',
    ],
    [
      'for parts that fall short of their whole',
      'exit-progress',
      [
        [
          'county.exited-persons, county.remaining-persons',
          'county.exited-persons, dahe.registered-persons',
        ],
      ],
      'charts/exit-progress.yaml:25 › rows › 第3条 › whole：各部分相加为 65167，整体 county.registered-persons 为 79515，各部分少了 14348。请补上遗漏的部分，或改正编号。',
    ],
    [
      'for mixed units in a series',
      'dahe-exits-by-year',
      [
        [
          'dahe.exited-2015-households, dahe.exited-2015-persons',
          'dahe.exited-2015-persons, dahe.exited-2015-persons',
        ],
      ],
      'charts/dahe-exits-by-year.yaml:18 › rows › 第2条 › figures › 第1条：dahe.exited-2015-persons 的单位是 人，同一系列的 dahe.exited-2014-households 以 户 计，单位不能混用。请换成同一单位的数，或分成两张图。',
    ],
    [
      'for a count among shares',
      'townships-compared',
      [
        [
          '[dongjingling.poor-villages-share, wulong.poor-villages-share]',
          '[dongjingling.poor-villages-share, wulong.poor-villages]',
        ],
      ],
      'charts/townships-compared.yaml:17 › rows › 第1条 › figures › 第2条：wulong.poor-villages 的单位是 个，占比图只画百分比。请改用占比的台账编号。',
    ],
    [
      'for years that differ where one time is claimed',
      'dahe-exits-by-year',
      [['time: by-row', 'time: same']],
      'charts/dahe-exits-by-year.yaml:18 › rows › 第2条 › figures › 第1条：dahe.exited-2015-households 是2015年的数，同一时点的图里 dahe.exited-2014-households 是2014年的数，年份应一致。请换成同一年的数；各行本来就是不同年份时写 time: by-row。',
    ],
    [
      'for years that differ within a row',
      'dahe-exits-by-year',
      [
        [
          'dahe.exited-2015-households, dahe.exited-2015-persons',
          'dahe.exited-2015-households, dahe.exited-2014-persons',
        ],
      ],
      'charts/dahe-exits-by-year.yaml:18 › rows › 第2条 › figures › 第2条：dahe.exited-2014-persons 是2014年的数，同一行里 dahe.exited-2015-households 是2015年的数，年份应一致。请换成同一年的数。',
    ],
    [
      'for too many rows',
      'incidence',
      [
        [
          '  - label: 下降后',
          '  - label: 中间\n    figures: [county.incidence-after]\n  - label: 下降后',
        ],
      ],
      'charts/incidence.yaml:11 › rows：有 3 行，前后两条（two-bars）只能有 2 行。请合并次要的项目，或换一种图形、改用表格。',
    ],
    [
      'for too few series',
      'townships-compared',
      [['  - name: 五龙乡（走访的）\n    colour: other\n', '']],
      'charts/townships-compared.yaml:10 › series：有 1 个系列，占比分组条（share-bars）可有 2 至 3 个系列。请补足，或换一种图形。',
    ],
    [
      'for figures that do not match the series',
      'incidence',
      [['[county.incidence-after]', '[county.incidence-after, county.villages]']],
      'charts/incidence.yaml:16 › rows › 第2条 › figures：有 2 个台账编号，系列有 1 个，两者应一一对应。请补上或删去编号。',
    ],
    [
      'for a share that belongs to another part',
      'exit-progress',
      [['share: county.exited-persons-share', 'share: county.exited-households-share']],
      'charts/exit-progress.yaml:26 › rows › 第3条 › share：county.exited-households-share 为 78.7%，county.exited-persons 占 county.registered-persons 的 81.3%。请改用这一部分的占比。',
    ],
    [
      'for a range drawn as a bar',
      'incidence',
      [['[county.incidence-after]', '[dahe.tourism-income]']],
      'charts/incidence.yaml:16 › rows › 第2条 › figures › 第1条：dahe.tourism-income 是区间（几千元到10多万元），区间没有单一的数值，画不成条。请换一个数，或不画这一行。',
    ],
    [
      'for a range written beside a bar',
      'exit-progress',
      [['share: county.exited-persons-share', 'share: dahe.tourism-income']],
      'charts/exit-progress.yaml:26 › rows › 第3条 › share：dahe.tourism-income 是区间（几千元到10多万元），区间没有单一的数值，画不成条。请换一个数，或不画这一行。',
    ],
    [
      'for text on a colour that does not carry it',
      'exit-progress',
      [['    colour: rest', '    colour: before']],
      'charts/exit-progress.yaml:12 › series › 第2条 › colour：颜色是 before，条上要写字，条纹上的字看不清。请改用 focus、other、rest 或 open。',
    ],
    [
      'for strokes in a square',
      'villages-by-status',
      [['colour: open', 'colour: before']],
      'charts/villages-by-status.yaml:19 › rows › 第2条 › colour：颜色是 before，方格太小，画不下条纹。请改用 focus、other、rest、open 或 dotted。',
    ],
    [
      'for dots in a bar',
      'incidence',
      [['colour: before', 'colour: dotted']],
      'charts/incidence.yaml:14 › rows › 第1条 › colour：颜色是 dotted，框内一点只用于方格图。请改用 focus、other、rest、before 或 open。',
    ],
    [
      'for squares that are no whole number',
      'villages-by-status',
      [['figures: [county.exited-villages]', 'figures: [county.exited-villages-share]']],
      'charts/villages-by-status.yaml:15 › rows › 第1条 › figures › 第1条：county.exited-villages-share 为 86.7%，方格图一格一个，只画整数。请换成整数，或把 shape 改为 bar。',
    ],
    [
      'for more squares than can be seen',
      'villages-by-status',
      [['figures: [county.exited-villages]', 'figures: [county.remaining-households]']],
      'charts/villages-by-status.yaml:10 › whole：各部分共 7204 格，方格图最多 2000 格，再多就小得看不清。请把 shape 改为 bar。',
    ],
  ])('%s', (_, id, replacements, message) => {
    expect(spoilChart(id, replacements, rules)).toContain(message);
  });

  /** The real content with other values in its ledger. */
  const withValues = (values: Readonly<Record<string, number>>): Content => {
    const content = readContent('content');
    const figures = new Map(content.figures);
    for (const [id, value] of Object.entries(values)) {
      const known = figures.get(id);
      if (!known) throw new Error(`the ledger lacks ${id}`);
      const record: FigureRecord = { ...known.record, value };
      figures.set(id, { ...known, record });
    }
    return { ...content, figures };
  };

  test('for bars that are all zero', () => {
    const zero = { 'county.incidence-before': 0, 'county.incidence-after': 0 };
    const faults = chartsAreHonest(withValues(zero)).map(formatFault);
    expect(faults).toContain(
      'content/charts/incidence.yaml:11 › rows：图里的数都是 0，全是 0 画不成图。请换成有数值的，或不画这张图。',
    );
  });

  test('for a negative part', () => {
    const [fault] = chartsAreHonest(withValues({ 'county.incidence-after': -5.62 }));
    expect(fault?.found).toBe('county.incidence-after 为 -5.62');
    expect(fault?.expected).toBe('图中的部分不能是负数');
    expect(fault?.next).toBe('请核对台账，或换一种图形');
    expect(fault?.file).toMatch(/charts\/incidence\.yaml$/);
  });
});

test('content without charts has nothing to report', () => {
  const empty: Content = indexContent([], []);
  expect(chartsAreHonest(empty)).toEqual([]);
});
