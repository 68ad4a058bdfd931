/** A story names each person and document once, and each of its passages means one document. */
import { faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault, Path } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';
import { type ComponentUse, findComponents } from '#scripts/gate/story-body.ts';
import { sourcesOfStory, sourcesOfUse } from '#scripts/gate/story-sources.ts';

export const storiesNameEachOnce = ruleOfEntries(
  'storiesNameEachOnce',
  ['queryIds'],
  (entry, content) =>
    'sources[].id' in entry.definition.references
      ? [
          ...findRepeats(entry, 'people[].id', '人', '一个人在一篇里只列一次，写最主要的身份'),
          ...findRepeats(entry, 'sources[].id', '文献', '一份文献只列一次，段落写在一起'),
          ...sourcesOfStory(entry).flatMap((_, at) =>
            findRepeats(entry, `sources[].paragraphs[]`, '段落', '一段只列一次', at),
          ),
          ...findComponents(entry).flatMap((use) => checkUse(content, entry, use)),
        ]
      : [],
);

/** @param at of the documents, whose paragraphs are looked at by themselves */
function findRepeats(
  entry: Entry,
  pattern: string,
  label: string,
  expected: string,
  at?: number,
): Fault[] {
  const known = new Set<string>();
  const isOwn = (path: Path) => at === undefined || path[1] === at;
  return stringsAt(entry.data, pattern)
    .filter(({ path }) => isOwn(path))
    .flatMap(({ path, value }) => {
      if (!known.has(value)) {
        known.add(value);
        return [];
      }
      const complaint = { found: `${label} ${value} 又列了一次`, expected, next: '请删去重复的' };
      return [faultAt(entry, path, complaint)];
    });
}

const sourced: ReadonlySet<string> = new Set(['Passage', 'Query']);

function checkUse(content: Pick<Content, 'queryIds'>, entry: Entry, use: ComponentUse): Fault[] {
  const sources = sourcesOfStory(entry);
  if (!sourced.has(use.name) || sources.length === 0) return [];
  const found = sourcesOfUse(content, entry, use);
  const written = use.attributes.get('source');
  const ids = sources.map(({ id }) => id);
  const field = `正文 › <${use.name}>`;
  if (written !== undefined && found.length === 0) {
    const complaint = {
      found: `source 写的是 ${written}`,
      expected: `本页依据的文献是 ${ids.join('、')}`,
      next: `请改为其中一份，或在头部 sources 里加上 ${written}`,
    };
    return [faultInBody(entry, use.line, field, complaint)];
  }
  const meant = [...new Set(found.map(({ id }) => id))];
  if (meant.length < 2) return [];
  const complaint = {
    found: '没有写明是哪一份文献',
    expected: `${meant.join('、')} 里都有`,
    next: `请写明，如 <${use.name} source="${meant[0]!}" … >`,
  };
  return [faultInBody(entry, use.line, field, complaint)];
}
