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

/** The draft that an id belongs to, or undefined. */
type FindDraft = (kind: ReferenceKind, id: string) => Entry | undefined;

export function publishedRestsOnPublished(content: Content): Fault[] {
  const drafts = new Map(
    content.entries
      .filter(isDraft)
      .map((entry) => [`${entry.collection}/${entry.id}`, entry] as const),
  );
  if (drafts.size === 0) return [];
  const findDraft: FindDraft = (kind, id) => {
    if (kind === 'figure') {
      const entry = content.figures.get(id)?.entry;
      return entry ? drafts.get(`figures/${entry.id}`) : drafts.get(`figures/${subjectOf(id)}`);
    }
    return drafts.get(kind === 'story' ? id : `${collectionOfKind[kind]}/${id}`);
  };
  return content.entries
    .filter((entry) => !isDraft(entry))
    .flatMap((entry) => [
      ...checkFields(entry, findDraft),
      ...checkTemplates(entry, findDraft),
      ...checkComponents(entry, findDraft),
    ]);
}

const subjectOf = (figureId: string) => figureId.replace(/\..*/, '');

const explain = (id: string, { file }: Entry): Complaint => ({
  found: `写的是 ${id}`,
  expected: `${file} 还是草稿，发布的内容只能用已发布的`,
  next: '请先发布那一份（删去它的 draft: true），或这里先不用它',
});

const checkFields = (entry: Entry, findDraft: FindDraft): Fault[] =>
  Object.entries(entry.definition.references).flatMap(([pattern, kind]) =>
    stringsAt(entry.data, pattern).flatMap(({ path, value }) => {
      const draft = findDraft(kind, value);
      return draft ? [faultAt(entry, path, explain(value, draft))] : [];
    }),
  );

const checkTemplates = (entry: Entry, findDraft: FindDraft): Fault[] =>
  textFieldsOf(entry).flatMap(({ path, value }) =>
    parseTemplate(value).flatMap((part) => {
      const draft = typeof part === 'string' ? undefined : findDraft('figure', part.figure);
      if (!draft || typeof part === 'string') return [];
      return [faultAt(entry, path, explain(part.figure, draft), part.figure)];
    }),
  );

const checkComponents = (entry: Entry, findDraft: FindDraft): Fault[] =>
  findComponents(entry).flatMap(({ name, attributes, line }) => {
    const reference = findComponent(name)?.reference;
    const written = reference && attributes.get(reference.attribute);
    if (!reference || !written) return [];
    const ids = reference.many ? written.split(/\s+/).filter(Boolean) : [written];
    return ids.flatMap((id) => {
      const draft = findDraft(reference.kind, id);
      return draft ? [faultInBody(entry, line, `正文 › <${name}>`, explain(id, draft))] : [];
    });
  });
