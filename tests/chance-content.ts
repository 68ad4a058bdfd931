/** Content spoilt by chance that the gate lets pass: what an editor might write and no one foresaw. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '#scripts/gate/check-content.ts';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import { createRandom, type Random } from './bench/search/random.ts';
import { blocks, chartForms, numbers, pieces, units } from './chance-pieces.ts';

type Files = Readonly<Record<string, string>>;

/** Entries of the valid fixture, of which mutants are made to stand beside them. */
const patterns = [
  'accounts/sample-speaker.mdx',
  'cases/hill-village.mdx',
  'people/sample-speaker.yaml',
  'sources/sample-notes.yaml',
  'themes/sample-theme.mdx',
  'townships/sample-township.mdx',
];

/**
 * Adds mutants to a copy of the valid fixture; the whole passes the gate.
 * @param tries how many are made; those that the gate refuses are left out
 * @returns the files that were written, without the list of addresses
 */
export function addMutants(contentDir: string, seed: number, tries: number): string[] {
  const random = createRandom(seed);
  let kept: Files = {};
  for (let count = 0; count < tries; count++) {
    const mutant = makeMutant(contentDir, random, count);
    // By itself first: one that is refused may not hide the others.
    if (faultyFiles(contentDir, mutant).size === 0) kept = { ...kept, ...mutant };
  }
  for (let faulty = faultyFiles(contentDir, kept); faulty.size > 0;) {
    const left = Object.entries(kept).filter(([file]) => !faulty.has(`content/${file}`));
    kept = Object.fromEntries(left);
    faulty = faultyFiles(contentDir, kept);
  }
  for (const [name, text] of Object.entries(withAddresses(contentDir, kept))) {
    mkdirSync(dirname(join(contentDir, name)), { recursive: true });
    writeFileSync(join(contentDir, name), text);
  }
  return Object.keys(kept);
}

function faultyFiles(contentDir: string, files: Files): ReadonlySet<string> {
  const { faults } = checkContent(contentDir, withAddresses(contentDir, files));
  return new Set(faults.map(({ file }) => file));
}

/** The files, with the addresses that they make on the list. */
function withAddresses(contentDir: string, files: Files): Files {
  const list = readFileSync(join(contentDir, 'permalinks.yaml'), 'utf8');
  const added = Object.keys(files).flatMap((file) => {
    const [collection = '', name = ''] = file.split('/');
    const routes = buildEntryRoutes(collection, name.replace(/\.\w+$/, ''));
    return routes.map((route) => `- path: ${route}\n`);
  });
  return { ...files, 'permalinks.yaml': list + added.join('') };
}

function makeMutant(contentDir: string, random: Random, count: number): Files {
  const id = `mutant-${count}`;
  const order = 1000 + count;
  const spoil = (text: string) => {
    let spoilt = text;
    for (let change = random.below(4); change > 0; change--) spoilt = mutate(spoilt, random);
    return spoilt;
  };
  if (random.below(3) === 0) {
    const draw = random.pick(chartForms);
    return {
      [`figures/${id}.yaml`]: spoil(writeLedger(id, order, random)),
      [`charts/${id}.yaml`]: spoil(
        `title: 一张虚构的图\nreading: 条的长度是数目。\norder: ${order}\nrowsLabel: 项\n${draw(id)}\n`,
      ),
    };
  }
  const pattern = random.pick(patterns);
  const text = readFileSync(join(contentDir, pattern), 'utf8')
    .replace(/^order: .*$/m, `order: ${order}`)
    // Two people of one name differ.
    .replace(/^role: .*$/m, `$&${id}`)
    // A note of the editors stands once.
    .replace(/<Query id="([^"]*)" \/>/g, '[编者注](/accounts/sample-speaker/#query-$1)')
    // Nothing rests on the paragraphs of a source of its own.
    .replace(/^ {4}unused: .*\n/m, '')
    .replace(/^ {4}sha256: .*$/gm, '$&\n    unused: 无用');
  // Nor has a township two pages.
  const place = `name: 虚构的乡${count}\nkind: township\nwithin: sample-county\norder: ${order}\n`;
  const isTownship = pattern.startsWith('townships/');
  return {
    ...(isTownship && { [`places/${id}.yaml`]: place }),
    [pattern.replace(/\/[^.]+/, `/${id}`)]: spoil(
      isTownship ? text.replace(/^place: .*$/m, `place: ${id}`) : text,
    ),
  };
}

/** Three figures that a person has read, so that their values need not fit what is printed. */
function writeLedger(subject: string, order: number, random: Random): string {
  const unit = random.pick(units);
  const [one, other] = [random.pick(numbers), random.pick(numbers)];
  const whole = random.below(4) === 0 ? random.pick(numbers) : String(Number(one) + Number(other));
  const figures = Object.entries({ whole, one, other }).map(([name, value]) => {
    return `  - { id: ${subject}.${name}, label: 一项虚构的数, value: ${value}, unit: ${unit}, printed: "${value}", reading: manual, readingReason: 虚构, asOf: null, source: sample-notes, paragraph: p3 }`;
  });
  return `subject: ${subject}\ntitle: 虚构的主题\norder: ${order}\nfigures:\n${figures.join('\n')}\n`;
}

function mutate(text: string, random: Random): string {
  const closing = text.indexOf('\n---\n', 4);
  if (closing > 0 && random.below(2) === 0) {
    const paragraphs = text.slice(closing + 5).split('\n\n');
    paragraphs.splice(random.below(paragraphs.length + 1), 0, random.pick(blocks));
    return text.slice(0, closing + 5) + paragraphs.join('\n\n');
  }
  if (random.below(4) === 0) {
    const quote = () => JSON.stringify(random.pick(pieces));
    return swap(text, /(?<=: )[^"[{\n|>-][^\n]*/g, quote, random);
  }
  const add = (found: string) => found + random.pick(pieces);
  return swap(text, /(?<=\p{Script=Han})\p{Script=Han}/gu, add, random);
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
