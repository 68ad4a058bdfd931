/** Hints on the prose point at the slip and say what to write; they never stop a build. */
import { describe, expect, it } from 'vitest';
import { lintProse } from '#scripts/authoring/lint-prose.ts';
import { checkContent } from '#scripts/gate/check-content.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { append, replace, withContent } from '../gate/faulty-content.ts';
import type { Edits } from '../gate/faulty-content.ts';

const theme = 'themes/sample-theme.mdx';
const ledger = 'figures/hill-village.yaml';
const hints = (edits: Edits) =>
  withContent(edits, (folder) => lintProse(readContent(folder)).map(formatFault));
const hintsOn = (sentence: string) =>
  hints({ [theme]: append(`\n${sentence}\n`) }).map((hint) =>
    hint.replace('content/themes/sample-theme.mdx:13 › 正文：', ''),
  );

describe('the prose', () => {
  it('that is in order gives no hint', () => {
    expect(hints({})).toEqual([]);
    expect(hintsOn('他说：“村里（山上）用WCAG 2.2的做法，在2018年。”')).toEqual([]);
  });

  it.each([
    ['很好,大家都来。', '写的是“很好,大家都来”，“,”处的全角或半角与中文不合。请把“,”改为“，”。'],
    [
      '用了ＡＢＣ。',
      '写的是“用了ＡＢＣ。”，“ＡＢＣ”处的全角或半角与中文不合。请把“ＡＢＣ”改为“ABC”。',
    ],
    ['他说"很好"。', '用了引号 "，全站的引号都用“”。请改为弯引号“”，引文之内再用‘’。'],
    ['用 Excel打开。', '“用 Exce”里有空格，中文与西文之间的空隙由样式表留出。请删去空格。'],
    ['党十九大之后。', '写的是“党十九大”，固定的说法只有一种写法。请改为“党的十九大”。'],
  ])('%s is hinted at', (sentence, hint) => {
    expect(hintsOn(sentence)).toContain(hint);
  });

  it('that differs from a set term in one character is hinted at', () => {
    const edits = {
      'set-terms.yaml': append('- 中国乡村旅游模范村\n'),
      [theme]: append('\n中国乡村旅游模范林。\n'),
    };
    expect(hints(edits)).toEqual([
      'content/themes/sample-theme.mdx:13 › 正文：写的是“中国乡村旅游模范林”，content/set-terms.yaml 里的固定说法与它差一个字。请改为“中国乡村旅游模范村”。',
    ]);
  });

  it('in a sentence too long for one breath is hinted at', () => {
    expect(hintsOn(`${'山上有村，'.repeat(24)}好。`)).toEqual([
      '“山上有村，山上有…”这一句有 97 个字，一句最好不超过 90 个字。请分成两句。',
    ]);
  });

  it('with a number that lacks its unit is hinted at', () => {
    const figure = '<Figure id="hill-village.persons" />';
    const edits = (after: string) => ({
      [ledger]: replace('printed: 813人', 'printed: "813"'),
      [theme]: append(`\n全村${figure}${after}。\n`),
    });
    expect(hints(edits('人'))).toEqual([]);
    expect(hints(edits(''))).toEqual([
      'content/themes/sample-theme.mdx:13 › 人口：813后面没有单位，单位是人。请在 <Figure /> 之后写上“人”。',
    ]);
  });

  it('with a share in Han, which is its own unit, gives no hint', () => {
    const edits = {
      [ledger]: (text: string) =>
        text.replace(
          'value: 813\n    unit: 人\n    printed: 813人',
          'value: 66.7\n    unit: "%"\n    printed: 三分之二',
        ),
      [theme]: append('\n有<Figure id="hill-village.persons" />的人家。\n'),
    };
    expect(hints(edits)).toEqual([]);
  });

  it('may have hints and still pass the gate', () => {
    const faults = withContent({ [theme]: append('\n很好,大家都来。\n') }, (folder) =>
      checkContent(folder).faults.map(formatFault),
    );
    expect(faults).toEqual([]);
  });
});

describe('a term', () => {
  const term = 'terms/first-secretary.yaml';
  const unused =
    'content/terms/first-secretary.yaml:2 › name：没有页面写到这个词，词条解释页面上的词。请在 aliases 里补上正文的写法，或在正文第一次出现的地方用 <Term>。';
  const renamed = replace('name: 第一书记', 'name: 驻村干部');

  it('that no page holds is hinted at', () => {
    expect(hints({ [term]: renamed })).toEqual([unused]);
  });

  it('that a page holds in another spelling, or opens, is not', () => {
    const spelt = (text: string) => renamed(text).replace('驻村书记', '第一书记');
    expect(hints({ [term]: spelt })).toEqual([]);
    const opens = append('\n<Term id="first-secretary">下派的人</Term>来了。\n');
    expect(hints({ [term]: renamed, [theme]: opens })).toEqual([]);
  });
});
