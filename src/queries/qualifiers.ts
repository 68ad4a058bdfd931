/** How a figure is vague, in words for readers. */
import { type FigureRecord, qualifiers, readings } from '#schemas/figure.ts';

type Vague = Pick<FigureRecord, 'qualifier' | 'lowQualifier' | 'highQualifier'>;
type Read = Pick<FigureRecord, 'reading' | 'readingReason'>;

/** `区间；上限：余、多、超过（多于所写数）`, or undefined of an exact figure. */
export function describeQualifiers({
  qualifier,
  lowQualifier,
  highQualifier,
}: Vague): string | undefined {
  const ends = [
    lowQualifier && `下限：${qualifiers[lowQualifier]}`,
    highQualifier && `上限：${qualifiers[highQualifier]}`,
  ];
  const said = [qualifier && qualifiers[qualifier], ...ends].filter((one) => one !== undefined);
  return said.length > 0 ? said.join('；') : undefined;
}

/** Who read the printed form and why, or undefined where the grammar read it. */
export const describeReading = ({ reading, readingReason }: Read): string | undefined =>
  reading && [readings[reading], readingReason].filter((one) => one !== undefined).join('：');
