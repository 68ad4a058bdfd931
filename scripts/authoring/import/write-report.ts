/** The report of an import: what to look at, in the order in which a person would. */
import { qualifiers } from '#schemas/figure.ts';
import type { Content } from '#scripts/gate/model.ts';
import type { Finding } from './check-sums.ts';
import { findKnown, findUnknownPlaces } from './find-known.ts';
import { findOpenTimes } from './find-times.ts';
import { findSetTerms, findUnread, type Proposal, type Reading } from './propose-figures.ts';

export interface ImportResult {
  id: string;
  /** The file that was imported. */
  name: string;
  notes: readonly string[];
  readings: readonly Reading[];
  proposals: readonly Proposal[];
  findings: readonly Finding[];
  content: Content;
}

/** The whole report as Markdown. */
export function writeReport(result: ImportResult): string {
  const { id, name, readings, proposals, notes } = result;
  const sections = [
    `# 导入报告：${name}`,
    `共 ${readings.length} 段，找出 ${proposals.length} 个数字。以下由程序列出，请逐项对照原文确认。`,
    section('读取时要留意的', notes),
    section('算得上和算不上的', listFindings(result.findings)),
    section(
      '自相矛盾的数',
      listVague(proposals, (one) => one.qualifier === 'contradictory'),
    ),
    section(
      '模糊的数',
      listVague(
        proposals,
        (one) => one.qualifier !== undefined && one.qualifier !== 'contradictory',
      ),
    ),
    section(
      '没有写单位的数',
      listVague(proposals, ({ unit }) => unit === ''),
    ),
    section(
      '没有注明的时间',
      listPerParagraph(readings, ({ text }) => findOpenTimes(text)),
    ),
    section('引号里的数，当作固定说法，没有录入', listPerParagraph(readings, findSetTerms)),
    section('没有读懂、没有录入的数字', listPerParagraph(readings, findUnread)),
    section('已知的人和地方', listKnown(result)),
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
  const order = ['不成立', '无从核对', '成立'];
  return [...findings]
    .sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
    .map(({ verdict, paragraph, text }) => `**${verdict}** ${paragraph}：${text}`);
}

const listVague = (proposals: readonly Proposal[], isListed: (one: Proposal) => boolean) =>
  proposals.filter(isListed).map(({ paragraph, context, qualifier }) => {
    const meaning = qualifier ? `：${qualifiers[qualifier]}` : '';
    return `${paragraph}：…${context}…${meaning}`;
  });

const listPerParagraph = (
  readings: readonly Reading[],
  find: (reading: Reading) => string[],
): string[] =>
  readings.flatMap((reading, index) => {
    const found = find(reading);
    return found.length > 0 ? [`p${index + 1}：${found.join('、')}`] : [];
  });

function listKnown({ content, readings }: ImportResult): string[] {
  const texts = readings.map(({ text }) => text);
  const known = findKnown(content, texts);
  const unknown = findUnknownPlaces(known, texts);
  return [
    ...known.map(({ name, entry, paragraphs }) => `${name}（${entry}）：${paragraphs.join('、')}`),
    ...(unknown.length > 0 ? [`还没有收录的地方：${unknown.join('、')}`] : []),
  ];
}
