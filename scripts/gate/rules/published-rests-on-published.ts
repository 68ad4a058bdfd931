/** What is published names only what is published: readers would find nothing behind a draft's id. */
import { parseTemplate } from '#lib/template.ts';
import { collectionOfKind } from '#scripts/gate/collections.ts';
import { findComponent, type ReferenceKind } from '#scripts/gate/components.ts';
import { type Complaint, faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { textFieldsOf } from '#scripts/gate/prose.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { findComponents } from '#scripts/gate/story-body.ts';

/** One place that names a draft. */
interface Use {
  draft: Entry;
  fault: Fault;
}
/** The draft that an id belongs to, or undefined. */
type FindDraft = (kind: ReferenceKind, id: string) => Entry | undefined;

export function publishedRestsOnPublished(content: Content): Fault[] {
  const findDraft = indexDrafts(content);
  if (!findDraft) return [];
  return content.entries
    .filter((entry) => !isDraft(entry))
    .flatMap((entry) => findUses(entry, findDraft))
    .map(({ fault }) => fault);
}

/** The drafts that an entry names, whatever it is itself. */
export function findDraftsUsed(content: Content, entry: Entry): Entry[] {
  const findDraft = indexDrafts(content);
  return findDraft ? [...new Set(findUses(entry, findDraft).map(({ draft }) => draft))] : [];
}

/** Undefined where there are no drafts. */
function indexDrafts({ entries, figures }: Content): FindDraft | undefined {
  const drafts = new Map<string, Entry>(
    entries.filter(isDraft).map((entry) => [`${entry.collection}/${entry.id}`, entry]),
  );
  if (drafts.size === 0) return undefined;
  return (kind, id) => {
    if (kind === 'figure') {
      return drafts.get(`figures/${figures.get(id)?.entry.id ?? id.replace(/\..*/, '')}`);
    }
    return drafts.get(kind === 'story' ? id : `${collectionOfKind[kind]}/${id}`);
  };
}

const findUses = (entry: Entry, findDraft: FindDraft): Use[] => [
  ...findInFields(entry, findDraft),
  ...findInTemplates(entry, findDraft),
  ...findInComponents(entry, findDraft),
];

const explain = (id: string, { file }: Entry): Complaint => ({
  found: `写的是 ${id}`,
  expected: `${file} 还是草稿，发布的内容只能用已发布的`,
  next: '请先发布那一份（删去它的 draft: true），或这里先不用它',
});

const findInFields = (entry: Entry, findDraft: FindDraft): Use[] =>
  Object.entries(entry.definition.references).flatMap(([pattern, kind]) =>
    stringsAt(entry.data, pattern).flatMap(({ path, value }) => {
      const draft = findDraft(kind, value);
      return draft ? [{ draft, fault: faultAt(entry, path, explain(value, draft)) }] : [];
    }),
  );

const findInTemplates = (entry: Entry, findDraft: FindDraft): Use[] =>
  textFieldsOf(entry).flatMap(({ path, value }) =>
    parseTemplate(value).flatMap((part) => {
      const draft = typeof part === 'string' ? undefined : findDraft('figure', part.figure);
      if (!draft || typeof part === 'string') return [];
      const { figure } = part;
      return [{ draft, fault: faultAt(entry, path, explain(figure, draft), figure) }];
    }),
  );

const findInComponents = (entry: Entry, findDraft: FindDraft): Use[] =>
  findComponents(entry).flatMap(({ name, attributes, line }) => {
    const reference = findComponent(name)?.reference;
    const written = reference && attributes.get(reference.attribute);
    if (!reference || !written) return [];
    const ids = reference.many ? written.split(/\s+/).filter(Boolean) : [written];
    return ids.flatMap((id) => {
      const draft = findDraft(reference.kind, id);
      if (!draft) return [];
      return [{ draft, fault: faultInBody(entry, line, `正文 › <${name}>`, explain(id, draft)) }];
    });
  });
