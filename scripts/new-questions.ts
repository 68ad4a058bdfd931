/** Asks, in Chinese, for what a new entry needs and was not given as a flag. */
import * as prompts from '@clack/prompts';
import {
  type AnswerName,
  type Answers,
  type DraftKindName,
  answerNames,
  draftKinds,
  mayBeEmpty,
  newSpeakerNeeds,
} from '#scripts/authoring/draft-kinds.ts';
import { type CountyAnswers, countyAnswers } from '#scripts/authoring/plan-county.ts';
import { findNamed, namedEntries, readParagraphs } from '#scripts/authoring/known-content.ts';
import { proposeDraftId } from '#scripts/authoring/plan-draft.ts';
import { idPattern } from '#schemas/common.ts';
import type { Content } from '#scripts/gate/model.ts';
import { readPlaces } from '#scripts/gate/places.ts';

/** Ctrl-C or Esc at a question. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

interface Option {
  value: string;
  label: string;
  hint?: string;
}
const newSpeaker = '+';

/** Asks for the kind, unless it is given. */
export async function askKind(): Promise<DraftKindName> {
  const options = Object.entries(draftKinds).map(([value, { label }]) => ({ value, label }));
  return (await choose('要新建哪一种？', options)) as DraftKindName;
}

/** Asks for everything that is missing, the id last, with a proposal. */
export async function askAnswers(
  kind: DraftKindName,
  given: Answers,
  content: Content,
): Promise<Answers> {
  const answers = { ...given };
  const ask = async (name: AnswerName) => {
    if (answers[name] !== undefined) return;
    const answer = await askOne(kind, name, answers, content);
    if (answer !== '') answers[name] = answer;
  };
  for (const name of draftKinds[kind].needs) await ask(name);
  if (kind === 'account' && answers.speaker && !findNamed(content, 'people', answers.speaker)) {
    for (const name of newSpeakerNeeds) await ask(name);
  }
  answers.id ??= await askId(proposeDraftId(kind, answers, content));
  return answers;
}

/** Asks for a county. @param isSecond whether the archive becomes a series, which needs a name */
export async function askCounty(
  given: CountyAnswers,
  isSecond: boolean,
): Promise<Omit<CountyAnswers, 'id'>> {
  const { name, province, city, title, archive } = countyAnswers;
  const maybe = async (message: string) => settle(await prompts.text({ message })) ?? '';
  return {
    name: given.name ?? (await ask(name)),
    province: given.province ?? (await ask(province)),
    city: given.city ?? (await maybe(city)),
    ...(isSecond && {
      title: given.title ?? (await ask(title)),
      archive: given.archive ?? (await ask(archive)),
    }),
  };
}

/** Whether to write the files named. */
export async function confirmFiles(paths: readonly string[]): Promise<boolean> {
  return settle(await prompts.confirm({ message: `建立 ${paths.join('、')}？` }));
}

function askOne(kind: DraftKindName, name: AnswerName, answers: Answers, content: Content) {
  const message = answerNames[name];
  const optional = mayBeEmpty(kind, name);
  if (name === 'source') return choose('依据哪一份文献？', optionsOf(content, 'sources'));
  if (name === 'group') {
    const options = [
      { value: 'topic', label: '专题' },
      { value: 'programme', label: '方略' },
    ];
    return choose('方略还是专题？', options);
  }
  if (name === 'township') {
    const none = optional ? [{ value: '', label: '不属于乡镇（县级）' }] : [];
    return choose('在哪个乡镇？', [...townshipOptions(content), ...none]);
  }
  if (name === 'paragraphs') return chooseParagraphs(answers.source ?? '', content);
  if (name === 'speaker' && kind === 'account') return chooseSpeaker(content);
  const initial = name === 'title' ? answers.place : name === 'name' ? answers.title : undefined;
  return ask(message, initial);
}

async function chooseSpeaker(content: Content): Promise<string> {
  const options = [
    ...optionsOf(content, 'people'),
    { value: newSpeaker, label: '（新的讲述人）' },
    { value: '', label: '（没有署名）' },
  ];
  const chosen = await choose('谁的讲述？', options);
  return chosen === newSpeaker ? ask('讲述人的姓名') : chosen;
}

async function chooseParagraphs(source: string, content: Content): Promise<string> {
  const options = content.paragraphs
    .filter(({ entry }) => entry.id === source)
    .map(({ record }) => ({ value: record.id, label: `${record.id}　${record.about}` }));
  const chosen = await prompts.multiselect({
    message: '依据哪些段落？（空格选，回车定）',
    options,
    required: true,
    maxItems: 12,
  });
  return readParagraphs(content, source, settle(chosen).join(' ')).join(',');
}

async function askId(proposed: string): Promise<string> {
  const answer = await prompts.text({
    message: '编号，也是网址的一部分，定了就不要改',
    initialValue: proposed,
    validate: (value) =>
      idPattern.test(value ?? '') ? undefined : '只用小写字母、数字和连字符，如 da-he',
  });
  return settle(answer);
}

async function ask(message: string, initialValue = ''): Promise<string> {
  const validate = (value: string | undefined) =>
    value?.trim() ? undefined : '这一项要填；想停下来按 Ctrl-C';
  return settle(await prompts.text({ message, initialValue, validate })).trim();
}

const choose = async (message: string, options: Option[]): Promise<string> =>
  settle(await prompts.select({ message, options, maxItems: 12 }));

const optionsOf = (content: Content, collection: string): Option[] =>
  namedEntries(content, collection).map(({ id, name }) => ({ value: id, label: name, hint: id }));

function townshipOptions(content: Content): Option[] {
  const { byId } = readPlaces(content);
  return optionsOf(content, 'places').filter(({ value }) => byId.get(value)?.kind === 'township');
}

/** The answer, unless the person gave up. */
function settle<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (typeof answer === 'symbol') throw new Cancelled();
  return answer as Exclude<Answer, symbol>;
}
