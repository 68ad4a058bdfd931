import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#search/model/lookup.ts';
import { matchFigures } from '#search/model/match-figures.ts';

const row = (label: string, unit: string): FigureRow => ({
  key: 'dahe',
  id: label,
  subject: '大河村',
  label,
  unit,
  printed: '',
  asOf: '',
  source: 'chapter#p31',
});
const rows = [
  row('全村户数', '户'),
  row('全村人口', '人'),
  row('2014年脱贫户数', '户'),
  row('2014年脱贫人数', '人'),
  row('有上述年收入的户数', '户'),
  row('农民人均纯收入', '元'),
  row('高考大学生', '人'),
  row('贫困发生率', '%'),
];
const answers = (question: string) => matchFigures(rows, question).map(({ label }) => label);

describe('a question about a place', () => {
  it.each([
    ['有多少户', ['全村户数']],
    ['多少人', ['全村人口']],
    ['人数', ['全村人口']],
    ['收入', ['农民人均纯收入']],
    ['人均收入', ['农民人均纯收入']],
    ['2014年脱贫多少人', ['2014年脱贫人数']],
    ['有多少大学生', ['高考大学生']],
    ['贫困发生率是多少', ['贫困发生率']],
    ['有多少鲸鱼', []],
    ['书记是谁', []],
  ])('%s is answered by %j', (question, labels) => {
    expect(answers(question)).toEqual(labels);
  });
});
