/** Reads the whole content tree into one index, and notes what would be passed over in silence. */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { collections, singleFiles } from './collections.ts';
import type { CollectionDefinition } from './collections.ts';
import { indexContent } from './index-content.ts';
import type { Content, ReadingFault } from './model.ts';
import { findOddFiles, isFolder, visibleFolders, visibleNames } from './ordinary-files.ts';
import { type FileToRead, readFile, type Reading, unreadable } from './read-file.ts';
import { readRelease } from './read-release.ts';

/** Files as they would be, by path below the content folder, such as `cases/dahe.mdx`. */
export type ChangedFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * Reads every file under a content folder. Never throws: what cannot be read becomes a fault.
 * @param contentDir the folder, by any path; its last name begins every file name that is shown
 * @param changed files as they would be, to be read in place of those on disk or beside them
 * @param read reads one file; another may know it already
 */
export function readContent(
  contentDir: string,
  changed: ChangedFiles = {},
  read: (file: FileToRead) => Reading = readFile,
): Content {
  const root = basename(contentDir);
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    const complaint = ['找不到这个文件夹', '网站的内容都放在这里', '请在项目根目录运行'] as const;
    return indexContent([], [unreadable(`${root}/`, ...complaint)]);
  }
  const odd = findOddFiles(contentDir, root, Object.keys(collections));
  const isBegun = needingSources.some((name) => holdsFiles(contentDir, name, changed));
  const isOdd = (name: string) => odd.has(`${root}/${name}`);
  const readings = [
    ...Object.entries(singleFiles)
      .filter(([name]) => !isOdd(`${name}.yaml`))
      .map(([name, definition]) =>
        read({
          folder: contentDir,
          shown: root,
          name: `${name}.yaml`,
          collection: name,
          definition,
          text: textOf(changed, `${name}.yaml`),
        }),
      ),
    ...Object.entries(collections)
      .filter(([name]) => !isOdd(name))
      .map(([name, definition]) =>
        readFolder(
          {
            folder: join(contentDir, name),
            shown: `${root}/${name}`,
            collection: name,
            definition:
              name === 'sources' && !isBegun ? { ...definition, needs: 'optional' } : definition,
          },
          changed,
          read,
        ),
      ),
  ];
  const { release, faults } = readRelease(contentDir);
  return indexContent(
    readings.flatMap(({ entries }) => entries),
    [
      ...readings.flatMap((reading) => reading.faults),
      ...odd.values(),
      ...findStrays(contentDir, root),
      ...faults,
    ],
    release,
    findCompanions(contentDir, changed),
  );
}

interface Folder {
  folder: string;
  shown: string;
  collection: string;
  definition: CollectionDefinition;
}

/** What rests on documents: an archive that has none of it yet needs none. */
const needingSources = ['accounts', 'cases', 'townships', 'themes', 'figures', 'people'];

const holdsFiles = (contentDir: string, collection: string, changed: ChangedFiles): boolean =>
  Object.keys(changed).some((path) => path.startsWith(`${collection}/`)) ||
  (isFolder(join(contentDir, collection)) && visibleNames(join(contentDir, collection)).length > 0);

function readFolder(
  { folder, shown, collection, definition }: Folder,
  changed: ChangedFiles,
  read: (file: FileToRead) => Reading,
): Reading {
  const { label, needs, format, companions = [] } = definition;
  const changedNames = Object.keys(changed)
    .filter((path) => path.startsWith(`${collection}/`))
    .map((path) => path.slice(collection.length + 1));
  if (!isFolder(folder) && changedNames.length === 0) {
    const missing = ['找不到这个文件夹', `${label}应放在这里`, '请建立这个文件夹'] as const;
    return {
      entries: [],
      faults: needs === 'optional' ? [] : [unreadable(`${shown}/`, ...missing)],
    };
  }
  const isThere = isFolder(folder);
  const names = new Set([...(isThere ? visibleNames(folder) : []), ...changedNames]);
  const folders = isThere ? visibleFolders(folder) : new Set<string>();
  const readings = [...names].sort().map((name): Reading => {
    if (folders.has(name)) {
      const next = `请把其中的文件移到 ${shown}/ 下`;
      const fault = unreadable(
        `${shown}/${name}/`,
        '这是子文件夹',
        '里面的文件不会被网站读取',
        next,
      );
      return { entries: [], faults: [fault] };
    }
    if (companions.some((ending) => name.endsWith(`.${ending}`))) {
      return { entries: [], faults: [] };
    }
    if (!name.endsWith(`.${format}`)) {
      const expected = `${label}的文件名应以 .${format} 结尾，否则不会被网站读取`;
      const fault = unreadable(
        `${shown}/${name}`,
        '扩展名不对',
        expected,
        '请改名，或移出 content/',
      );
      return { entries: [], faults: [fault] };
    }
    const text = textOf(changed, `${collection}/${name}`);
    return read({ folder, shown, name, collection, definition, text });
  });
  const entries = readings.flatMap((reading) => reading.entries);
  const faults = readings.flatMap((reading) => reading.faults);
  if (needs === 'some' && entries.length === 0 && faults.length === 0) {
    const expected = `至少应有一份${label}`;
    faults.push(unreadable(`${shown}/`, '文件夹是空的', expected, '请照 docs/authoring.md 新建'));
  }
  return { entries, faults };
}

const textOf = (changed: ChangedFiles, name: string): string | undefined => {
  const file = changed[name];
  return typeof file === 'string' ? file : undefined;
};

/** Names of the files beside entries of a collection, such as `pictures/street.jpg`. */
function findCompanions(contentDir: string, changed: ChangedFiles): Set<string> {
  return new Set(
    Object.entries(collections).flatMap(([collection, { companions = [] }]) => {
      const folder = join(contentDir, collection);
      const onDisk = companions.length > 0 && isFolder(folder) ? visibleNames(folder) : [];
      return [...onDisk.map((name) => `${collection}/${name}`), ...Object.keys(changed)].filter(
        (name) =>
          name.startsWith(`${collection}/`) &&
          companions.some((ending) => name.endsWith(`.${ending}`)),
      );
    }),
  );
}

/** Files and folders directly under content/ that no one would ever read. */
function findStrays(contentDir: string, root: string): ReadingFault[] {
  return visibleNames(contentDir)
    .filter(
      (name) =>
        !Object.hasOwn(collections, name) &&
        !Object.hasOwn(singleFiles, name.replace(/\.yaml$/, '')),
    )
    .map((name) => {
      const known = [
        ...Object.keys(collections),
        ...Object.keys(singleFiles).map((id) => `${id}.yaml`),
      ];
      const shown = isFolder(join(contentDir, name)) ? `${root}/${name}/` : `${root}/${name}`;
      const expected = `content/ 下只有 ${known.join('、')}`;
      return unreadable(shown, '网站不读取它', expected, '请改名，或移出 content/');
    });
}
