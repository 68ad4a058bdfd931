/** What the checks of sums share: figures as amounts, how exactly they are printed, and findings. */
import type {
  Finding,
  FindingKind,
  ProposedFigure,
  Verdict,
} from '#scripts/authoring/import/imported-document.ts';

/** A figure with one value, in the unit in which it is compared. */
export interface Amount {
  key: string;
  paragraph: string;
  printed: string;
  start: number;
  end: number;
  value: number;
  /** Units that can be added share one. */
  measure: string;
  /** Half of the last printed place: the true value may lie so far off. */
  slack: number;
  isVague: boolean;
  /** The words of its clause before it, after the amount before it. */
  lead: string;
  figure: ProposedFigure;
}

/** A paragraph in plain characters, with the amounts in it. */
export interface Statement {
  plain: string;
  amounts: readonly Amount[];
}

export function toStatement(plain: string, figures: readonly ProposedFigure[]): Statement {
  let end = 0;
  const amounts = figures.flatMap((figure) => {
    const words = plain.slice(Math.max(end, figure.start - longestLead), figure.start);
    const lead = words.slice(Math.max(...leadStops.map((stop) => words.lastIndexOf(stop))) + 1);
    const amount = toAmount(figure, lead);
    if (amount.length > 0) ({ end } = figure);
    return amount;
  });
  return { plain, amounts };
}

const longestLead = 60;
const leadStops = [...'，,。；;：:、（(！？\n'];

export type DraftFinding = Omit<Finding, 'id'>;

const sameMeasure: Readonly<Record<string, readonly [measure: string, factor: number]>> = {
  名: ['人', 1],
  口: ['人', 1],
  位: ['人', 1],
  个百分点: ['%', 1],
  百分点: ['%', 1],
  兆瓦: ['千瓦', 1000],
  公里: ['千米', 1],
  度: ['千瓦时', 1],
  公斤: ['千克', 1],
};

export function toAmount(figure: ProposedFigure, lead = ''): Amount[] {
  const { key, paragraph, printed, start, end, value, unit, qualifier } = figure;
  if (value === null) return [];
  const [measure, factor] = sameMeasure[unit] ?? [unit, 1];
  return [
    {
      key,
      paragraph,
      printed,
      start,
      end,
      value: tidy(value * factor),
      measure,
      slack: slackOf(figure) * factor,
      isVague: qualifier !== undefined,
      lead,
      figure,
    },
  ];
}

/** 1.18亿元 may be 117.5 to 118.5 million; 1,390张 and 二十一万六千元 are what they say. */
function slackOf({ printed, value, unit }: ProposedFigure): number {
  const digits = /[\d,，.．]+/.exec(printed.normalize('NFKC'))?.[0].replace(/[,，]/g, '');
  // 十亩七分, 二十五点三 are said to the tenth.
  const said = String(value ?? '').split('.')[1]?.length ?? 0;
  if (!digits) return said > 0 ? 0.5 * 10 ** -said : 0;
  if (!value) return 0;
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const isMixed = /\d\s*[万亿萬億]\s*\d/.test(printed.normalize('NFKC'));
  const scale = isMixed ? 1 : Math.abs(value / Number(digits));
  const isCount = decimals === 0 && Math.abs(scale - 1) < 1e-9 && unit !== '%';
  return isCount || isMixed ? 0 : 0.5 * 10 ** -decimals * scale;
}

/** Whether two numbers agree as far as they are printed. */
export const agree = (one: number, other: number, slack: number): boolean =>
  Math.abs(one - other) <= slack * 1.0001 + 1e-9 * Math.max(1, Math.abs(other));

export const slackOfAll = (amounts: readonly Amount[]): number =>
  amounts.reduce((total, { slack }) => total + slack, 0);

export const sumOf = (amounts: readonly Amount[]): number =>
  tidy(amounts.reduce((total, { value }) => total + value, 0));

/** Drops the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

export const isRate = ({ measure }: Amount): boolean => measure === '%' || measure === '‰';

export const between = (plain: string, first: Amount, second: Amount): string =>
  plain.slice(first.end, second.start);

export function find(
  kind: FindingKind,
  verdict: Verdict,
  about: readonly Amount[],
  text: string,
): DraftFinding {
  const keys = about.map(({ key }) => key);
  return { kind, verdict, paragraph: about[0]!.paragraph, text, figures: [...new Set(keys)] };
}

/** A slip of the pen differs by less than this share of the whole; what differs more is told of something else. */
export const largestSlip = 0.25;

/**
 * What a number that was reckoned says of the one that is written.
 * @param slip by how much a slip of the pen may differ
 * @returns nothing where they differ by more
 */
export function judge(is: number, said: Amount, slack: number, slip: number): Verdict | undefined {
  if (agree(is, said.value, slack)) return 'holds';
  return Math.abs(is - said.value) > slip ? undefined : 'fails';
}

export const verdictOf = (holds: boolean): Verdict => (holds ? 'holds' : 'fails');

/** From stop to stop. */
export function sentenceOf(plain: string, at: number): { start: number; end: number } {
  const start =
    Math.max(...['。', '！', '？', '\n'].map((stop) => plain.lastIndexOf(stop, at - 1))) + 1;
  const end = /[。！？\n]/.exec(plain.slice(at))?.index;
  return { start, end: end === undefined ? plain.length : at + end };
}
