/** Writes a proposed figure as a record of the ledger, with what a person has to look at. */
import { stringify } from 'yaml';
import { agrees } from '#quantities/agrees.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import type { Proposal } from './propose-figures.ts';

/** Stands where a person has to write. */
export const toWrite = '待写';

/**
 * One record of a draft ledger, with the words around the number above it.
 * @param source id of the document
 * @param number place among the figures of its paragraph
 * @param twin the same value and unit in an earlier paragraph
 */
export function writeFigure(
  source: string,
  number: number,
  proposal: Proposal,
  twin: Proposal | undefined,
): string {
  const { paragraph, printed, value, low, high, unit, asOf, asOfNote, context } = proposal;
  const { qualifier, lowQualifier, highQualifier } = proposal;
  const readByHand = unit !== '' && explainReading(proposal);
  const record = {
    id: `${source}.${paragraph}-${number}`,
    label: toWrite,
    value,
    unit: unit || toWrite,
    printed,
    ...(qualifier && { qualifier }),
    ...(low !== undefined && { low, high }),
    ...(lowQualifier && { lowQualifier }),
    ...(highQualifier && { highQualifier }),
    ...(readByHand && { reading: 'manual', readingReason: readByHand }),
    asOf,
    ...(asOfNote && { asOfNote }),
    source,
    paragraph,
  };
  const lines = [
    `  # ${context.replace(/\s+/g, ' ')}`,
    ...(unit ? [] : ['  # 原文没有写单位']),
    ...(readByHand ? ['  # 印刷形式单独看不出这个数，请核对 value、unit 和 readingReason'] : []),
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

/** Why the printed form alone does not give what was read; undefined where it does, as mostly. */
function explainReading(proposal: Proposal): string | undefined {
  const { printed, unit, value } = proposal;
  const form = readQuantity(printed);
  if (!form.unread && agrees(form.quantity, proposal)) return undefined;
  if (!proposal.unitInferred) return '印刷形式单独看不出这个数，是连着上下文读出的';
  const scale = (value ?? 0) / Number(printed.replace(/[−－]/, '-').replace(/[,，\s]/g, ''));
  const scaleWord = scaleWords.find(([factor]) => Math.abs(scale - factor) < factor * 1e-9)?.[1];
  const counted = scaleWord ? `按${scaleWord}${unit}换算` : `单位是${unit}`;
  return `印刷形式只有数，表头或上文写明${counted}`;
}

const scaleWords = [
  [1e4, '万'],
  [1e6, '百万'],
  [1e7, '千万'],
  [1e8, '亿'],
] as const;
