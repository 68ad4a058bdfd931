import { describe, expect, it } from 'vitest';
import { TextIndex } from '#search/client/text-index.ts';
import { WordCollector } from '#search/build/collect-words.ts';
import { createRandom } from '../../bench/search/random.ts';
import { type Item, readItem } from './read-cbor.ts';

/** The index over Pagefind's stand-in, which knows exactly what the chunks hold. */
function openIndex(pages: readonly string[][]): { index: TextIndex; asked: string[] } {
  const collector = new WordCollector();
  for (const page of pages) collector.addPage(page);
  const entries = new Map(
    Array.from(collector.readWords(), ({ word, entry }) => [
      word,
      (readItem(entry) as [string, [number, number[]][]])[1],
    ]),
  );
  const asked: string[] = [];
  const search = (word: string) => {
    asked.push(word);
    let page = 0;
    const results = (entries.get(word) ?? []).map(([distance, places]) => {
      page += distance;
      let position = 0;
      const words = places.map((step) => (position += step));
      return { id: `folder/${page}`, words, data: () => Promise.reject(new Error('no page')) };
    });
    return Promise.resolve({ results });
  };
  return { index: new TextIndex({ search }), asked };
}

/** Where a run stands, looked for word by word. */
function findPlainly(pages: readonly string[][], run: readonly string[]): Item {
  return pages.flatMap((page, number): Item[] => {
    const starts = page.flatMap((_, i) =>
      run.every((word, j) => page[i + j] === word) ? [i] : [],
    );
    return starts.length > 0 ? [[number, starts]] : [];
  });
}

describe('a run', () => {
  it('is found exactly where it stands, whatever the text', async () => {
    const random = createRandom(4);
    const words = ['大', '河', '村', '2', '24', '5.62', '%', ''];
    const pages = Array.from({ length: 60 }, () =>
      Array.from({ length: random.below(40) }, () => random.pick(words)),
    );
    const { index } = openIndex(pages);
    let found = 0;
    for (let i = 0; i < 400; i++) {
      const run = Array.from({ length: 1 + random.below(5) }, () =>
        random.pick(words.slice(0, -1)),
      );
      const places = [...(await index.findRun(run))].sort(([a], [b]) => a - b);
      expect(places, run.join(' ')).toEqual(findPlainly(pages, run));
      found += places.length;
    }
    expect(found).toBeGreaterThan(400);
  });

  it('is asked for once, and by no more words than cover it', async () => {
    const { index, asked } = openIndex([['脱', '贫', '攻', '坚']]);
    await index.findRun(['脱', '贫', '攻', '坚']);
    await index.findRun(['脱', '贫', '攻', '坚']);
    expect(asked).toEqual(['脱贫', '攻坚']);
  });
});
