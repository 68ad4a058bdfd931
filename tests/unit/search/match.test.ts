import { describe, expect, it } from 'vitest';
import { markText } from '#search/model/mark-text.ts';
import { cutExcerpt, findBestSpan, findRun } from '#search/model/match.ts';
import { readPositions } from '#search/model/positions.ts';

/** The excerpt of a text in blocks, hits in brackets. */
function excerpt(blocks: string[], ...queries: string[]): string {
  const positions = readPositions(blocks.map((text) => `\n${text}`).join(''));
  const words = positions.map(({ folded }) => folded);
  const spans = queries.map((query) => findRun(words, Array.from(query)));
  const best = findBestSpan(positions, spans);
  return best
    ? cutExcerpt(positions, best, spans.flat())
        .map(({ text, hit }) => (hit ? `[${text}]` : text))
        .join('')
    : '';
}

describe('an excerpt', () => {
  it('is the true sentence with its punctuation', () => {
    const text = '“大河村”（桥上乡）共有33,119户，占5.62%。';
    expect(excerpt(['前一段。', text, '后一段。'], '桥上')).toBe(
      '“大河村”（[桥上]乡）共有33,119户，占5.62%。',
    );
  });

  it('keeps soft punctuation inside a hit', () => {
    expect(excerpt(['在深沟、高寒的山区里，人们种地。'], '深沟高')).toBe(
      '在[深沟、高]寒的山区里，人们种地。',
    );
  });

  it('prefers a sentence to a label', () => {
    expect(excerpt(['大河村', '王文周在大河村任党支部书记，带着大家做旅游。'], '大河村')).toBe(
      '王文周在[大河村]任党支部书记，带着大家做旅游。',
    );
  });

  it('shows the spot where all words stand together', () => {
    const far = '旅游是后来的事，村里起初没有人想到。';
    const near = '大河村靠旅游吃饭，这是人人都知道的。';
    expect(excerpt([far, near], '大河村', '旅游')).toContain('[大河村]靠[旅游]');
  });

  it('does not take words of the next block for near', () => {
    const far = '整条是全村的二百多户人家，一眼看得完。';
    const near = '大河村有二百多户人家，都在山里住。';
    expect(excerpt([far, '大河村', near], '二百', '大河村')).toContain('[大河村]有[二百]');
  });

  it('does not cross a sentence mark', () => {
    expect(excerpt(['大河。村里有人。'], '大河村')).toBe('');
  });

  it('is cut in a sentence without end', () => {
    const text = excerpt([`${'长'.repeat(200)}村${'句'.repeat(200)}`], '村');
    expect(text).toMatch(/^….*\[村\].*…$/);
    expect(text.length).toBeLessThan(110);
  });
});

describe('marked text', () => {
  const mark = (text: string, ...runs: string[]) =>
    markText(
      text,
      runs.map((run) => Array.from(run)),
    )
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('');

  it('marks every hit once, overlapping ones as one', () => {
    expect(mark('大河村的大河', '大河', '河村')).toBe('[大河村]的[大河]');
  });

  it('never marks a part of a number', () => {
    expect(markText('35.62和562', [['562']])).toEqual([
      { text: '35.62和', hit: false },
      { text: '562', hit: true },
    ]);
  });
});
