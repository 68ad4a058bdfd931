import { expect, it } from 'vitest';
import { markRepeats } from '#story/mark-repeats.ts';

const passages = (...paragraphs: string[]) =>
  paragraphs
    .map((p) => `<section id="x" data-paragraph="${p}"><p>文</p></section>`)
    .join('<h2>题</h2>');

it('a passage on the same paragraphs as the one before it is marked, whatever stands between', () => {
  const marked = markRepeats(passages('p31', 'p31', 'p31 p32', 'p31', 'p31'));
  expect(
    [...marked.matchAll(/ data-paragraph="([^"]*)"( data-again)?/g)].map(([, , again]) => again),
  ).toEqual([undefined, ' data-again', undefined, undefined, ' data-again']);
});

it('the same paragraph of another document is another source', () => {
  const section = (source: string) => `<section${source} data-paragraph="p1"></section>`;
  const [first, other] = [section(''), section(' data-source="b"')];
  expect(markRepeats(first + other + other + first)).toBe(
    first + other + other.replace('"p1"', '"p1" data-again') + first,
  );
});

it('nothing else changes', () => {
  const html = passages('p1', 'p2');
  expect(markRepeats(html)).toBe(html);
});
