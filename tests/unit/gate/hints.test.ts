/** Hints say where a text may say more than its source; they are no faults. */
import { describe, expect, it } from 'vitest';
import { findHints, findSourceHints, formatHints } from '#scripts/gate/hints.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { append, checkWith, type Edits, replace, withContent } from './faulty-content.ts';
import { formatWellWorded } from './well-worded.ts';

const village = 'cases/hill-village.mdx';
const persons = '<Figure id="hill-village.persons" />';
const trees = '<Figure id="hill-village.tree-households" />';
const share = '<Figure id="hill-village.tree-share" />';

const hintsFor = (edits: Edits) =>
  withContent(edits, (contentDir) => findHints(readContent(contentDir)).map(formatWellWorded));

describe('a share', () => {
  const say = (sentence: string) => hintsFor({ [village]: append(`\n${sentence}\n`) });

  it('of households after a number of persons gets a hint', () => {
    expect(say(`全村${persons}，种树的占全村户数的${share}。`)).toEqual([
      'content/cases/hill-village.mdx:18 › 正文：“813人”之后写“占…37.2%”，前一个数是人数，比例说的是户数。请写明是什么占什么，或分成两句。',
    ]);
  });

  it('gets one too where only the arithmetic of the ledger tells what was divided', () => {
    expect(say(`有${persons}种树，占${share}。`)).toHaveLength(1);
  });

  it('gets one where its words name another measure than the number before', () => {
    expect(say(`有${trees}种树，占全村人口的${share}。`)).toEqual([
      expect.stringContaining('前一个数是户数，比例说的是人数'),
    ]);
  });

  it('gets one in a summary', () => {
    const summary = 'summary: 全村{hill-village.persons}，种树户占{hill-village.tree-share}。';
    expect(hintsFor({ [village]: replace('summary: 一个虚构的村庄。', summary) })).toEqual([
      expect.stringMatching(/^content\/cases\/hill-village\.mdx:3 › summary：/),
    ]);
  });

  it.each([
    `有${trees}种树，占全村户数的${share}。`,
    `有${trees}、${persons}；其中的户数占${share}。`,
    `全村${persons}。种树的占${share}。`,
    `种树户占${share}。`,
  ])('of what was divided gets none: %s', (sentence) => {
    expect(say(sentence)).toEqual([]);
  });

  it('is no fault', () => {
    expect(checkWith({ [village]: append(`\n有${persons}种树，占${share}。\n`) })).toEqual([]);
  });
});

describe('with the source at hand', () => {
  const text =
    '村里要围绕乡村旅游、中药材、刺绣、光伏等产业，“稳住人心”，把贫困人口、致贫原因等弄清楚。';
  const say = (body: string, source = text) =>
    withContent({ [village]: append(`\n${body}\n`) }, (contentDir) => {
      const content = readContent(contentDir);
      const entry = content.entries.find(({ collection }) => collection === 'sources')!;
      const lines = ['测试用的样例文献', '样例乡的干部 某甲', source, '开店', '只供测试'];
      return findSourceHints(lines.join('\n'), entry, content).map(formatWellWorded);
    });

  it('a list that closes what the source leaves open gets a hint', () => {
    expect(say('主导产业有乡村旅游、中药材、刺绣、光伏，都在村里。')).toEqual([
      'content/cases/hill-village.mdx:18 › 正文：“主导产业有乡村旅游、中药材、刺绣、光伏”后面没有“等”，原文在“光伏”之后有“等”，不止这几项。请补上“等”，或写明原文不止这几项。',
    ]);
    expect(say('举出中药材、刺绣和旅游。')).toEqual([]);
    expect(say('乡村旅游、中药材、刺绣都做。')).toHaveLength(1);
  });

  it.each([
    '主导产业有乡村旅游、中药材、刺绣、光伏等。',
    '“乡村旅游、中药材、刺绣、光伏”等产业。',
    '光伏与乡村旅游、中药材、刺绣等并列。',
    '把贫困人口、致贫原因等弄清楚。',
    '苹果、梨、桃都种。',
  ])('a list left open, or another one, gets none: %s', (sentence) => {
    expect(say(sentence)).toEqual([]);
  });

  it('a quotation that the source does not hold gets a hint', () => {
    expect(say('他说要“稳住人心”，“稳住民心”。')).toEqual([
      'content/cases/hill-village.mdx:18 › 正文：引号里是“稳住民心”，原文里没有这几个字。请照原文改正，或去掉引号；本站自己的叫法请写明。',
    ]);
  });

  it.each([
    '他要求“围绕……光伏等产业”。',
    '“样例专题”是另一页。',
    '“三件事”是本站的叫法。',
    '“把贫困人口，致贫原因等弄清楚”。',
  ])('a quotation that it holds, and a name of our own, get none: %s', (sentence) => {
    expect(say(sentence)).toEqual([]);
  });
});

it('hints are printed apart, and none print nothing', () => {
  expect(formatHints([])).toBeUndefined();
  const hint = { file: 'a.mdx', line: 3, field: '正文', found: '甲', expected: '乙', next: '请改' };
  expect(formatHints([hint])).toBe(
    '提示 a.mdx:3 › 正文：甲，乙。请改。\n以上 1 处请再对照原文，不妨碍发布。',
  );
});
