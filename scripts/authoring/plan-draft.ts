/** Turns answers into the files of a new entry, or says why they cannot be. */
import { nameOf } from '#lib/known-names.ts';
import { idPattern } from '#schemas/common.ts';
import { collections } from '#scripts/gate/collections.ts';
import { readSeries } from '#scripts/gate/counties.ts';
import type { Content } from '#scripts/gate/model.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';
import { placesOfEntry } from '#scripts/gate/places.ts';
import { writeCommentedYaml } from './commented-yaml.ts';
import { writeBody } from './draft-body.ts';
import { type Answers, type DraftKindName, draftKinds } from './draft-kinds.ts';
import { AuthoringError, type Files } from './files.ts';
import { findNamed, nextOrder, readParagraphs, requireNamed } from './known-content.ts';
import { findPlaces, homePlace, planPlace, requirePlace } from './plan-place.ts';
import { planEvent, planTerm } from './plan-record.ts';
import { proposeId } from './propose-id.ts';
import { splitName } from './split-name.ts';

/** The id that a new entry gets unless another is given. */
export function proposeDraftId(kind: DraftKindName, answers: Answers, content: Content): string {
  const { collection, idFrom } = draftKinds[kind];
  const taken = content.ids.get(collection) ?? new Set<string>();
  // An account of nobody's goes by its title.
  if (kind === 'account' && !answers.speaker) return proposeId(answers.title ?? '', 'title', taken);
  const speaker = kind === 'account' && findNamed(content, 'people', answers.speaker ?? '');
  if (speaker && !taken.has(speaker.id)) return speaker.id;
  const name = speaker ? speaker.name : (answers[idFrom.answer] ?? '');
  return proposeId(name, idFrom.as, taken);
}

/**
 * The files of a new entry, by path below the content folder.
 * @throws AuthoringError when something named does not exist, or exists already
 */
export function planDraft(kind: DraftKindName, answers: Answers, content: Content): Files {
  const { collection } = draftKinds[kind];
  const source = requireNamed(content, 'sources', '来源文献', answers.source ?? '');
  const paragraphs = readParagraphs(content, source, answers.paragraphs ?? '');
  const id = answers.id ?? proposeDraftId(kind, answers, content);
  const township = answers.township
    ? requirePlace(content, 'township', answers.township)
    : undefined;
  const basis = { source, paragraphs, township };
  const place = planPlaceOf(kind, answers, basis, content);
  refuseRepeats(kind, id, answers, content, place?.id);
  if (kind === 'person') return planPerson(id, answers, basis, content).files;
  if (kind === 'term') return planTerm(id, answers, basis);
  if (kind === 'event') return planEvent(id, answers, basis, content);

  const speaker =
    kind === 'account' && answers.speaker ? planSpeaker(answers, basis, content) : undefined;
  const values = {
    title: answers.title ?? answers.place,
    summary: '待写：一两句话的摘要',
    order: nextOrder(content, collection),
    sources: [{ id: source, paragraphs }],
    draft: true,
    name: answers.name,
    group: answers.group,
    place: place?.id,
    places: [place?.id ?? township ?? speaker?.place ?? countyOf(answers, content)].filter(
      (one) => one !== undefined,
    ),
    people: speaker && [{ id: speaker.id }],
  };
  const { schema } = collections[collection]!;
  const frontmatter = writeCommentedYaml(schema, { values, suggestions: suggest(content, basis) });
  const body = writeBody(content, collection, source, paragraphs);
  return {
    ...speaker?.files,
    ...place?.files,
    [`${collection}/${id}.mdx`]: `---\n${frontmatter}\n---\n\n${body}\n`,
  };
}

/** In a series, every page says where it belongs. */
const countyOf = (answers: Answers, content: Content): string | undefined =>
  readSeries(content).size > 0 ? homePlace(content, answers.county) : undefined;

interface Basis {
  source: string;
  paragraphs: readonly string[];
  township: string | undefined;
}

