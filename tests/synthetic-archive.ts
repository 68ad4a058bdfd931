/** Writes an archive of any size beside the real content: invented, for tests only, always the same. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionIds, buildRoutes } from '#scripts/gate/routes.ts';

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
const common = [
  ...'的了是不在有人这他我们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什次使身者被高已亲其进此话常与活正感见明问力理尔点文定本公特做外孩相西果走将月实向声车全信重机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许先口由死安写性马光白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英军候民岁往何度山觉路带',
];
/** Text of Han characters in no order: it compresses worse than any prose, so its pages weigh more. */
function prose(seed: number, length: number): string {
  let state = (seed * 2_654_435_761) >>> 0;
  return Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return common[(state >>> 8) % common.length]!;
  }).join('');
}

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
  const home = /^place: (\S+)$/m.exec(readFileSync(join(contentDir, 'site.yaml'), 'utf8'))![1]!;
  each(size.townships, (index) => {
    write('places', `township-${index}`, place(index, '乡', 'township', home));
    write('townships', `township-${index}`, township(index));
  });
  each(size.themes, (index) => write('themes', `theme-${index}`, theme(index)));
  each(size.accounts, (index) => {
    write('people', `person-${index}`, person(index));
    write('accounts', `account-${index}`, account(index, size));
  });
  each(size.cases, (index) => {
    write('places', `village-${index}`, place(index, '村', 'village', townshipOf(index, size)));
    write('cases', `case-${index}`, village(index, size));
  });
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
    `summary: ${prose(title.length * 1000 + index, 46)}。`,
    `order: ${orderOf(index)}`,
    `sources: [{ id: source-0, paragraphs: [${paragraph}] }]`,
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
  `themes: [${themes > 0 ? `theme-${index % Math.min(3, themes)}, theme-${index % themes}` : 'industry'}]`.replace(
    /\[(\S+), \1\]/,
    '[$1]',
  );
/** Half of all in one township. */
const townshipOf = (index: number, { townships }: ArchiveSize) =>
  index % 2 === 0 ? popular.township : `township-${index % townships}`;

const account = (index: number, size: ArchiveSize) =>
  head(
    index,
    `${pick(surnames, index)}${word(index, given)}：${prose(index, 12)}`,
    [
      `people: [{ id: person-${index} }]`,
      `places: [${townshipOf(index, size)}]`,
      themesOf(index, size),
    ].join('\n'),
    size.paragraphs,
  );

const village = (index: number, size: ArchiveSize) =>
  head(
    index,
    `${word(index, places)}村：${prose(index + 500, 12)}`,
    [`places: [village-${index}]`, themesOf(index, size)].join('\n'),
    size.paragraphs,
  ) + (size.charts > 0 ? chartOrLink(index) : '');

/** The first case shows the chart, the others link to it. */
const chartOrLink = (index: number) =>
  index === 0
    ? `\n<Chart id="${popular.chart}" />\n`
    : `\n[图](/cases/case-0/#chart-${popular.chart})\n`;

const township = (index: number) =>
  head(index, `${word(index, places)}乡`, `place: township-${index}`, 1);

const place = (index: number, ending: string, kind: string, within: string) =>
  `name: ${word(index, places)}${ending}\nkind: ${kind}\nwithin: ${within}\norder: ${orderOf(index)}\n`;

const theme = (index: number) =>
  head(index, `修路之${word(index, given)}`, `name: ${word(index, given)}\ngroup: topic`, 1);

const person = (index: number) =>
  `family: ${pick(surnames, index)}\ngiven: ${word(index, given)}\nrole: 村支书\nsource: source-0\nparagraph: ${popular.paragraph}\n`;

function source(index: number, paragraphCount: number): string {
  const paragraphs = Array.from({ length: paragraphCount }, (_, at) => {
    const hash = createHash('sha256').update(`${index} ${at}`).digest('hex');
    // Every paragraph but those of stories says why it is not used; the first source's are all used.
    const unused = index === 0 ? '' : '\n    unused: 只作背景。';
    return `  - id: p${at + 1}\n    role: body\n    about: ${prose(at, 24)}。\n    sha256: ${hash}${unused}`;
  });
  return `title: ${word(index, given)}纪事\nkind: 村史\nauthor: null\npublisher: null\ndate: null\nknown: [村里留下的记录。]\nunknown: []\nparagraphs:\n${paragraphs.join('\n')}\n`;
}

function ledger(index: number, count: number, paragraphCount: number): string {
  const figures = Array.from({ length: count }, (_, at) => {
    const value = 100 + at;
    return `  - id: subject-${index}.count-${at}\n    label: ${prose(at + 900, 12)}的户数\n    value: ${value}\n    unit: 户\n    printed: ${value}户\n    asOf: null\n    source: source-0\n    paragraph: ${index === 0 ? `p${(at % paragraphCount) + 1}` : popular.paragraph}`;
  });
  return `subject: subject-${index}\ntitle: ${word(index, places)}庄\norder: ${orderOf(index)}\nfigures:\n${figures.join('\n')}\n`;
}

function chart(index: number, { subjects }: ArchiveSize): string {
  const subject = `subject-${index % subjects}`;
  return `title: ${prose(index, 14)}\nreading: ${prose(index + 70, 30)}。\norder: ${orderOf(index)}\nform: two-bars\nrowsLabel: 时候\nseries: [{ name: 户数 }]\nrows:\n  - label: 修路之前\n    figures: [${subject}.count-0]\n  - label: 修路之后\n    figures: [${subject}.count-1]\n`;
}
