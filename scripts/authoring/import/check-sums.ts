/** Checks the sums and rates that a text states, and says which hold and which do not. */
import type { Proposal } from './propose-figures.ts';

export interface Finding {
  verdict: '成立' | '不成立' | '无从核对';
  paragraph: string;
  text: string;
}

/** Among so many numbers a remainder fits by chance, and trying all takes long. */
const manyFigures = 60;
/** Among so many a share does. */
const tooManyFigures = 300;

type Exact = Proposal & { value: number };

/** All findings of a document, paragraph by paragraph. */
export function checkSums(proposals: readonly Proposal[], texts: readonly string[]): Finding[] {
  const exact = proposals.filter((one): one is Exact => one.value !== null);
  const byParagraph = Map.groupBy(exact, ({ paragraph }) => paragraph);
  return texts.flatMap((text, index) => {
    const figures = byParagraph.get(`p${index + 1}`) ?? [];
    return [
      ...checkChanges(figures, text),
      ...checkMergers(figures, text),
      ...checkParts(figures, text),
      ...checkHouseholds(figures, text),
      ...checkRates(figures),
    ];
  });
}

/** 由30.12%下降到5.62%，降低了24.5个百分点 */
function checkChanges(figures: readonly Exact[], text: string): Finding[] {
  return triples(figures).flatMap(([from, to, by]) => {
    if (measureOf(from) !== measureOf(to) || measureOf(by) !== measureOf(from)) return [];
    const [first, second] = [between(text, from, to), between(text, to, by)];
    if (!/(?:降|减|升|增|提高|扩大)[^，,。；;]*[到至为]$/.test(first)) return [];
    if (!/(?:降|减|升|增|提高|扩大)[^。；;]*$/.test(second)) return [];
    const change = tidy(Math.abs(from.value - to.value));
    return [
      judge(
        change === by.value,
        by,
        `${from.printed}到${to.printed}，相差 ${change}，原文写${by.printed}`,
      ),
    ];
  });
}

/** 387个(原有390个，撤并3个) */
function checkMergers(figures: readonly Exact[], text: string): Finding[] {
  return triples(figures).flatMap(([now, before, change]) => {
    if (measureOf(now) !== measureOf(before) || measureOf(change) !== measureOf(now)) return [];
    if (!/[（(,，][^。；;)）]*(?:原有|原为|原来|原)$/.test(between(text, now, before))) return [];
    const words = between(text, before, change);
    const sign = /撤|并|减|核销|注销/.test(words) ? -1 : /增|新/.test(words) ? 1 : 0;
    if (sign === 0 || /[。；;]/.test(words)) return [];
    const expected = tidy(before.value + sign * change.value);
    const sum = `${before.value}${sign < 0 ? '−' : '+'}${change.value}=${expected}`;
    return [judge(expected === now.value, now, `${sum}，原文写${now.printed}`)];
  });
}

/** 175户493人，其中…29户96人；…26户75人： parts of each unit against the whole before 其中. */
function checkParts(figures: readonly Exact[], text: string): Finding[] {
  return [...text.matchAll(/其中/g)].flatMap(({ index: at }) => {
    const sentenceStart = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('！', at)) + 1;
    const rest = text.slice(at);
    const end =
      at +
      (/[。！]|[，,；;](?=共|总|另|目前|全[县乡镇村]|原有)/.exec(rest.slice(2))?.index ??
        rest.length) +
      2;
    const wholes = figures.filter((one) => one.at >= sentenceStart && one.end <= at).reverse();
    const inside = figures.filter((one) => one.at >= at && one.end <= end);
    return [...new Set(inside.map(measureOf))].flatMap((measure) => {
      const whole = wholes.find((one) => measureOf(one) === measure && !isRate(one));
      const parts = inside.filter((one) => measureOf(one) === measure);
      return whole ? [judgeParts(whole, withinList(parts, text.slice(at, end), at))] : [];
    });
  });
}

/** A semicolon parts the items of a list when each has as many numbers; otherwise it ends the list. */
function withinList(parts: readonly Exact[], said: string, at: number): readonly Exact[] {
  const stops = [...said.matchAll(/[；;]/g)].map(({ index }) => at + index);
  const items = [at, ...stops].map((start, index) =>
    parts.filter((part) => part.at >= start && part.end <= (stops[index] ?? Infinity)),
  );
  const [first = []] = items;
  const isList = items.every(({ length }) => length === first.length);
  return isList || first.length === 0 ? parts : first;
}

