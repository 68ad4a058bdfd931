/** One township of the synthetic archive: its page, its ledger, its chart, its source documents. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Random } from '../search/random.ts';
import { personName, placeName } from './sentences.ts';

/** Stories of a township; the real archive has about as many a township as it has figures a story. */
export const storiesPerTownship = 40;
const storiesPerSource = 10;
/** Paragraphs of a source that one story retells: its byline and two of its body. */
const paragraphsPerStory = 3;

/** What a story is made from. */
export interface StoryPlan {
  kind: 'accounts' | 'cases';
  id: string;
  /** Place among all stories, from 0. */
  at: number;
  village: string;
  person: string;
  township: TownshipPlan;
  source: string;
  byline: string;
  body: readonly [string, string];
  /** Ledger ids: all households, those registered, those lifted out, those left. */
  figures: readonly [string, string, string, string];
}

export interface TownshipPlan {
  id: string;
  at: number;
  name: string;
  stories: StoryPlan[];
}

/** A file of the archive: path inside the content folder, and its text. */
export type ArchiveFile = readonly [path: string, text: string];

const pad = (at: number) => String(at + 1).padStart(5, '0');

/**
 * Plans one township.
 * @param at its place, from 0
 * @param count how many stories it has
 */
export function planTownship(at: number, count: number): TownshipPlan {
  const id = `xiang-${pad(at)}`;
  // By this ending none bears the name of a township of the content beside it.
  const township: TownshipPlan = { id, at, name: placeName(at, '堡乡'), stories: [] };
  for (let index = 0; index < count; index += 1) {
    const story = at * storiesPerTownship + index;
    const first = 2 + (index % storiesPerSource) * paragraphsPerStory;
    const figure = (name: string) => `${id}.h${index + 1}-${name}`;
    township.stories.push({
      // Three accounts to two cases, as people tell more than villages do.
      kind: index % 5 < 3 ? 'accounts' : 'cases',
      id: `gushi-${pad(story)}`,
      at: story,
      village: placeName(story * 13 + 5, '村'),
      person: personName(story * 17 + 1),
      township,
      source: `ziliao-${pad(Math.floor(story / storiesPerSource))}`,
      byline: `p${first}`,
      body: [`p${first + 1}`, `p${first + 2}`],
      figures: [figure('all'), figure('registered'), figure('out'), figure('left')],
    });
  }
  return township;
}

/** The ledger of a township: four figures a story, and the law that ties them. */
export function writeLedger({ id, at, name, stories }: TownshipPlan, random: Random): ArchiveFile {
  const figures = stories.flatMap(({ figures: ids, village, source, body }) => {
    const all = 60 + random.below(400);
    const registered = 20 + random.below(Math.floor(all / 2));
    const out = Math.floor(registered * (0.5 + random.next() * 0.4));
    const values = [all, registered, out, registered - out];
    const labels = ['全村户数', '建档立卡户', '已脱贫户', '尚未脱贫户'];
    return ids.map((figure, index) => ({
      id: figure,
      label: `${village}${labels[index]!}`,
      value: values[index]!,
      unit: '户',
      printed: `${values[index]!}户`,
      asOf: null,
      source,
      paragraph: body[index % 2]!,
      ...(index === 3 && { derived: true, note: `由{${ids[1]}}减去{${ids[2]}}得出。` }),
    }));
  });
  const laws = stories.map(({ figures: [, registered, out, left] }) => ({
    law: 'difference',
    from: registered,
    take: out,
    leaves: left,
  }));
  const order = 1000 + at;
  return [`figures/${id}.yaml`, stringify({ subject: id, title: name, order, figures, laws })];
}

/** The township as a place of the home county, and its villages: one for each story. */
export function writePlaces({ id, at, name, stories }: TownshipPlan, home: string): ArchiveFile[] {
  const write = (place: string, fields: object): ArchiveFile => [
    `places/${place}.yaml`,
    stringify(fields),
  ];
  return [
    write(id, { name, kind: 'township', within: home, order: 1000 + at }),
    ...stories.map((story) =>
      write(story.id, { name: story.village, kind: 'village', within: id, order: 1000 + story.at }),
    ),
  ];
}

/** The township's own page. */
export function writeTownshipPage({ id, at, name, stories }: TownshipPlan): ArchiveFile {
  const [first] = stories;
  const head = {
    title: name,
    place: id,
    summary: `${name}各村的讲述和案例。`,
    order: 1000 + at,
    sources: [{ id: first!.source, paragraphs: ['p1'] }],
    themes: ['targeting'],
    keyFigures: first!.figures.slice(0, 2),
  };
  return [
    `townships/${id}.mdx`,
    `---\n${stringify(head)}---\n\n## 原文里的${name}\n\n<Passage p="p1">\n\n这里收录各村的讲述和案例，次序依原文的先后。\n\n</Passage>\n`,
  ];
}

/** The villages that a township's chart compares. */
const charted = 4;

/** Where a township's chart stands: its first village case. */
export const chartOf = ({ township, at }: StoryPlan): string | undefined =>
  township.stories.length >= charted &&
  at === township.stories.find((story) => story.kind === 'cases')?.at
    ? `tu-${township.id}`
    : undefined;

/** The township's chart: registered households, village by village. */
export function writeChart(township: TownshipPlan): ArchiveFile[] {
  const story = township.stories.find((each) => each.kind === 'cases');
  const id = story && chartOf(story);
  if (!id) return [];
  const spec = {
    title: `${township.name}几个村的建档立卡户`,
    reading: '每村一条，由多到少。',
    order: 1000 + township.at,
    form: 'sorted-bars',
    rowsLabel: '村',
    series: [{ name: '建档立卡户' }],
    rows: township.stories.slice(0, charted).map(({ village, figures: [, registered] }) => ({
      label: village,
      figures: [registered],
    })),
  };
  return [[`charts/${id}.yaml`, stringify(spec)]];
}

/** The source documents of a township, ten stories each. */
export function writeSources({ name, stories }: TownshipPlan): ArchiveFile[] {
  return [...Map.groupBy(stories, ({ source }) => source)].map(([id, group], index) => {
    const roles = ['title', ...group.flatMap(() => ['byline', 'body', 'body'])];
    const abouts = [`${name}资料的标题`, ...group.flatMap(describeParagraphs)];
    const paragraphs = roles.map((role, at) => ({
      id: `p${at + 1}`,
      role,
      about: abouts[at]!,
      sha256: createHash('sha256').update(`${id} ${at}`).digest('hex'),
      // The township's page rests on the first title alone.
      ...(at === 0 && index > 0 && { unused: '只是标题' }),
    }));
    const source = {
      title: `${name}脱贫资料之${'甲乙丙丁'[index]!}`,
      kind: '样例资料',
      author: null,
      publisher: null,
      date: null,
      known: ['为测量规模而造的资料。'],
      unknown: ['作者和日期都未注明。'],
      paragraphs,
    };
    return [`sources/${id}.yaml`, stringify(source)];
  });
}

const describeParagraphs = ({ village, person }: StoryPlan) => [
  `${person}的署名`,
  `${village}的户数`,
  `${village}的做法和结果`,
];
