/** What stands in quotation marks stands in the source. */
import { storyCollections } from '#scripts/gate/collections.ts';
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { findProse } from '#scripts/gate/prose.ts';
import { sourcesOf } from '#scripts/gate/story-sources.ts';
import { placeholder } from '#scripts/gate/story-body.ts';

const quoting: ReadonlySet<string> = new Set([...storyCollections, 'charts', 'sources']);
const quotation = /“([^“”]+)”/gu;
/** A sentence that says itself that the words are ours, or someone else's. */
const ownWords = /本站的叫法|本站称|本站叫|转述时|公开条目|似应|不是原文/;

/**
 * Quotations of which a part, up to an ellipsis or a figure, does not stand in the document,
 * punctuation and blanks ignored. Names of our own pages, terms of the glossary and set terms are none, nor is what a revision quotes.
 * @param documentText the source, decoded
 */
export function findMisquotations(content: Content, source: Entry, documentText: string): Fault[] {
  const text = plain(documentText);
  const terms = content.setTerms.map((term) => term.replace(/[“”]/g, ''));
  const own = new Set([...content.entries.flatMap(namesOf), ...terms]);
  const glossary = content.entries.filter(({ collection }) => collection === 'terms');
  const termNames = glossary.flatMap(namesOf);
  const isOwn = (words: string) => own.has(words) || termNames.some((name) => name.includes(words));
  return findProse(content)
    .filter(({ entry, field }) => {
      // What rests on another document, too, may quote that one.
      const isOfSource = sourcesOf(entry).every((id) => id === source.id);
      return quoting.has(entry.collection) && isOfSource && !field.startsWith('revisions');
    })
    .flatMap((prose) =>
      [...prose.text.matchAll(quotation)].flatMap((match) => {
        const [printed, words = ''] = match;
        if (isOwn(words) || ownWords.test(sentenceAround(prose.text, match.index))) return [];
        const pieces = words.split(new RegExp(`…+|${placeholder}`, 'u')).map(plain);
        const missing = pieces.some((piece) => !text.includes(piece));
        if (!missing) return [];
        const complaint = {
          found: `引号里是${printed.replaceAll(placeholder, '…')}`,
          expected: '原文里没有这几个字',
          next: '请照原文改正，或去掉引号；本站自己的叫法请写明',
        };
        return [faultInBody(prose.entry, prose.lineAt(match.index), prose.field, complaint)];
      }),
    );
}

/** Titles and names of our own, and of what the glossary explains. */
const namesOf = ({ data }: Entry): string[] =>
  ['title', 'name', 'aliases[]', 'queries[].question'].flatMap((field) =>
    stringsAt(data, field).map(({ value }) => value),
  );

function sentenceAround(text: string, at: number): string {
  const start = text.slice(0, at).search(/[^。；！？\n]*$/u);
  const end = text.slice(at).search(/[。；！？\n]/u);
  return text.slice(start, end < 0 ? undefined : at + end);
}

const plain = (text: string) => text.replace(/[\p{P}\p{Z}\s]/gu, '');
