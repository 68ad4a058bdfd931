/** Writes what was found in a document as drafts: source record, ledger, report, plain text. */
import { stringify } from 'yaml';
import { ledgerSchema } from '#schemas/figure.ts';
import { sourceSchema } from '#schemas/source.ts';
import { writeCommentedYaml } from '#scripts/authoring/commented-yaml.ts';
import type { Files } from '#scripts/authoring/files.ts';
import { nextOrder } from '#scripts/authoring/known-content.ts';
import type { Content } from '#scripts/gate/model.ts';
import { describeField } from '#scripts/gate/schema-fields.ts';
import type { ImportedDocument } from './imported-document.ts';
import { toWrite, writeFigure } from './write-figure.ts';
import { writeReport } from './write-report.ts';

/** The files of `drafts/<id>/`. */
export function writeImport(id: string, document: ImportedDocument, content: Content): Files {
  return {
    'source.yaml': writeSource(document),
    'figures.yaml': writeLedger(id, document, content),
    'report.md': writeReport(id, document),
    // `npm run verify:source` compares it with the record.
    'text.txt': `${document.paragraphs.map(({ text }) => text).join('\n')}\n`,
  };
}

function writeSource({ paragraphs: read, proposed }: ImportedDocument): string {
  const { title, kind, author, publisher, date } = proposed;
  const open = [
    ['作者', author],
    ['发表者', publisher],
    ['发表日期', date],
  ] as const;
  const unknown = open.filter(([, value]) => value === null).map(([name]) => name);
  const values = {
    title: (title?.text ?? read[0]!.text).slice(0, 60),
    kind: kind?.text ?? toWrite,
    author: author?.text ?? null,
    publisher: publisher?.text ?? null,
    date: date?.text ?? null,
    known: [`${toWrite}：到第${read.length}段为止。`],
    unknown: [`${toWrite}：${[...unknown, '其他'].join('、')}，原文有没有注明？`],
    paragraphs: [],
  };
  const paragraphs = read.map(({ id, role, sha256 }) => ({ id, role, about: toWrite, sha256 }));
  const head = writeCommentedYaml(sourceSchema, { values }).replace(
    'paragraphs: []',
    `# 每段：role 是程序猜的，请核对；about 请用自己的话写\nparagraphs:\n${indent(stringify(paragraphs, { lineWidth: 0 }))}`,
  );
  return `# 导入的草稿。写好后移到 content/sources/，原文（text.txt）不要放进仓库。\n${head}\n`;
}

function writeLedger(id: string, { figures }: ImportedDocument, content: Content): string {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const records = figures.map((figure) =>
    writeFigure(id, figure, figure.twinOf === undefined ? undefined : byKey.get(figure.twinOf)),
  );
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

const indent = (text: string) => text.trimEnd().replace(/^/gm, '  ');
