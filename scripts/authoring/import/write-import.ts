/** Writes what was found in a document as drafts: source record, ledger, report, plain text. */
import { stringify } from 'yaml';
import { ledgerSchema } from '#schemas/figure.ts';
import { sourceSchema } from '#schemas/source.ts';
import { writeCommentedYaml } from '#scripts/authoring/commented-yaml.ts';
import type { Files } from '#scripts/authoring/files.ts';
import { nextOrder } from '#scripts/authoring/known-content.ts';
import type { Content } from '#scripts/gate/model.ts';
import { describeField } from '#scripts/gate/schema-fields.ts';
import { hashParagraph } from '#scripts/gate/source-text.ts';
import { checkSums } from './check-sums.ts';
import { guessRoles } from './guess-roles.ts';
import { type Proposal, proposeFigures, readParagraphs } from './propose-figures.ts';
import type { RawDocument } from './raw-document.ts';
import { toWrite, writeFigure } from './write-figure.ts';
import { writeReport } from './write-report.ts';

/** The files of `drafts/<id>/`, and how much is in them. */
export function writeImport(id: string, name: string, document: RawDocument, content: Content) {
  const texts = document.paragraphs.map(({ text }) => text);
  const notes = [...document.notes, ...findRepeats(texts, content)];
  const readings = readParagraphs(document.paragraphs, content.setTerms);
  const proposals = proposeFigures(readings);
  const findings = checkSums(proposals, texts);
  const files: Files = {
    'source.yaml': writeSource(document, texts),
    'figures.yaml': writeLedger(id, proposals, content),
    'report.md': writeReport({ id, name, notes, readings, proposals, findings, content }),
    // `npm run verify:source` compares it with the record.
    'text.txt': `${texts.join('\n')}\n`,
  };
  return { files, paragraphs: texts.length, figures: proposals.length, findings, notes };
}

/** Says which sources hold the same paragraphs already. */
function findRepeats(texts: readonly string[], content: Content): string[] {
  const hashes = new Set(texts.filter((text) => text.length > 10).map(hashParagraph));
  const counts = new Map<string, number>();
  for (const { record, entry } of content.paragraphs) {
    if (hashes.has(record.sha256)) counts.set(entry.id, (counts.get(entry.id) ?? 0) + 1);
  }
  return [...counts].map(
    ([source, count]) =>
      `有 ${count} 段与来源文献 ${source} 一字不差，可能是同一份文献，不要录入两次。`,
  );
}

function writeSource(document: RawDocument, texts: readonly string[]): string {
  const roles = guessRoles(document.paragraphs);
  const titleAt = Math.max(0, roles.indexOf('title'));
  const values = {
    title: texts[titleAt]!.slice(0, 60),
    kind: toWrite,
    author: null,
    publisher: null,
    date: null,
    known: [`${toWrite}：共${texts.length}段。`],
    unknown: [`${toWrite}：作者、发表者、发表日期，原文有没有注明？`],
    paragraphs: [],
  };
  const paragraphs = texts.map((text, index) => ({
    id: `p${index + 1}`,
    role: roles[index],
    about: toWrite,
    sha256: hashParagraph(text),
  }));
  const head = writeCommentedYaml(sourceSchema, { values }).replace(
    'paragraphs: []',
    `# 每段：role 是程序猜的，请核对；about 请用自己的话写\nparagraphs:\n${indent(stringify(paragraphs, { lineWidth: 0 }))}`,
  );
  return `# 导入的草稿。写好后移到 content/sources/，原文（text.txt）不要放进仓库。\n${head}\n`;
}

function writeLedger(id: string, proposals: readonly Proposal[], content: Content): string {
  const counts = new Map<string, number>();
  const findTwin = makeTwinFinder(proposals);
  const records = proposals.map((proposal) => {
    const number = (counts.get(proposal.paragraph) ?? 0) + 1;
    counts.set(proposal.paragraph, number);
    return writeFigure(id, number, proposal, findTwin(proposal));
  });
  const fields = ['label', 'value', 'unit', 'printed', 'qualifier', 'asOf', 'alsoIn', 'note'];
  const help = fields.map(
    (field) =>
      `#   ${field}：${describeField(ledgerSchema, { figures: [{}] }, ['figures', 0, field]) ?? ''}`,
  );
  return [
    '# 导入的草稿：程序从原文里找出的数字，请逐条对照原文确认，再移到 content/figures/。',
    '# 每条数字上方以 # 开头的原文摘录只供对照，移动之前请删去：原文不进仓库。',
    '# 每条要写 label，并把 id 改成“主题.名称”。各字段：',
    ...help,
    `subject: ${id}`,
    `title: ${toWrite}`,
    `order: ${nextOrder(content, 'figures')}`,
    records.length > 0 ? `figures:\n${records.join('\n\n')}` : '# 没有找到数字\nfigures: []',
    '',
  ].join('\n');
}

/** Finds the first figure of the same value and unit in an earlier paragraph. */
function makeTwinFinder(proposals: readonly Proposal[]) {
  const keyOf = ({ value, unit }: Proposal) => `${value}${unit}`;
  const first = new Map<string, Proposal>();
  for (const one of proposals) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return (proposal: Proposal): Proposal | undefined => {
    const twin = first.get(keyOf(proposal));
    const isSmall = (proposal.value ?? 0) < 10;
    return isSmall || twin?.paragraph === proposal.paragraph ? undefined : twin;
  };
}

const indent = (text: string) => text.trimEnd().replace(/^/gm, '  ');