/** The village or township that a page is about. */
function planPlaceOf(kind: DraftKindName, answers: Answers, basis: Basis, content: Content) {
  const written = answers.place ?? '';
  if (kind === 'case') return planPlace(written, 'village', basis.township ?? '', content);
  if (kind === 'township')
    return planPlace(written, 'township', homePlace(content, answers.county), content);
  return undefined;
}

/** Where a speaker is from: a place of the tree, or a new village in the township. */
function planPlaceOfPerson(answers: Answers, { township }: Basis, content: Content) {
  if (!answers.place) return { id: township, files: {} };
  const isKnown = findPlaces(content, answers.place).length > 0;
  if (township === undefined || isKnown) {
    return { id: requirePlace(content, undefined, answers.place), files: {} };
  }
  return planPlace(answers.place, 'village', township, content);
}

/** Figures of the paragraphs, to choose key figures from. */
function suggest(content: Content, { source, paragraphs }: Basis) {
  const figures = [...content.figures.values()]
    .map(({ record }) => record)
    .filter((figure) => figure.source === source && paragraphs.includes(figure.paragraph));
  return { keyFigures: figures.slice(0, 4).map(({ id }) => id) };
}

function planPerson(id: string, answers: Answers, basis: Basis, content: Content) {
  const byline = content.paragraphs.find(
    ({ entry, record }) =>
      entry.id === basis.source && basis.paragraphs.includes(record.id) && record.role === 'byline',
  );
  const place = planPlaceOfPerson(answers, basis, content);
  const values = {
    ...splitName(answers.speaker ?? ''),
    role: answers.role,
    place: place.id,
    source: basis.source,
    paragraph: byline?.record.id ?? basis.paragraphs[0],
  };
  const text = writeCommentedYaml(collections['people']!.schema, { values });
  return { place: place.id, files: { ...place.files, [`people/${id}.yaml`]: `${text}\n` } };
}

/** The speaker of an account: one who is known, or a new record beside the account. */
function planSpeaker(answers: Answers, basis: Basis, content: Content) {
  const known = findNamed(content, 'people', answers.speaker ?? '');
  if (!known) {
    const id = proposeId(answers.speaker ?? '', 'person', content.ids.get('people') ?? new Set());
    checkId(id);
    return { id, ...planPerson(id, answers, basis, content) };
  }
  const entry = content.entries.find((one) => one.collection === 'people' && one.id === known.id);
  const place = valueAt(entry?.data, ['place']);
  return { id: known.id, place: typeof place === 'string' ? place : undefined, files: {} };
}

function checkId(id: string): void {
  if (idPattern.test(id)) return;
  throw new AuthoringError(
    id === ''
      ? '由这个名称拼不出编号，请用 --id 写明，如 --id dahe。'
      : `编号“${id}”不合要求：只用小写字母、数字和连字符，如 da-he。`,
  );
}

/** Nothing is added twice: neither an id, nor a title, nor the page of a place, nor a person by name and role. */
function refuseRepeats(
  kind: DraftKindName,
  id: string,
  answers: Answers,
  content: Content,
  place: string | undefined,
): void {
  checkId(id);
  const { collection, label } = draftKinds[kind];
  const fields = { title: answers.title, name: answers.name };
  for (const entry of content.entries.filter((one) => one.collection === collection)) {
    if (entry.id === id) {
      throw new AuthoringError(`编号 ${id} 已被 ${entry.file} 采用，请用 --id 另起一个。`);
    }
    const isSamePerson =
      kind === 'person' &&
      nameOf('people', entry.data) === answers.speaker &&
      valueAt(entry.data, ['role']) === answers.role;
    if (isSamePerson) {
      throw new AuthoringError(`已有${label}“${answers.speaker}”：${entry.file}。请直接编辑它。`);
    }
    for (const [field, value] of Object.entries(fields)) {
      const same = value && stringsAt(entry.data, field).some((at) => at.value === value);
      if (same) throw new AuthoringError(`已有${label}“${value}”：${entry.file}。请直接编辑它。`);
    }
    const isSamePlace = place !== undefined && placesOfEntry(entry).join() === place;
    if (isSamePlace) {
      throw new AuthoringError(`已有${label}“${answers.place}”：${entry.file}。请直接编辑它。`);
    }
  }
}
