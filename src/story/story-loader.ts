/**
 * Loads stories without their bodies: the store keeps frontmatter and digest, and Astro makes no
 * module of a story. `story/render-story.ts` compiles a body when its page renders.
 */
import { glob, type Loader, type LoaderContext } from 'astro/loaders';

/**
 * Astro's own `glob` loader, told of `.mdx` only how to read frontmatter. What it would otherwise
 * add, a Vite module and a chunk a story, makes builds of thousands of stories slow and large.
 * @param folder a folder of `content/`
 */
export function storyLoader(folder: string): Loader {
  const loader = glob({ base: `content/${folder}`, pattern: '*.mdx', retainBody: false });
  return {
    ...loader,
    name: 'story-loader',
    load: (context) => loader.load({ ...context, ...readFrontmatterOnly(context) }),
  };
}

/** What Astro passes to loaders beside what its types say, as `glob` uses it. */
interface EntryTypes {
  entryTypes: Map<string, { extensions: unknown; getEntryInfo: unknown }>;
}

/** `contentModuleTypes`, left out here, tells Astro to render an entry from a module of its own. */
function readFrontmatterOnly(context: LoaderContext): EntryTypes {
  const mdx = (context as LoaderContext & EntryTypes).entryTypes.get('.mdx');
  if (!mdx) throw new Error('astro.config.mjs 里没有 mdx()，无法读取 .mdx 文件。');
  const { extensions, getEntryInfo } = mdx;
  return { entryTypes: new Map([['.mdx', { extensions, getEntryInfo }]]) };
}
