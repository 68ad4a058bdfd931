/** What is published names only what is published: readers would find nothing behind a draft's id. */
import { parseTemplate } from '#lib/template.ts';
import { collectionOfKind } from '#scripts/gate/collections.ts';
import { findComponent, type ReferenceKind } from '#scripts/gate/components.ts';
import { type Complaint, faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { textFieldsOf } from '#scripts/gate/prose.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';
import { findComponents } from '#scripts/gate/story-body.ts';

/** One place that names a draft. */
interface Use {
  draft: string;
  fault: Fault;
}
/** The file of the draft that an id belongs to, or undefined. */
type FindDraft = (kind: ReferenceKind, id: string) => string | undefined;

const parts = ['drafts', 'figures'] as const;
type Known = Pick<Content, (typeof parts)[number]>;

export const publishedRestsOnPublished = ruleOfEntries(
  'publishedRestsOnPublished',
  parts,
  (entry, content) => (isDraft(entry) ? [] : findUses(entry, content).map(({ fault }) => fault)),
);

/** The files of the drafts that an entry names, whatever it is itself. */
export const findDraftsUsed = (content: Known, entry: Entry): string[] => [
  ...new Set(findUses(entry, content).map(({ draft }) => draft)),
];

function finderOf({ drafts, figures }: Known): FindDraft {
  return (kind, id) => {
    if (kind === 'figure') {
      return drafts.get(`figures/${figures.get(id)?.entry.id ?? id.replace(/\..*/, '')}`);
    }
    return drafts.get(kind === 'story' ? id : `${collectionOfKind[kind]}/${id}`);
  };
}

function findUses(entry: Entry, content: Known): Use[] {
  if (content.drafts.size === 0) return [];
  const findDraft = finderOf(content);
  return [
    ...findInFields(entry, findDraft),
    ...findInTemplates(entry, findDraft),
    ...findInComponents(entry, findDraft),
  ];
}

const onlyPublished = '还是草稿，发布的内容只能用已发布的';

/** Whether a fault is that a draft is named: it goes when the two are published together. */
export const isOfDraft = ({ expected }: Fault): boolean => expected.endsWith(onlyPublished);

const explain = (id: string, file: string): Complaint => ({
  found: `写的是 ${id}`,
  expected: `${file} ${onlyPublished}`,
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
