/** Hints at terms that readers never meet: no page holds their words. */
import { faultAt } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { findProse } from '#scripts/gate/prose.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { findComponents } from '#scripts/gate/story-body.ts';

/** A term for which no body has its name or another spelling, and which none opens or cites. */
export function findUnusedTerms(content: Content): Fault[] {
  const terms = content.entries.filter(({ collection }) => collection === 'terms');
  const bodies = findProse(content).filter(({ kind }) => kind !== 'field');
  const opened = new Set(
    content.entries.flatMap((entry) =>
      findComponents(entry).flatMap(({ name, attributes }) =>
        name === 'Term'
          ? [attributes.get('id')]
          : name === 'Background'
            ? (attributes.get('terms') ?? '').split(/\s+/)
            : [],
      ),
    ),
  );
  return terms
    .filter((entry) => {
      const words = ['name', 'aliases[]'].flatMap((pattern) =>
        stringsAt(entry.data, pattern).map(({ value }) => value),
      );
      return (
        !opened.has(entry.id) &&
        !bodies.some(({ text }) => words.some((word) => text.includes(word)))
      );
    })
    .map((entry) =>
      faultAt(entry, ['name'], {
        found: '没有页面写到这个词',
        expected: '词条解释页面上的词',
        next: '请在 aliases 里补上正文的写法，或在正文第一次出现的地方用 <Term>',
      }),
    );
}
