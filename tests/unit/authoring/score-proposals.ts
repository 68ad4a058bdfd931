/** Scores proposals against labels that a person wrote: found, value and unit, qualifier, precision. */
import type { ProposedFigure } from '#scripts/authoring/import/imported-document.ts';
import type { RawParagraph } from '#scripts/authoring/import/raw-document.ts';

interface Label {
  printed: string;
  value: string;
  units: string[];
  qualifiers: string[];
  /** Ages, durations, types, small numerals: proposed or not, both are right. */
  isSoft: boolean;
  at: number;
  end: number;
}

export interface Score {
  core: number;
  found: number;
  valueAndUnit: number;
  withQualifier: number;
  proposed: number;
  right: number;
  /** One line for each miss, error and false alarm. */
  faults: string[];
}

/**
 * @param labelText one label a line, in the order of the text: `printed | value | units | qualifiers`,
 *   soft ones after `~`; alternatives apart by commas, `-` for no unit, `none` for no qualifier
 * @throws where a label does not stand in the document
 */
export function scoreProposals(
  paragraphs: readonly RawParagraph[],
  proposals: readonly ProposedFigure[],
  labelText: string,
): Score {
  const offsets = new Map<string, number>();
  let text = '';
  paragraphs.forEach((paragraph, index) => {
    offsets.set(`p${index + 1}`, text.length);
    text += `${paragraph.text}\n`;
  });
  const labels = placeLabels(labelText, text);
  const open = proposals.map((proposal) => {
    const offset = offsets.get(proposal.paragraph)!;
    return { proposal, at: offset + proposal.start, end: offset + proposal.end };
  });
  const score = { core: 0, found: 0, valueAndUnit: 0, withQualifier: 0, proposed: 0, right: 0 };
  const faults: string[] = [];
  for (const label of labels) {
    const index = open.findIndex((one) => one.at < label.end && label.at < one.end);
    const proposal = index < 0 ? undefined : open.splice(index, 1)[0]!.proposal;
    if (label.isSoft) continue;
    score.core += 1;
    if (!proposal) {
      faults.push(`missed: ${label.printed}`);
      continue;
    }
    score.found += 1;
    score.right += 1;
    score.proposed += 1;
    const isValue = valueOf(proposal) === label.value && label.units.includes(proposal.unit || '-');
    const isQualified = label.qualifiers.includes(proposal.qualifier ?? 'none');
    if (isValue) score.valueAndUnit += 1;
    if (isValue && isQualified) score.withQualifier += 1;
    else faults.push(`wrong: ${label.printed} => ${describe(proposal)}`);
  }
  score.proposed += open.length;
  return {
    ...score,
    faults: [...faults, ...open.map(({ proposal }) => `false: ${proposal.context}`)],
  };
}

const valueOf = ({ value, low, high }: ProposedFigure) =>
  value === null ? `${low}~${high}` : String(value);
const describe = (one: ProposedFigure) =>
  `${one.printed} ${valueOf(one)} ${one.unit} ${one.qualifier ?? ''}`;

function placeLabels(labelText: string, text: string): Label[] {
  let from = 0;
  return labelText
    .trim()
    .split('\n')
    .map((line) => {
      const [written = '', value = '', units = '', qualifiers = ''] = line
        .split('|')
        .map((part) => part.trim());
      const printed = written.replace(/^~/, '');
      // White space may stand between any two signs; a number does not begin within another.
      const signs = [...printed.replace(/\s/g, '')].map((sign) => RegExp.escape(sign));
      const place = new RegExp(`(?<![\\d.,])${signs.join('\\s*')}`, 'g');
      place.lastIndex = from;
      const match = place.exec(text);
      if (!match)
        throw new Error(`no such label after “${text.slice(from, from + 20)}”: ${printed}`);
      from = match.index + match[0].length;
      return {
        printed,
        value,
        units: units.split(','),
        qualifiers: (qualifiers || 'none').split(','),
        isSoft: written.startsWith('~'),
        at: match.index,
        end: from,
      };
    });
}
