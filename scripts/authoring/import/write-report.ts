/** The report of an import: what to look at, in the order in which a person would. */
import { qualifiers } from '#schemas/figure.ts';
import {
  type Finding,
  type ImportedDocument,
  mendingKinds,
  type PassedOver,
  type ProposedFigure,
  type Verdict,
  verdicts,
} from './imported-document.ts';

const mostMendings = 12;

/** The whole report as Markdown. */
export function writeReport(id: string, document: ImportedDocument): string {
  const { name, paragraphs, figures, notes } = document;
  const sections = [
    `# 导入报告：${name}`,
    `共 ${paragraphs.length} 段，找出 ${figures.length} 个数字。以下由程序列出，请逐项对照原文确认。`,
    section('读取时要留意的', notes),
    section('读取时改动的', listMendings(document)),
    section('算得上和算不上的', listFindings(document.findings)),
    section(
      '自相矛盾的数',
      listVague(figures, (one) => one.qualifier === 'contradictory'),
    ),
    section(
      '模糊的数',
      listVague(figures, (one) => one.qualifier !== undefined && one.qualifier !== 'contradictory'),
    ),
    section(
      '没有写单位的数',
      listVague(figures, ({ unit }) => unit === ''),
    ),
    section('没有注明的时间', listOpenTimes(figures)),
    section('引号里的数，当作固定说法，没有录入', listPassedOver(document, 'set-term')),
    section('没有读懂、没有录入的数字', listPassedOver(document, 'unread')),
    section('人、地方和机关', listNames(document)),
    section('接下来', [
      '在 source.yaml 里写每段的 about，核对 role；写好移到 content/sources/。',
      '在 figures.yaml 里逐条确认，写 label、改 id；写好移到 content/figures/。',
      `核对：npm run verify:source -- drafts/${id}/text.txt --source ${id}`,
      '新建页面：npm run new。',
    ]),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const section = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `## ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}`;

/** What does not hold comes first. */
function listFindings(findings: readonly Finding[]): string[] {
  const order: Verdict[] = ['fails', 'doubtful', 'holds'];
  return [...findings]
    .sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
    .map(({ verdict, paragraph, text }) => `**${verdicts[verdict]}** ${paragraph}：${text}`);
}

function listMendings({ mendings }: ImportedDocument): string[] {
  const lines = mendings.map(({ kind, paragraph, before, after }) => {
    const where = paragraph === undefined ? '' : ` ${paragraph}`;
    return `${mendingKinds[kind]}${where}：“${before}”${after ? ` → “${after}”` : ''}`;
  });
  const left = lines.length - mostMendings;
  return left > 0 ? [...lines.slice(0, mostMendings), `另有 ${left} 处。`] : lines;
}

const listVague = (
  figures: readonly ProposedFigure[],
  isListed: (one: ProposedFigure) => boolean,
): string[] =>
  figures.filter(isListed).map(({ paragraph, context, qualifier }) => {
    const meaning = qualifier ? `：${qualifiers[qualifier]}` : '';
    return `${paragraph}：…${context}…${meaning}`;
  });

const listOpenTimes = (figures: readonly ProposedFigure[]): string[] => [
  ...new Set(
    figures.flatMap(({ paragraph, asOfNote }) => (asOfNote ? [`${paragraph}：${asOfNote}`] : [])),
  ),
];

const listPassedOver = ({ passedOver }: ImportedDocument, wanted: PassedOver['why']): string[] =>
  passedOver
    .filter(({ why }) => why === wanted)
    .map(({ paragraph, context, printed }) =>
      wanted === 'set-term' ? `${paragraph}：${printed}` : `${paragraph}：${context}`,
    );

const listNames = ({ names }: ImportedDocument): string[] =>
  names.map(({ name, entry, position, at }) => {
    const places = [...new Set(at.map(({ paragraph }) => paragraph))].join('、');
    const what = entry ?? position ?? '还没有收录';
    return `${name}（${what}）：${places}`;
  });
