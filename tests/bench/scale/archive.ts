/** Writes a synthetic archive of any size beside the real one: the same bytes for the same size. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, parse as parsePath } from 'node:path';
import { parse } from 'yaml';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import { createRandom } from '../search/random.ts';
import { collectSentences } from './sentences.ts';
import { writeStory } from './story.ts';
import {
  type ArchiveFile,
  planTownship,
  storiesPerTownship,
  writeChart,
  writeLedger,
  writePlaces,
  writeSources,
  writeTownshipPage,
} from './township.ts';

/**
 * Adds stories to a copy of the real content, with everything that the gate asks of them.
 * @param contentDir the copy
 * @param size how many stories to add
 * @param seed of the chance that mixes the sentences
 */
export function writeArchive(contentDir: string, size: number, seed = 20261125): void {
  const random = createRandom(seed);
  const sentences = collectSentences(contentDir);
  const site = parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) as { place: string };
  const home = site.place;
  const themes = join(contentDir, 'themes');
  const known = new Set(
    existsSync(themes) ? readdirSync(themes).map((name) => parsePath(name).name) : [],
  );
  const routes: string[] = [];
  for (let at = 0; at * storiesPerTownship < size; at += 1) {
    const rest = size - at * storiesPerTownship;
    const township = planTownship(at, Math.min(storiesPerTownship, rest));
    const files: ArchiveFile[] = [
      ...writePlaces(township, home),
      writeTownshipPage(township),
      writeLedger(township, random),
      ...writeSources(township),
      ...writeChart(township),
      ...township.stories.flatMap((plan) => writeStory(plan, random, sentences)),
    ];
    for (const [path, text] of files) {
      mkdirSync(dirname(join(contentDir, path)), { recursive: true });
      writeFileSync(join(contentDir, path), keepThemes(text, known));
      const [collection = '', name = ''] = path.split('/');
      routes.push(...buildEntryRoutes(collection, name.replace(/\.\w+$/, '')));
    }
  }
  listRoutes(join(contentDir, 'permalinks.yaml'), routes);
}

/** A page without the themes that the real content lacks. */
function keepThemes(text: string, known: ReadonlySet<string>): string {
  return text.replace(/^themes:\n((?: +- .*\n)+)/m, (_all, lines: string) => {
    const kept = lines.split(/(?<=\n)/).filter((line) => known.has(line.replace(/^ +- |\n$/g, '')));
    return kept.length > 0 ? `themes:\n${kept.join('')}` : 'themes: []\n';
  });
}

/** `npm run permalinks` would do the same, but reads the whole content for it. */
function listRoutes(file: string, routes: readonly string[]): void {
  const listed = parse(readFileSync(file, 'utf8')) as { path: string }[];
  const known = new Set(listed.map(({ path }) => path));
  const added = routes.filter((route) => !known.has(route));
  appendFileSync(file, added.map((route) => `- path: ${route}\n`).join(''));
}
