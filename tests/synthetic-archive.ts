/** Writes an archive of any size beside the real content: invented, for tests only, always the same. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionIds, buildRoutes } from '#lib/routes.ts';

/** How many of each; together with the real content. */
export interface ArchiveSize {
  accounts: number;
  cases: number;
  townships: number;
  themes: number;
  sources: number;
  /** Subjects of the ledger, each with a few figures. */
  subjects: number;
  /** Figures of the one subject that has many. */
  figures: number;
  charts: number;
  /** Paragraphs of the one source that all stories rest on. */
  paragraphs: number;
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];
const given = [...'平安和顺春秋山川林泉石松柏梅兰竹菊明亮德文武胜利田禾谷雨青云'];
const places = [...'石沟坪岭台坡崖泉湾洼庄寨堡铺店窑头河川涧'];
/** The chart and the paragraph that many stories use. */
export const popular = { chart: 'synthetic-chart-0', paragraph: 'p5', township: 'township-0' };

const pick = (from: readonly string[], number: number) => from[number % from.length]!;
/** A word for a number, without digits: the gate lets no number into prose that the ledger lacks. */
const word = (number: number, from: readonly string[]) =>
  pick(from, number) + pick(from, Math.floor(number / from.length) + number * 7);

/**
 * Writes the archive into a copy of the content, and lists all its addresses.
 * @param contentDir the copy; what is in it stays
 */
export function writeArchive(contentDir: string, size: ArchiveSize): void {
  const write = (collection: string, id: string, text: string) => {
    const extension = text.startsWith('---') ? 'mdx' : 'yaml';
    mkdirSync(join(contentDir, collection), { recursive: true });
    writeFileSync(join(contentDir, collection, `${id}.${extension}`), text);
  };
  const each = (count: number, make: (index: number) => void) => {
    for (let index = 0; index < count; index++) make(index);
  };
  each(size.sources, (index) =>
    write('sources', `source-${index}`, source(index, index === 0 ? size.paragraphs : 1)),
  );
  each(size.townships, (index) => write('townships', `township-${index}`, township(index)));
  each(size.themes, (index) => write('themes', `theme-${index}`, theme(index)));
  each(size.accounts, (index) => {
    write('people', `person-${index}`, person(index));
    write('accounts', `account-${index}`, account(index, size));
  });
  each(size.cases, (index) => write('cases', `case-${index}`, village(index, size)));
  each(size.subjects, (index) =>
    write(
      'figures',
      `subject-${index}`,
      ledger(index, index === 0 ? size.figures : 2, size.paragraphs),
    ),
  );
  each(size.charts, (index) => write('charts', `synthetic-chart-${index}`, chart(index, size)));
  listRoutes(contentDir);
}

