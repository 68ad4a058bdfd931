/** One story of the synthetic archive, about 1,500 characters, as MDX. */
import { splitName } from '#scripts/authoring/split-name.ts';
import { stringify } from 'yaml';
import type { Random } from '../search/random.ts';
import { figureSentences, sectionTitles, vary } from './sentences.ts';
import { type ArchiveFile, type StoryPlan, chartOf } from './township.ts';

/** Length of a body in characters, mark-up not counted. */
const bodyLength = 1500;
const themes = ['targeting', 'industry', 'routes', 'cadres', 'motivation'];

/**
 * The files of a story: its MDX, and for an account its speaker's record.
 * @param sentences what its prose is made of
 */
export function writeStory(
  plan: StoryPlan,
  random: Random,
  sentences: readonly string[],
): ArchiveFile[] {
  const file: ArchiveFile = [`${plan.kind}/${plan.id}.mdx`, writeMdx(plan, random, sentences)];
  return plan.kind === 'accounts' ? [file, writePerson(plan)] : [file];
}

function writePerson({ id, person, village, source, byline }: StoryPlan): ArchiveFile {
  const record = {
    ...splitName(person),
    role: `${village}党支部书记`,
    place: id,
    source,
    paragraph: byline,
  };
  return [`people/${id}.yaml`, stringify(record)];
}

function writeMdx(plan: StoryPlan, random: Random, sentences: readonly string[]): string {
  const { kind, id, at, village, person, source, byline, body, figures } = plan;
  const theme = random.below(themes.length);
  const phrase = vary(random.pick(sentences), random)
    .replace(/[，。：；].*$/su, '')
    .slice(0, 16);
  const head = {
    title: kind === 'accounts' ? phrase : `${village}：${phrase}`,
    summary: `${kind === 'accounts' ? person : village}的{${figures[1]}}建档立卡户，已有{${figures[2]}}脱贫。`,
    order: 1000 + at,
    sources: [{ id: source, paragraphs: [byline, ...body] }],
    ...(kind === 'accounts' && { people: [{ id }] }),
    places: [id],
    themes: [themes[theme]!, themes[(theme + 2) % themes.length]!],
    keyFigures: [...figures],
    unknowns: ['这些做法从哪一年开始，原文未注明。'],
    revisions: [
      { date: `2026-${twoDigits(1 + (at % 12))}-${twoDigits(1 + (at % 28))}`, change: '发布。' },
    ],
  };
  return `---\n${stringify(head, { lineWidth: 0, version: '1.1' })}---\n\n${writeBody(plan, random, sentences)}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Four sections of one passage each; figures, a list, a chart and a link where real stories have them. */
function writeBody(plan: StoryPlan, random: Random, sentences: readonly string[]): string {
  const paragraph = () =>
    Array.from({ length: 4 }, () => vary(random.pick(sentences), random)).join('');
  const numbers = plan.figures.map((id) => `<Figure id="${id}" />`);
  const told = [
    figureSentences.first(numbers[0]!, numbers[1]!),
    figureSentences.out(numbers[2]!),
    figureSentences.left(numbers[3]!),
  ];
  const chart = chartOf(plan);
  return sectionTitles
    .map((title, index) => {
      const paragraphs = [(told[index] ?? '') + paragraph()];
      for (let length = paragraphs[0]!.length; length < bodyLength / sectionTitles.length;) {
        paragraphs.push(paragraph());
        length += paragraphs.at(-1)!.length;
      }
      if (index === 1) paragraphs.push(writeList(random, sentences));
      if (index === 3)
        paragraphs.push(`同乡的情形见[${plan.township.name}](/townships/${plan.township.id}/)。`);
      const passage = `<Passage p="${plan.body[index % 2]!}" id="s${index + 1}">\n\n${paragraphs.join('\n\n')}\n\n</Passage>\n`;
      return `## ${title}\n\n${passage}${index === 2 && chart ? `\n<Chart id="${chart}" />\n` : ''}`;
    })
    .join('\n');
}

const writeList = (random: Random, sentences: readonly string[]): string =>
  Array.from(
    { length: 3 },
    (_, at) => `${at + 1}. **${'先后再'[at]!}**：${vary(random.pick(sentences), random)}`,
  ).join('\n');
