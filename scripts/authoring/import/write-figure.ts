/** Writes a proposed figure as a record of the ledger, with what a person has to look at. */
import { stringify } from 'yaml';
import type { ProposedFigure } from './imported-document.ts';

/** Stands where a person has to write. */
export const toWrite = '待写';

/**
 * One record of a draft ledger, with the words around the number above it.
 * @param source id of the document
 * @param twin the same value and unit in an earlier paragraph
 */
export function writeFigure(
  source: string,
  figure: ProposedFigure,
  twin: ProposedFigure | undefined,
): string {
  const { key, label, unit, paragraph, printed, value, low, high, context } = figure;
  const { qualifier, lowQualifier, highQualifier, readingReason, asOf, asOfWhy, asOfNote } = figure;
  const record = {
    id: `${source}.${key}`,
    label: toWrite,
    value,
    unit: unit || toWrite,
    printed,
    ...(qualifier && { qualifier }),
    ...(low !== undefined && { low, high }),
    ...(lowQualifier && { lowQualifier }),
    ...(highQualifier && { highQualifier }),
    ...(readingReason && { reading: 'manual', readingReason }),
    asOf,
    ...(asOfNote && { asOfNote }),
    source,
    paragraph,
  };
  const lines = [
    `  # ${context.replace(/\s+/g, ' ')}`,
    ...(label ? [`  # 可写作：${label}（${figure.idName}）`] : []),
    ...(asOf ? [`  # 时点：${asOfWhy.replace(/\s+/g, ' ')}`] : []),
    ...(unit ? [] : ['  # 原文没有写单位']),
    ...(readingReason ? ['  # 印刷形式单独看不出这个数，请核对 value、unit 和 readingReason'] : []),
    ...(qualifier === 'contradictory' ? ['  # 原文自相矛盾，照录，请写 note'] : []),
    ...(twin
      ? [`  # 与 ${twin.paragraph} 的“${twin.printed}”相同；若是同一个数，请并入那一条的 alsoIn`]
      : []),
  ];
  const [first, ...others] = stringify(record, { lineWidth: 0, customTags: ['timestamp'] })
    .trim()
    .split('\n');
  return [...lines, `  - ${first}`, ...others.map((line) => `    ${line}`)].join('\n');
}
