/** Says what a time says of the numbers behind it, and whether it opens its sentence. */
import type { QuantityKind } from '#quantities/model.ts';
import type { DocumentTimes } from './document-times.ts';
import type { TimeMention } from './find-times.ts';

export interface TimedFigure {
  start: number;
  end: number;
  kind: QuantityKind;
}

interface Sentence {
  plain: string;
  start: number;
  allFigures: readonly TimedFigure[];
}

/** Words further off say nothing of a time. */
const reach = 60;

export type Role = 'topic' | 'local' | 'none';

/** What a time says of the numbers behind it: of all, of the next one, or of none. */
export function roleOf(mention: TimeMention, { plain, allFigures, start }: Sentence): Role {
  if (isEnclosed(plain, start, mention)) return 'local';
  const before = plain.slice(Math.max(start, mention.start - reach), mention.start);
  const after = /^(?:全年|同期|底|末|时)?的?/.exec(plain.slice(mention.end))![0];
  const next = allFigures.find(({ start: at }) => {
    const gap = at - mention.end - after.length;
    return gap >= 0 && gap <= 1;
  });
  const isOf = after.endsWith('的') && next !== undefined;
  if (isOf && ['multiple', 'share'].includes(next.kind)) return 'none';
  if (isOf) return 'local';
  if (/(?:比|较|同|与|跟|相对于|对比)[^，,。；;]{0,2}$/.test(before)) return 'none';
  // 在2020年基础上再翻一番: what is measured is of another time.
  if (/^(?:的)?(?:基础上|水平上)/.test(plain.slice(mention.end))) return 'none';
  // 对2016—2018年资金开展审计: the object of what was done at another time.
  if (/(?:对|就|关于)$/.test(before)) return 'none';
  if (/[从由]$/.test(before) && !/^(?:起|开始|以来)/.test(plain.slice(mention.end))) return 'local';
  return mention.says.kind === 'from-topic' ? 'local' : 'topic';
}

/** 到2020年全面建成…, or 到2020年 in a document about an earlier year: what follows is not of it. */
export const isGoal = (
  { says, start, end }: TimeMention,
  plain: string,
  { written, topic }: DocumentTimes,
): boolean =>
  says.kind === 'year' &&
  /[到至]$|展望$/.test(plain.slice(0, start)) &&
  (says.year > (written?.year ?? topic?.year ?? Infinity) ||
    /^[，,]?(?:全面|力争|确保|要|将)/.test(plain.slice(end)));

/** In brackets that close before the sentence goes on. */
function isEnclosed(plain: string, start: number, { start: at, end }: TimeMention): boolean {
  const open = Math.max(plain.lastIndexOf('（', at), plain.lastIndexOf('(', at));
  if (open < start) return false;
  const isClosedBefore = at - open > reach || /[）)]/.test(plain.slice(open, at));
  return !isClosedBefore && /^[^（(。]*[）)]/.test(plain.slice(end, end + reach));
}

/** Whether a time begins its sentence or a clause of it. */
export function openingOf(
  plain: string,
  start: number,
  at: number,
): 'sentence' | 'clause' | undefined {
  // 产量账：2020年… opens with its time.
  const from = Math.max(start, at - reach);
  const isCut = from > start;
  const before = plain.slice(from, at).replace(isCut ? /^$/ : /^[^，,；;：:]{1,10}[：:]/, '');
  const clause = /[^，,；;：:]*$/.exec(before)![0].trim();
  // 我当支书那年是1983年 sets the time of what follows.
  const isSetting = /(?:那年|那一年|时候|时间)是?(?:在|到)?$/.test(clause);
  if (!isSetting && clause.replace(/^[“"‘（(\s]+/, '').length > 5) return undefined;
  return isCut || /[，,；;：:]/.test(before) ? 'clause' : 'sentence';
}

/** 由14.2%降为零: what a level fell to is not always a figure. */
const toNothing = /^[^，,。；;]{0,8}(?:到|至|为|成)了?(?:零|无|清零|归零)(?!\p{Script=Han})/u;

/** The first of 由68户减少到3户; 由年初的68户 is of the year told. */
export function isBefore(
  figure: TimedFigure,
  plain: string,
  figures: readonly TimedFigure[],
): boolean {
  const before = plain.slice(Math.max(0, figure.start - 16), figure.start);
  if (!/[从由][^，,。；;：:]*$/.test(before) || /年初的?[^，,。；;\d]{0,6}$/.test(before))
    return false;
  if (toNothing.test(plain.slice(figure.end, figure.end + 16))) return true;
  // The parts of 2.51∶1 are one level.
  const next = figures.find(
    ({ start, end }, index) =>
      start >= figure.end &&
      !(
        figure.kind === 'ratio' &&
        figures[index]!.kind === 'ratio' &&
        /^[:：∶\d.\s]*$/.test(plain.slice(figure.end, end))
      ),
  );
  const between = plain.slice(figure.end, next?.start).trimEnd();
  return next !== undefined && /^[^，,。；;]{0,14}(?:到|至|为|成)了?$/.test(between);
}

/** A mark and a few words, or very few words. */
export const isHeadingSentence = (sentence: string) =>
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[一二三四五六七八九]是)[^，,；;]{2,20}。$|^\s*[^，,；;]{2,6}。$/.test(
    sentence,
  );

/** Sentences by their stops; a line break parts them too. */
export function sentencesOf(plain: string): { start: number; end: number }[] {
  const ends = [...plain.matchAll(/[。！？!?\n…]+[”’」』）)]*/g)].map(
    ({ index, 0: stop }) => index + stop.length,
  );
  if (ends.at(-1) !== plain.length) ends.push(plain.length);
  return ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}
