/** Copies of the project with a synthetic archive in them: the real site code over other content. */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { writeArchive } from './archive.ts';

const code = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** What the other generators are given to do, too. */
const storyRoutes = new Set(['[kind]']);
const stagesFile = 'stages.json';

/**
 * Lays the project out in a folder of its own.
 * @param folder inside the project, so that packages resolve as usual; cleared first
 * @param size how many synthetic stories
 */
export function layOutProject(folder: string, size: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyCode(folder);
  cpSync('content', join(folder, 'content'), { recursive: true });
  writeArchive(join(folder, 'content'), size);
}

/**
 * The same content with only the routes of stories and their lists, and no step but Astro's.
 * @param from a project laid out before
 */
export function layOutPagesOnly(folder: string, from: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyCode(folder);
  symlinkSync(resolve(from, 'content'), join(folder, 'content'), 'junction');
  const pages = join(folder, 'src/pages');
  for (const name of readdirSync(pages)) {
    if (!storyRoutes.has(name)) rmSync(join(pages, name), { recursive: true });
  }
  wrapConfig(
    folder,
    "timeStages(config.integrations.filter(({ name }) => ['@astrojs/mdx', 'draft-preview', 'content-store'].includes(name)), STAGES)",
  );
}

/** Has a project time the stages of its builds. */
export function timeProject(folder: string): void {
  wrapConfig(folder, 'timeStages(config.integrations, STAGES)');
}

/** The stages that the last build of a project took, in seconds. */
export const readStages = (folder: string): Record<string, number> =>
  JSON.parse(readFileSync(join(folder, stagesFile), 'utf8')) as Record<string, number>;

/**
 * Changes the title of one story, as an editor would; of one that home does not show, for home's
 * letters decide which glyphs all pages share (decision 031).
 */
export function editStory(folder: string): void {
  const file = join(folder, 'content/accounts/gushi-00012.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: (.*)$/m, 'title: 改过的标题'));
}

function copyCode(folder: string): void {
  for (const name of code) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

/** Gives a copy a configuration with other integrations, and a content store of its own. */
function wrapConfig(folder: string, integrations: string): void {
  renameSync(join(folder, 'astro.config.mjs'), join(folder, 'site.config.mjs'));
  cpSync(resolve(import.meta.dirname, 'stages.ts'), join(folder, 'stages.ts'));
  const stages = JSON.stringify(resolve(folder, stagesFile));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import config from './site.config.mjs';
import { timeStages } from './stages.ts';

const integrations = ${integrations.replace('STAGES', stages)};
export default { ...config, integrations };
`,
  );
}
