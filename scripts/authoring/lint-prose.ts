/** Looks over the Chinese prose and gives hints; unlike the gate's faults they stop nothing. */
import autocorrect from 'autocorrect-node';
import { findUnusedTerms } from './unused-terms.ts';
import { readQuantity } from '#quantities/read-quantity.ts';
import { readUnit } from '#quantities/unit.ts';
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Complaint } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { findProse } from '#scripts/gate/prose.ts';
import type { Prose } from '#scripts/gate/prose.ts';
import { sortFaults } from '#scripts/gate/report.ts';
import { findComponents, placeholder } from '#scripts/gate/story-body.ts';

type Hint = Complaint & { at: number };

const longestSentence = 90;

/** Slips that pinyin input makes in terms that have one spelling. */
const slips = {
  党十九大: '党的十九大',
  党十八大: '党的十八大',
  脱贫功坚: '脱贫攻坚',
  脱平攻坚: '脱贫攻坚',
  精准扶平: '精准扶贫',
  建挡立卡: '建档立卡',
  建档立长: '建档立卡',
  第一书计: '第一书记',
  二不愁: '两不愁',
  乡村震兴: '乡村振兴',
  绿水青山既是金山银山: '绿水青山就是金山银山',
  易地般迁: '易地搬迁',
  异地搬迁: '易地搬迁',
};

const off = 0;
const warn = 2;
// Spaces between Chinese and Latin are the style sheet's work (text-autospace).
const spacing = ['word', 'punctuation', 'bracket', 'backticks', 'dash', 'dollar'];
autocorrect.loadConfig(
  JSON.stringify({
    rules: {
      ...Object.fromEntries(spacing.map((name) => [`space-${name}`, off])),
      fullwidth: warn,
      'no-space-fullwidth': warn,
      'halfwidth-word': warn,
      'halfwidth-punctuation': off,
      spellcheck: off,
    },
  }),
);

/** All hints, by file and line. */
export const lintProse = (content: Content): Fault[] =>
  sortFaults([
    ...findProse(content).flatMap((prose) =>
      hintsFor(prose, content.setTerms).map(({ at, ...hint }) =>
        faultInBody(prose.entry, prose.lineAt(at), prose.field, hint),
      ),
    ),
    ...findUnitless(content),
    ...findUnusedTerms(content),
  ]);

const hintsFor = ({ text }: Prose, setTerms: readonly string[]): Hint[] => [
  ...checkWidth(text),
  ...checkQuotes(text),
  ...checkSpaces(text),
  ...checkSlips(text),
  ...checkTerms(text, setTerms),
  ...checkLength(text),
];

/** Half-width punctuation beside Chinese, full-width letters: AutoCorrect knows these best. */
function checkWidth(text: string): Hint[] {
  // A figure stands in the sentence as a word would.
  const { lines } = autocorrect.lintFor(
    text.replaceAll(placeholder, '数').replaceAll('\n', ' '),
    'text',
  );
  return lines.flatMap((line) => {
    const [start, end] = changedSpan(line.old, line.new);
    const found = line.old.slice(start, line.old.length - end);
    const better = line.new.slice(start, line.new.length - end);
    return [
      {
        at: start,
        found: `写的是“${around(line.old, start, found.length)}”`,
        expected: `“${found}”处的全角或半角与中文不合`,
        next: `请把“${found}”改为“${better}”`,
      },
    ];
  });
}

/** How much of two lines is alike at their beginnings and at their ends. */
function changedSpan(old: string, better: string): [start: number, end: number] {
  let start = 0;
  while (start < old.length && old[start] === better[start]) start += 1;
  let end = 0;
  const rest = Math.min(old.length, better.length) - start;
  while (end < rest && old.at(-1 - end) === better.at(-1 - end)) end += 1;
  return [start, end];
}

function checkQuotes(text: string): Hint[] {
  const straight = /["「」『』＂]/.exec(text);
  if (!straight || !/\p{Script=Han}/u.test(text)) return [];
  const found = `用了引号 ${straight[0]}`;
  const next = '请改为弯引号“”，引文之内再用‘’';
  return [{ at: straight.index, found, expected: '全站的引号都用“”', next }];
}

function checkSpaces(text: string): Hint[] {
  return [
    ...text.matchAll(/(?<=\p{Script=Han}) +(?=[A-Za-z\d])|(?<=[A-Za-z\d]) +(?=\p{Script=Han})/gu),
  ].map(({ index }) => ({
    at: index,
    found: `“${around(text, index, 1)}”里有空格`,
    expected: '中文与西文之间的空隙由样式表留出',
    next: '请删去空格',
  }));
}

const checkSlips = (text: string): Hint[] =>
  Object.entries(slips).flatMap(([wrong, right]) => {
    const at = text.indexOf(wrong);
    if (at < 0 || text.startsWith(right, at)) return [];
    return [
      {
        at,
        found: `写的是“${wrong}”`,
        expected: '固定的说法只有一种写法',
        next: `请改为“${right}”`,
      },
    ];
  });

/** A run that differs from a set term in one character was meant to be it. */
function checkTerms(text: string, terms: readonly string[]): Hint[] {
  return terms
    .filter((term) => /^\p{Script=Han}{6,}$/u.test(term))
    .flatMap((term) => {
      for (let at = 0; at + term.length <= text.length; at += 1) {
        const run = text.slice(at, at + term.length);
        const differing = [...term].filter((character, index) => character !== run[index]);
        if (differing.length === 1) {
          const expected = 'content/set-terms.yaml 里的固定说法与它差一个字';
          return [{ at, found: `写的是“${run}”`, expected, next: `请改为“${term}”` }];
        }
      }
      return [];
    });
}

function checkLength(text: string): Hint[] {
  return [...text.matchAll(/[^。！？；\n]+/g)].flatMap(({ 0: sentence, index }) => {
    const length = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (length <= longestSentence) return [];
    const found = `“${sentence.trim().slice(0, 8)}…”这一句有 ${length} 个字`;
    return [
      { at: index, found, expected: `一句最好不超过 ${longestSentence} 个字`, next: '请分成两句' },
    ];
  });
}

/** A figure printed without its unit, such as 30万, needs the unit behind it in the sentence. */
function findUnitless({ entries, figures }: Content): Fault[] {
  return entries.flatMap((entry) =>
    findComponents(entry).flatMap(({ name, attributes, line, textAfter }) => {
      const figure = figures.get(attributes.get('id') ?? '')?.record;
      if (name !== 'Figure' || textAfter === undefined || !figure) return [];
      const { label, printed, unit } = figure;
      const { quantity } = readQuantity(printed);
      const isBare = quantity !== undefined && (quantity.unit === '' || quantity.unitInferred);
      if (!isBare || textAfter.startsWith(unit) || readUnit(textAfter, 0, false)) return [];
      return [
        faultInBody(entry, line, label, {
          found: `${printed}后面没有单位`,
          expected: `单位是${unit}`,
          next: `请在 <Figure /> 之后写上“${unit}”`,
        }),
      ];
    }),
  );
}

const around = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - 4), at + length + 4).replaceAll(placeholder, '…');
