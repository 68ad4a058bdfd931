/** Passages rest on paragraphs of their page, and an account retells all of its own. */
import { faultAt, faultInBody } from '#scripts/gate/faults.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { sourceFor } from '#scripts/gate/references.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';
import { type ComponentUse, findComponents } from '#scripts/gate/story-body.ts';
import { paragraphsOfUse, sourceOfUse, sourcesOfUse } from '#scripts/gate/story-sources.ts';

const parts = ['paragraphs', 'paragraphIds', 'queryIds'] as const;
type Known = Pick<Content, (typeof parts)[number]>;

export const passagesRestOnParagraphs = ruleOfEntries(
  'passagesRestOnParagraphs',
  parts,
  (entry, content) => (entry.body ? checkEntry(entry, content) : []),
);

/** Paragraphs that say something, by document. */
const findBodyParagraphs = keepByObject(
  (paragraphs: Content['paragraphs']) =>
    new Set(
      paragraphs
        .filter(({ record }) => record.role === 'body')
        .map(({ record, entry }) => `${entry.id} ${record.id}`),
    ),
);

function checkEntry(entry: Entry, content: Known): Fault[] {
  const bodyParagraphs = findBodyParagraphs(content.paragraphs);
  const listed = stringsAt(entry.data, 'sources[].paragraphs[]').map((found) => ({
    ...found,
    key: `${sourceFor(entry, found.path)} ${found.value}`,
  }));
  const listedKeys = new Set(listed.map(({ key }) => key));
  const passages = findComponents(entry)
    // A document that is none of the page's is a fault of its own.
    .filter((use) => use.name === 'Passage' && !namesStranger(content, entry, use))
    .flatMap((use) => {
      const source = sourceOfUse(content, entry, use) ?? '';
      return paragraphsOfUse(use).map((paragraph) => ({
        source,
        paragraph,
        key: `${source} ${paragraph}`,
        line: use.line,
      }));
    });
  const outside = passages
    .filter(({ source, paragraph }) => content.paragraphIds.get(source)?.has(paragraph))
    .filter(({ key }) => !listedKeys.has(key))
    .map(({ paragraph, line }) =>
      faultInBody(entry, line, '正文 › <Passage>', {
        found: `依据 ${paragraph}`,
        expected: `头部 paragraphs 没有列 ${paragraph}`,
        next: `请在头部 paragraphs 里加上 ${paragraph}，或改正 p`,
      }),
    );
  if (entry.collection !== 'accounts') return outside;

  const retold = new Set(passages.map(({ key }) => key));
  const untold = listed
    .filter(({ key }) => bodyParagraphs.has(key) && !retold.has(key))
    .map(({ path, value }) =>
      faultAt(entry, path, {
        found: `列了 ${value}`,
        expected: '正文没有一处依据这一段',
        next: `请用 <Passage p="${value}"> 转述这一段`,
      }),
    );
  return [...outside, ...untold];
}

const namesStranger = (content: Known, entry: Entry, use: ComponentUse) =>
  use.attributes.has('source') && sourcesOfUse(content, entry, use).length === 0;
