import { describe, expect, it } from 'vitest';
import { commonPages } from '#search/model/index-words.ts';
import { WordCollector } from '#search/build/collect-words.ts';
import { type Item, readItem } from './read-cbor.ts';

/** Each word of the pages with its entry, read back. */
function collect(pages: readonly string[][]): [word: string, pages: Item][] {
  const collector = new WordCollector();
  for (const page of pages) collector.addPage(page);
  return Array.from(collector.readWords(), ({ word, entry }) => {
    const [stored, places] = readItem(entry) as [string, Item];
    expect(stored).toBe(word);
    return [word, places];
  });
}

describe('the words of pages', () => {
  it('are every character and every pair with pages and positions as distances', () => {
    const words = collect([['大', '河', '', '大'], ['河'], ['', '大', '河', '大', '河']]);
    expect(words).toEqual([
      ['大$', [[0, [0, 3]], [2, [1, 2]]]],
      ['大河', [[0, [0]], [2, [1, 2]]]],
      ['河$', [[0, [1]], [1, [0]], [1, [2, 2]]]],
      ['河大', [[2, [2]]]],
    ]); // prettier-ignore
  });

  it('stand in the order of their bytes', () => {
    const words = collect([['𠮷', 'ａ', '2', '24', '龥', 'z', '%', '大', '2']]);
    const bytes = words.map(([word]) => Buffer.from(word));
    expect(bytes).toEqual([...bytes].sort((a, b) => Buffer.compare(a, b)));
  });

  it('never reach from one page into the next', () => {
    expect(collect([['大'], ['河']]).map(([word]) => word)).toEqual(['大$', '河$']);
  });

  it('that are common keep only their first place alone, but every place in pairs', () => {
    const words = new Map(
      collect(Array.from({ length: commonPages + 1 }, () => ['村', '里', '村', '里'])),
    );
    expect((words.get('村$') as Item[][])[0]).toEqual([0, [0]]);
    expect((words.get('村里') as Item[][])[0]).toEqual([0, [0, 2]]);
  });

  it('are none without pages', () => {
    expect(collect([])).toEqual([]);
  });
});