/** Puts every address on the list, as `npm run permalinks` does, but without a look at the old ones. */
function listRoutes(contentDir: string): void {
  const ids: CollectionIds = Object.fromEntries(
    readdirSync(contentDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [
        name,
        readdirSync(join(contentDir, name)).map((file) => file.replace(/\.\w+$/, '')),
      ]),
  );
  const file = join(contentDir, 'permalinks.yaml');
  const listed = new Set(readFileSync(file, 'utf8').match(/^- path: .+$/gm));
  const lines = buildRoutes(ids).map((path) => `- path: ${path}`);
  const added = lines.filter((line) => !listed.has(line));
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${added.join('\n')}\n`);
}

/** Beyond the orders that the real content uses. */
const orderOf = (index: number) => 1000 + index;

/** Fields that every story has. */
function head(index: number, title: string, fields: string, count: number): string {
  // Two out of three rest on the one paragraph; the others are spread over the source.
  const paragraph = index % 3 === 0 ? `p${(Math.floor(index / 3) % count) + 1}` : popular.paragraph;
  return [
    '---',
    `title: ${title}`,
    `summary: ${title}，讲的是村里怎样修路、引水、种地，又怎样把日子过好。`,
    `order: ${orderOf(index)}`,
    'source: source-0',
    `paragraphs: [${paragraph}]`,
    fields,
    '---',
    '',
    `<Passage p="${paragraph}">`,
    '',
    '山坡上的地薄，水也远。大家一起修了路，引了水，日子慢慢好起来。',
    '',
    '</Passage>',
    '',
  ].join('\n');
}

const themesOf = (index: number, { themes }: ArchiveSize) =>
  `themes: [${themes > 0 ? `theme-${index % Math.min(3, themes)}, theme-${index % themes}` : 'tourism'}]`.replace(
    /\[(\S+), \1\]/,
    '[$1]',
  );
/** Half of all in one township. */
const townshipOf = (index: number, { townships }: ArchiveSize) =>
  `township: ${index % 2 === 0 ? popular.township : `township-${index % townships}`}`;

const account = (index: number, size: ArchiveSize) =>
  head(
    index,
    `${pick(surnames, index)}${word(index, given)}讲修路`,
    [`person: person-${index}`, townshipOf(index, size), themesOf(index, size)].join('\n'),
    size.paragraphs,
  );

const village = (index: number, size: ArchiveSize) =>
  head(
    index,
    `${word(index, places)}村：路修到了家门口`,
    [`village: ${word(index, places)}村`, townshipOf(index, size), themesOf(index, size)].join(
      '\n',
    ),
    size.paragraphs,
  ) + (size.charts > 0 ? `\n<Chart id="${popular.chart}" />\n` : '');

const township = (index: number) =>
  head(index, `${word(index, places)}乡`, `name: ${word(index, places)}乡`, 1);

const theme = (index: number) =>
  head(index, `修路之${word(index, given)}`, `name: ${word(index, given)}\ngroup: topic`, 1);

const person = (index: number) =>
  `name: ${pick(surnames, index)}${word(index, given)}\nrole: 村支书\nplace: 山里\nsource: source-0\nparagraph: ${popular.paragraph}\n`;

function source(index: number, paragraphCount: number): string {
  const paragraphs = Array.from({ length: paragraphCount }, (_, at) => {
    const hash = createHash('sha256').update(`${index} ${at}`).digest('hex');
    // Every paragraph but those of stories says why it is not used; the first source's are all used.
    const unused = index === 0 ? '' : '\n    unused: 只作背景。';
    return `  - id: p${at + 1}\n    role: body\n    about: 修路、引水和种地的经过。\n    sha256: ${hash}${unused}`;
  });
  return `title: ${word(index, given)}纪事\nkind: 村史\nauthor: null\npublisher: null\ndate: null\nknown: [村里留下的记录。]\nunknown: []\nparagraphs:\n${paragraphs.join('\n')}\n`;
}

function ledger(index: number, count: number, paragraphCount: number): string {
  const figures = Array.from({ length: count }, (_, at) => {
    const value = 100 + at;
    return `  - id: subject-${index}.count-${at}\n    label: ${word(at, given)}路的户数\n    value: ${value}\n    unit: 户\n    printed: ${value}户\n    asOf: null\n    source: source-0\n    paragraph: ${index === 0 ? `p${(at % paragraphCount) + 1}` : popular.paragraph}`;
  });
  return `subject: subject-${index}\ntitle: ${word(index, places)}庄\norder: ${orderOf(index)}\nfigures:\n${figures.join('\n')}\n`;
}

function chart(index: number, { cases, subjects }: ArchiveSize): string {
  const subject = `subject-${index % subjects}`;
  const stories = Array.from({ length: index === 0 ? cases : 0 }, (_, at) => `cases/case-${at}`);
  return `title: ${word(index, places)}庄修路前后\nreading: 上面一条是修路之前，下面一条是修路之后。\norder: ${orderOf(index)}\nform: two-bars\nrowsLabel: 时候\nseries: [{ name: 户数 }]\nrows:\n  - label: 修路之前\n    figures: [${subject}.count-0]\n  - label: 修路之后\n    figures: [${subject}.count-1]\nstories: [${stories.join(', ')}]\n`;
}
