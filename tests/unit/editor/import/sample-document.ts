/** A small report as an import reads it; the village and its numbers are invented. */
import type {
  Finding,
  ImportedDocument,
  ProposedFigure,
} from '#scripts/authoring/import/imported-document.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import { hashParagraph } from '#scripts/gate/source-text.ts';
import type { ImportAction } from '#scripts/editor/import/actions.ts';

export const texts = [
  '柳沟村驻村工作小结',
  '2018年底全村212户648人，其中脱贫户41户、一般户171户。',
  '修路3.2公里，近40户参加了合作社。全村212户都通了自来水。',
  '村口那棵大槐树有些年头了，老人们夏天爱在树下歇凉。',
];

const figures = [
  figure('p2-1', '212户', 'households', '全村户数'),
  figure('p2-2', '648人', 'persons', '全村人口'),
  figure('p2-3', '41户', 'poor-households', '脱贫户'),
  figure('p2-4', '171户', 'other-households', '一般户'),
  figure('p3-1', '3.2公里', 'road', ''),
  figure('p3-2', '近40户', 'members', '合作社社员户'),
  { ...figure('p3-3', '212户', 'households-2', '全村户数'), twinOf: 'p2-1' },
];

export const sampleDocument: ImportedDocument = {
  name: '工作小结.docx',
  format: 'docx',
  paragraphs: texts.map((text, index) => ({
    id: `p${index + 1}`,
    text,
    role: index === 0 ? 'title' : 'body',
    sha256: hashParagraph(text),
  })),
  tables: [],
  mendings: [{ kind: 'spaces', paragraph: 'p2', before: '212 户', after: '212户' }],
  notes: [],
  proposed: {
    title: { text: texts[0]!, why: '第一行' },
    kind: null,
    author: null,
    publisher: null,
    date: null,
  },
  figures,
  findings: [finding('holds', ['p2-1', 'p2-3', 'p2-4'])],
  names: [{ kind: 'place', name: '柳沟村', at: [{ paragraph: 'p1', start: 0, end: 3 }] }],
  passedOver: [],
};

function figure(key: string, printed: string, idName: string, label: string): ProposedFigure {
  const paragraph = key.replace(/-.*/, '');
  const text = texts[Number(paragraph.slice(1)) - 1]!;
  const start = text.indexOf(printed);
  const { value, unit, qualifier } = readQuantity(printed).quantity!;
  return {
    key,
    paragraph,
    start,
    end: start + printed.length,
    printed,
    value,
    unit,
    unitInferred: false,
    ...(qualifier && { qualifier }),
    asOf: paragraph === 'p2' ? '2018' : null,
    asOfWhy: '同一句里的年份',
    label,
    idName,
    sentence: { start: 0, end: text.length },
    context: '',
  };
}

export function finding(verdict: Finding['verdict'], keys: string[]): Finding {
  return { id: 'f1', kind: 'parts', verdict, paragraph: 'p2', text: '41+171=212', figures: keys };
}

const fieldsOf = ({ idName, label, value, unit, printed, qualifier, asOf }: ProposedFigure) => ({
  name: idName,
  label: label || '硬化道路',
  value,
  unit,
  printed,
  ...(qualifier && { qualifier }),
  asOf,
});

export const accept = (key: string): ImportAction => ({
  type: 'accept',
  figure: key,
  fields: fieldsOf(figures.find((one) => one.key === key)!),
});

export const confirmed: ImportAction = {
  type: 'source',
  fields: {
    id: 'liugou-report',
    subject: 'liugou',
    subjectTitle: '柳沟村',
    title: texts[0]!,
    kind: '工作总结',
    author: null,
    publisher: null,
    date: null,
    known: ['题为“柳沟村驻村工作小结”。'],
    unknown: ['作者、发表者、发表日期，原文没有注明。'],
  },
};

/** Everything that a person decides on the sample, in order. */
export const wholePath: ImportAction[] = [
  { type: 'mendings-seen' },
  ...['p2-1', 'p2-2', 'p2-3', 'p2-4', 'p3-1', 'p3-2'].map(accept),
  { type: 'same', figure: 'p3-3', as: 'p2-1' },
  confirmed,
  { type: 'paragraphs', ids: ['p1', 'p4'], fields: { unused: '与本站的主题无关' } },
];

export const keep = (actions: readonly ImportAction[]) =>
  actions.map((action, index) => ({ key: `key-${index}`, action }));
