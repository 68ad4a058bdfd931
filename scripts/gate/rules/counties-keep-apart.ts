/** In a series, what belongs to one county names nothing of another: no figure, person, document, chart or page. */
import { parseTemplate } from '#lib/template.ts';
import { type ReferenceKind, findComponent } from '#scripts/gate/components.ts';
import { collectionOfKind } from '#scripts/gate/collections.ts';
import {
  countiesOfEntry,
  countyOfFigure,
  countyOfPlace,
  readSeries,
} from '#scripts/gate/counties.ts';
import { type Complaint, faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { readPlaces } from '#scripts/gate/places.ts';
import { textFieldsOf } from '#scripts/gate/prose.ts';
import { findComponents } from '#scripts/gate/story-body.ts';

/** Words of policy, pictures, and what is compared across counties, belong to all. */
const shared: ReadonlySet<string> = new Set(['terms', 'measures', 'pages', 'pictures', 'site']);

export function countiesKeepApart(content: Content): Fault[] {
  if (readSeries(content).size < 2) return [];
  const entries = new Map(
    content.entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]),
  );
  /** The county of what an id means; none where all may use it. */
  const countyOf = (kind: ReferenceKind, id: string): string | undefined => {
    if (kind === 'figure') return countyOfFigure(content, id);
    if (kind === 'place') return countyOfPlace(content, id);
    const entry = entries.get(kind === 'story' ? id : `${collectionOfKind[kind] ?? ''}/${id}`);
    if (!entry || shared.has(entry.collection)) return undefined;
    return countiesOfEntry(content, entry)[0];
  };
  return content.entries
    .filter(({ collection }) => !shared.has(collection))
    .flatMap((entry) => {
      const [own] = countiesOfEntry(content, entry);
      if (own === undefined) return [];
      return checkEntry(entry, (kind, id) => {
        const other = countyOf(kind, id);
        return other === undefined || other === own
          ? undefined
          : explain(content, entry, { id, own, other });
      });
    });
}

function explain(
  content: Content,
  entry: Entry,
  { id, own, other }: { id: string; own: string; other: string },
): Complaint {
  const { nameApart } = readPlaces(content);
  const [ownName, otherName] = [nameApart(own), nameApart(other)];
  return {
    found: `${id} 是${otherName}的`,
    expected: `${entry.definition.label} ${entry.id} 是${ownName}的，几个县合编时各用各的`,
    next: `请改为${ownName}的编号；要提到${otherName}，在正文里用链接，要比较，用同一个口径`,
  };
}

type Check = (kind: ReferenceKind, id: string) => Complaint | undefined;

/** What its fields, its templates and its body name. */
function checkEntry(entry: Entry, check: Check): Fault[] {
  const fields = Object.entries(entry.definition.references).flatMap(([pattern, kind]) =>
    stringsAt(entry.data, pattern).flatMap(({ path, value }) => {
      const complaint = check(kind, value);
      return complaint ? [faultAt(entry, path, complaint)] : [];
    }),
  );
  const templates = textFieldsOf(entry).flatMap(({ path, value }) =>
    parseTemplate(value).flatMap((part) => {
      const complaint = typeof part === 'string' ? undefined : check('figure', part.figure);
      return complaint && typeof part !== 'string'
        ? [faultAt(entry, path, complaint, part.figure)]
        : [];
    }),
  );
  const body = findComponents(entry).flatMap(({ name, attributes, line }) => {
    const reference = findComponent(name)?.reference;
    const ids = (reference && attributes.get(reference.attribute))?.split(/\s+/) ?? [];
    return ids.filter(Boolean).flatMap((id) => {
      const complaint = reference && check(reference.kind, id);
      return complaint ? [faultInBody(entry, line, `正文 › <${name}>`, complaint)] : [];
    });
  });
  return [...fields, ...templates, ...body];
}
