/** Content spoilt by chance that the gate lets pass: what an editor might write and no one foresaw. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '#scripts/gate/check-content.ts';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import { createRandom, type Random } from './bench/search/random.ts';

/** Patterns for entries, of which mutants are made beside them. */
const patterns = [
  'accounts/sample-speaker.mdx',
  'cases/hill-village.mdx',
  'charts/planting.yaml',
  'figures/hill-village.yaml',
  'people/sample-speaker.yaml',
  'sources/sample-notes.yaml',
  'themes/sample-theme.mdx',
  'townships/sample-township.mdx',
];
/** Pieces that get into a text; most are odd and none is broken by itself. */
const pieces = [
  ...[
    'A&B',
    '𠮷',
    '㛃',
    '垴',
    '“',
    '”',
    '《',
    '》',
    '‘',
    "'",
    '"',
    '\\',
    '/',
    '%',
    '%20',
    '#',
    '@',
  ],
  ...[
    '<',
    '>',
    '&lt;',
    '&amp;',
    '&',
    ';',
    ']]>',
    '--',
    '…',
    '——',
    '　',
    ' ',
    '  ',
    '\u00A0',
    '\u200B',
  ],
  ...['é', 'Ω', 'ก', 'ا', 'の', '😀', '👨‍👩‍👧', '①', '㎡', '½', '‰', '★', '\u0301', '\u2028', '\uFEFF'],
  ...['constructor', '__proto__', 'toString', 'null', 'true', '~', '0', '-0', '1e3', '0x10', '.5'],
  ...[
    '字'.repeat(90),
    'a'.repeat(90),
    '字 '.repeat(40),
    '，'.repeat(9),
    '\\n',
    '\\u4e00',
    '$&',
    '$1',
  ],
  ...[
    '{hill-village.households}',
    '{hill-village.income}',
    '{',
    '}',
    '`',
    '`` ` ``',
    '*',
    '**',
    '_',
  ],
];
/** Pieces that get into a body, between its lines. */
const blocks = [
  ...[
    '- 甲\n- 乙',
    '1. 甲\n2. 乙',
    '> 甲\n> 乙',
    '|甲|乙|\n|---|---|\n|丙|丁|',
    '```\n甲\n```',
    '***',
  ],
  ...[
    '甲[^a]。\n\n[^a]: 乙',
    '[甲][b]\n\n[b]: /cases/',
    '<Note>\n\n甲\n\n</Note>',
    '<Note>甲</Note>',
  ],
  ...['<FourColours />', '<Figure id="hill-village.income" />', '<Chart id="planting" />'],
  ...['### 甲', '## 甲\n\n## 甲', '## __proto__', '## constructor', '## A & B <', '## 甲`乙`'],
  ...[
    'https://example.com/?a=1&b=2',
    '[甲](https://example.com/“x”)',
    '[甲](mailto:a@b.cn)',
    '甲\\\n乙',
  ],
  ...[
    '<Passage p="p3" id="a1">\n\n甲\n\n</Passage>',
    '<Query id="vague-shops" />',
    '甲  \n乙',
    '~~甲~~',
  ],
  ...[
    '<FigureTable ids="hill-village.shops" />',
    '&#8203;&nbsp;',
    '\u3000\u3000甲',
    '字'.repeat(3000),
  ],
];
const numbers = [
  '0',
  '-0',
  '-1',
  '1e21',
  '0.1',
  '9007199254740993',
  '1e-7',
  '5.5',
  '100',
  '242',
  '1000000',
];
const units = [
  '"‰"',
  '"%"',
  '元/亩',
  '千瓦时',
  '"A&B"',
  '𠮷',
  '万元',
  '字'.repeat(12),
  '番',
  '"<b>"',
];

