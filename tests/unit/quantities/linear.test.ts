/** Reading is linear in the length of a text, whatever the text. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readQuantities } from '#quantities/read-quantities.ts';
import { nameForms } from '#quantities/tables/names.ts';
import { otherForms } from '#quantities/tables/other-forms.ts';
import { wordsBefore, wordsBehind } from '#quantities/tables/qualifier-words.ts';
import { shareForms } from '#quantities/tables/shares.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** How often a pattern is tried, and on how many characters those cut from the text are tried. */
function countWork(text: string, setTerms?: readonly string[]): number {
  let work = 0;
  const exec = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, on: string) {
    // A sticky pattern reads on from its place; the tables' bounds hold how far.
    work += this.sticky || this.global ? 1 : on.length;
    return exec.call(this, on);
  });
  readQuantities(text, setTerms && { setTerms });
  vi.restoreAllMocks();
  return work;
}

describe('time', () => {
  it.each([
    ...['1万', '2018年', '第', '一', '9', '1,', '1,000,', '1:', '1-', '2018-', '“1', '百分之'],
    ...['不超过', '壹', '1 ', '\n1', 'a1', '①', '、1', '一、', '周一、', '3—5万', '（1', '0.'],
  ])('%j twice as often is at most twice the work', (unit) => {
    const once = countWork(unit.repeat(400));
    const twice = countWork(unit.repeat(800));
    expect(twice).toBeLessThanOrEqual(2.1 * once);
  });

  it('a list of set terms costs work once, not with every text', () => {
    const terms = Array.from({ length: 200 }, (_, index) => `${index}个一`);
    const first = countWork('村里有242户。', terms);
    const next = countWork('村里有242户。', terms);
    expect(first).toBeGreaterThan(next + terms.length);
    expect(next).toBe(countWork('村里有242户。'));
  });

  const patterns = [
    ...otherForms.map(([, source]) => source),
    ...nameForms,
    ...shareForms.map(({ pattern }) => pattern.source),
    ...[...wordsBefore, ...wordsBehind].map(([source]) => source),
  ];

  it('no pattern of the tables repeats without a bound', () => {
    const unbounded = patterns.filter((source) =>
      /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')),
    );
    expect(unbounded).toEqual([]);
  });
});
