/** Turns answers into the files of a new entry, or says why they cannot be. */
import { nameOf } from '#lib/known-names.ts';
import { idPattern } from '#schemas/common.ts';
import { collections } from '#scripts/gate/collections.ts';
import type { Content } from '#scripts/gate/model.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';
import { writeCommentedYaml } from './commented-yaml.ts';
import { writeBody } from './draft-body.ts';
import { type Answers, type DraftKindName, draftKinds } from './draft-kinds.ts';
import { AuthoringError, type Files } from './files.ts';
import { findNamed, nextOrder, readParagraphs, requireNamed } from './known-content.ts';
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
  refuseRepeats(kind, id, answers, content);
  const township = answers.township
    ? requireNamed(content, 'townships', '乡镇', answers.township)
    : undefined;
  const basis = { source, paragraphs, township };
  if (kind === 'person') return planPerson(id, answers, basis, content);
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
    village: answers.place,
    name: answers.name ?? answers.place,
    group: answers.group,
    township: speaker ? speaker.township : township,
    people: speaker && [{ id: speaker.id }],
  };
  const { schema } = collections[collection]!;
  const frontmatter = writeCommentedYaml(schema, { values, suggestions: suggest(content, basis) });
  const body = writeBody(content, collection, source, paragraphs);
  return {
    ...speaker?.files,
    [`${collection}/${id}.mdx`]: `---\n${frontmatter}\n---\n\n${body}\n`,
  };
}

interface Basis {
  source: string;
  paragraphs: readonly string[];
  township: string | undefined;
}

/** Figures of the paragraphs, to choose key figures from. */
function suggest(content: Content, { source, paragraphs }: Basis) {
  const figures = [...content.figures.values()]
    .map(({ record }) => record)
    .filter((figure) => figure.source === source && paragraphs.includes(figure.paragraph));
  return { keyFigures: figures.slice(0, 4).map(({ id }) => id) };
}

function planPerson(id: string, answers: Answers, basis: Basis, content: Content): Files {
  const byline = content.paragraphs.find(
    ({ entry, record }) =>
      entry.id === basis.source && basis.paragraphs.includes(record.id) && record.role === 'byline',
  );
  const values = {
    ...splitName(answers.speaker ?? ''),
    role: answers.role,
    place: answers.place,
    township: basis.township,
    source: basis.source,
    paragraph: byline?.record.id ?? basis.paragraphs[0],
  };
  const text = writeCommentedYaml(collections['people']!.schema, { values });
  return { [`people/${id}.yaml`]: `${text}\n` };
}

/** The speaker of an account: one who is known, or a new record beside the account. */
function planSpeaker(answers: Answers, basis: Basis, content: Content) {
  const known = findNamed(content, 'people', answers.speaker ?? '');
  if (!known) {
    const id = proposeId(answers.speaker ?? '', 'person', content.ids.get('people') ?? new Set());
    checkId(id);
    return { id, township: basis.township, files: planPerson(id, answers, basis, content) };
  }
  const entry = content.entries.find((one) => one.collection === 'people' && one.id === known.id);
  const township = valueAt(entry?.data, ['township']);
  return { id: known.id, township: basis.township ?? township, files: {} };
}

function checkId(id: string): void {
  if (idPattern.test(id)) return;
  throw new AuthoringError(
    id === ''
      ? '由这个名称拼不出编号，请用 --id 写明，如 --id dahe。'
      : `编号“${id}”不合要求：只用小写字母、数字和连字符，如 da-he。`,
  );
}

/** Nothing is added twice: neither an id, nor a title, nor a village by name, nor a person by name and role. */
function refuseRepeats(kind: DraftKindName, id: string, answers: Answers, content: Content): void {
  checkId(id);
  const { collection, label } = draftKinds[kind];
  const fields = { title: answers.title, village: answers.place, name: answers.name };
  if (kind === 'township') fields.name = answers.place;
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
  }
}