/** Adds mutants to a valid content until so many are in it; the whole passes the gate. */
export function addMutants(contentDir: string, seed: number, tries: number): string[] {
  const random = createRandom(seed);
  const files: Record<string, string> = {};
  for (let count = 0; count < tries; count++) {
    const mutant = makeMutant(contentDir, random, count);
    // By itself first: one that is refused may not hide the others.
    if (checkContent(contentDir, withRoutes(contentDir, mutant)).faults.length === 0) {
      Object.assign(files, mutant);
    }
  }
  let kept = files;
  for (let faults = findFaults(contentDir, kept); faults.size > 0;) {
    kept = Object.fromEntries(
      Object.entries(kept).filter(([file]) => !faults.has(`content/${file}`)),
    );
    faults = findFaults(contentDir, kept);
  }
  for (const [name, text] of Object.entries(withRoutes(contentDir, kept))) {
    mkdirSync(dirname(join(contentDir, name)), { recursive: true });
    writeFileSync(join(contentDir, name), text);
  }
  return Object.keys(kept);
}

const findFaults = (contentDir: string, files: Record<string, string>) =>
  new Set(checkContent(contentDir, withRoutes(contentDir, files)).faults.map(({ file }) => file));

function makeMutant(contentDir: string, random: Random, count: number): Record<string, string> {
  const pattern = random.pick(patterns);
  const id = `mutant-${count}`;
  const [folder = '', name = ''] = pattern.split('/');
  const stem = name.replace(/\.\w+$/, '');
  let text = readFileSync(join(contentDir, pattern), 'utf8').replace(
    /^order: .*$/m,
    `order: ${1000 + count}`,
  );
  if (folder === 'figures') text = text.replaceAll(stem, id);
  if (folder === 'sources')
    text = text
      .replace('    unused: 只供测试', '')
      .replace(/ {2}- id: p\d[^]*?sha256: \w+/g, '$&\n    unused: 无用');
  for (let change = random.below(3); change >= 0; change--) text = mutate(text, random);
  return { [`${folder}/${id}${name.slice(stem.length)}`]: text };
}

function mutate(text: string, random: Random): string {
  const closing = text.indexOf('\n---\n', 4);
  if (closing > 0 && random.below(2) === 0) {
    const lines = text.slice(closing + 5).split('\n\n');
    lines.splice(random.below(lines.length + 1), 0, random.pick(blocks));
    return `${text.slice(0, closing + 5)}${lines.join('\n\n')}`;
  }
  const kind = random.below(6);
  if (kind === 0) return swap(text, /value: .*/g, () => `value: ${random.pick(numbers)}`, random);
  if (kind === 1) return swap(text, /unit: .*/g, () => `unit: ${random.pick(units)}`, random);
  if (kind === 2) {
    // A piece as the whole of a field, in quotes.
    const quoted = () => `: ${JSON.stringify(random.pick(pieces))}`;
    return swap(text, /: [^"[{\n|>-][^\n]*/g, quoted, random);
  }
  // A piece inside a text, where Han stands already.
  return swap(
    text,
    /(?<=\p{Script=Han})\p{Script=Han}/gu,
    (found) => found + random.pick(pieces),
    random,
  );
}

/** Replaces one of the places that match. */
function swap(
  text: string,
  pattern: RegExp,
  use: (found: string) => string,
  random: Random,
): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { index, 0: found } = random.pick(places);
  return text.slice(0, index) + use(found) + text.slice(index + found.length);
}

/** The files, with the list of addresses that they make. */
function withRoutes(contentDir: string, files: Record<string, string>): Record<string, string> {
  const list = readFileSync(join(contentDir, 'permalinks.yaml'), 'utf8');
  const routes = Object.keys(files).flatMap((file) => {
    const [collection = '', name = ''] = file.split('/');
    return buildEntryRoutes(collection, name.replace(/\.\w+$/, ''));
  });
  return {
    ...files,
    'permalinks.yaml': list + routes.map((route) => `- path: ${route}\n`).join(''),
  };
}
