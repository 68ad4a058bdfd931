/** The kinds of entry that `npm run new` can begin, and what each needs to know. */
import type { NameKind } from './propose-id.ts';

export interface DraftKind {
  label: string;
  collection: string;
  /** What must be known, in the order of asking; `?` marks what may be left empty. */
  needs: readonly AnswerName[];
  /** The answer that the id is made from, and how. */
  idFrom: { answer: AnswerName; as: NameKind };
}

/** Everything that can be asked; each is a flag of the command as well. */
export const answerNames = {
  title: '标题',
  place: '地名（村名、乡镇名，或讲述人代表的地方）',
  name: '短名，用作标签',
  group: '方略（programme）或专题（topic）',
  speaker: '讲述人：已有的编号或姓名，或新的姓名；没有署名的不填',
  role: '讲述人的职务',
  township: '所在的乡镇：编号或名称；县级不填',
  county: '几个县合编时，属于哪个县：编号或名称；只讲一个地方的不填',
  source: '来源文献的编号',
  paragraphs: '依据的原文段落，如 p31,p32 或 p3-p5',
  definition: '一两句话的解释，用自己的话',
  year: '年份，如 2017；原文写“今年”的填 今年，没有写的填 未注明',
} as const;
export type AnswerName = keyof typeof answerNames;
export type Answers = Partial<Record<AnswerName | 'id', string>>;

export const draftKinds = {
  account: {
    label: '讲述',
    collection: 'accounts',
    needs: ['title', 'speaker', 'source', 'paragraphs'],
    idFrom: { answer: 'speaker', as: 'person' },
  },
  case: {
    label: '村庄',
    collection: 'cases',
    needs: ['place', 'title', 'township', 'source', 'paragraphs'],
    idFrom: { answer: 'place', as: 'place' },
  },
  township: {
    label: '乡镇',
    collection: 'townships',
    needs: ['place', 'source', 'paragraphs'],
    idFrom: { answer: 'place', as: 'place' },
  },
  theme: {
    label: '专题',
    collection: 'themes',
    needs: ['title', 'name', 'group', 'source', 'paragraphs'],
    idFrom: { answer: 'name', as: 'title' },
  },
  person: {
    label: '讲述人',
    collection: 'people',
    needs: ['speaker', 'role', 'place', 'township', 'source', 'paragraphs'],
    idFrom: { answer: 'speaker', as: 'person' },
  },
  term: {
    label: '词条',
    collection: 'terms',
    needs: ['name', 'definition', 'source', 'paragraphs'],
    idFrom: { answer: 'name', as: 'title' },
  },
  event: {
    label: '大事',
    collection: 'events',
    needs: ['title', 'year', 'source', 'paragraphs'],
    idFrom: { answer: 'title', as: 'title' },
  },
} as const satisfies Record<string, DraftKind>;
export type DraftKindName = keyof typeof draftKinds;

/** What a new speaker needs beside the name. */
export const newSpeakerNeeds = ['role', 'place', 'township'] as const;
/** Answers that may stay empty, for a kind. */
export const mayBeEmpty = (kind: DraftKindName, name: AnswerName): boolean =>
  (name === 'township' && kind !== 'case') || (name === 'speaker' && kind === 'account');