function judgeParts(whole: Exact, parts: readonly Exact[]): Finding {
  const sum = tidy(parts.reduce((total, { value }) => total + value, 0));
  const terms = parts.map(({ value }) => value).join('+');
  if (parts.length === 1) {
    return judge(sum <= whole.value, whole, `其中的${parts[0]!.printed}不超过总数${whole.printed}`);
  }
  if (sum < whole.value) {
    const text = `${terms}=${sum}，比总数${whole.printed}少 ${tidy(whole.value - sum)}：或没有列全，或有误`;
    return { verdict: '无从核对', paragraph: whole.paragraph, text };
  }
  return judge(sum === whole.value, whole, `${terms}=${sum}，总数写${whole.printed}`);
}

/** A household has at least one person. */
function checkHouseholds(figures: readonly Exact[], text: string): Finding[] {
  return figures.flatMap((households, index) => {
    const persons = figures[index + 1];
    if (households.unit !== '户' || !persons || measureOf(persons) !== '人') return [];
    if (between(text, households, persons) !== '' || persons.value >= households.value) return [];
    return [judge(false, households, `${households.printed}${persons.printed}：户数多于人数`)];
  });
}

/** Which two numbers of its paragraph a percentage could come from. */
function checkRates(figures: readonly Exact[]): Finding[] {
  return figures
    .filter(({ unit }) => unit === '%')
    .map((rate) => {
      const { paragraph, printed } = rate;
      const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
      const near = figures.filter((one) => !isRate(one));
      const divisions = decimals === 0 ? [] : findDivisions(rate.value, decimals, near);
      if (divisions.length > 0) {
        return {
          verdict: '成立',
          paragraph,
          text: `${printed}与 ${divisions.slice(0, 2).join('、')} 相符`,
        };
      }
      const reason =
        decimals === 0 ? '是整数百分比，碰巧相符的太多，没有核对' : '在本段找不到能算出它的两个数';
      return { verdict: '无从核对', paragraph, text: `${printed}${reason}` };
    });
}

function findDivisions(percent: number, decimals: number, figures: readonly Exact[]): string[] {
  if (figures.length > tooManyFigures) return [];
  const parts = figures.map((one) => ({ figure: one, value: one.value, sum: String(one.value) }));
  // A remainder is often not printed, but two decimals seldom agree by chance.
  const remainders =
    decimals < 2 || figures.length > manyFigures
      ? []
      : pairsOf(figures).map(([one, other]) => {
          const sum = `(${one.value}−${other.value})`;
          return { figure: one, value: tidy(one.value - other.value), sum };
        });
  return [...parts, ...remainders].flatMap(({ figure, value, sum }) =>
    figures
      .filter((whole) => measureOf(whole) === measureOf(figure) && whole.value > value && value > 0)
      .filter((whole) => tidy(Number(((value / whole.value) * 100).toFixed(decimals))) === percent)
      .map((whole) => `${sum}÷${whole.value}`),
  );
}

const pairsOf = (figures: readonly Exact[]): [Exact, Exact][] =>
  figures.flatMap((one) =>
    figures
      .filter((other) => measureOf(other) === measureOf(one) && one.value > other.value)
      .map((other): [Exact, Exact] => [one, other]),
  );

const triples = (figures: readonly Exact[]): [Exact, Exact, Exact][] =>
  figures.slice(2).map((third, index) => [figures[index]!, figures[index + 1]!, third]);

const judge = (holds: boolean, { paragraph }: Exact, text: string): Finding => ({
  verdict: holds ? '成立' : '不成立',
  paragraph,
  text,
});

const between = (text: string, first: Exact, second: Exact) => text.slice(first.end, second.at);
const isRate = ({ unit }: Exact) => unit === '%' || unit === '个百分点';
const measureOf = ({ unit }: Exact) =>
  ['人', '名', '口'].includes(unit) ? '人' : unit === '个百分点' ? '%' : unit;

/** Drops the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));
