/** Puts two archives of one county each into one content folder: a series. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planSeries } from '#scripts/authoring/plan-series.ts';
import { growPermalinks } from '#scripts/gate/grow-permalinks.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { buildRoutes } from '#scripts/gate/routes.ts';

/** The words of the series itself. */
const series = {
  name: '两县故事档案',
  subtitle: '样例合编 · 两个县的故事档案',
  description: '把两个县的记述放在一个档案里，只供试验。',
  archive: 'two-counties',
  kicker: '合编样例',
  tagline: '两个县，各有各的文献',
};

/**
 * Merges content folders of one county each; of what both have under one name, the first one's stands.
 * @param folders the archives, in the order of the counties
 * @param target an empty or missing folder
 */
export function mergeCounties(folders: readonly string[], target: string): void {
  mkdirSync(target, { recursive: true });
  folders.forEach((folder, at) => {
    const parts = planSeries(readContent(folder), folder, { ...series, order: at + 1 });
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(target, name);
      if (!/\.\w+$/.test(name) || existsSync(path)) continue;
      cpSync(join(folder, name), path, { recursive: true });
    }
    for (const [name, text] of Object.entries(parts)) {
      mkdirSync(join(target, name, '..'), { recursive: true });
      writeFileSync(join(target, name), text);
    }
  });
  const lists = folders.map((folder) => readFileSync(join(folder, 'permalinks.yaml'), 'utf8'));
  const terms = folders.map((folder) => readFileSync(join(folder, 'set-terms.yaml'), 'utf8'));
  writeFileSync(join(target, 'set-terms.yaml'), joinLists(terms));
  writeFileSync(join(target, 'permalinks.yaml'), joinLists(lists));
  const ids = Array.from(readContent(target).ids, ([name, known]) => [name, [...known]] as const);
  const routes = buildRoutes(Object.fromEntries(ids));
  writeFileSync(join(target, 'permalinks.yaml'), growPermalinks(joinLists(lists), routes).text);
}

/** Entries of plain lists, each once. */
const joinLists = (texts: readonly string[]): string => {
  const entries = texts.flatMap((text) =>
    text.split(/^(?=- )/m).filter((entry) => /^- /.test(entry)),
  );
  return [...new Set(entries)].join('');
};
