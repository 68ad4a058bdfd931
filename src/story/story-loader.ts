/**
 * Loads stories without their bodies: the store keeps frontmatter and digest, and Astro makes no
 * module of a story. `story/render-story.ts` compiles a body when its page renders.
 */
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { unifyLines } from '#story/story-text.ts';

/**
 * Astro's own `glob` loader, told of `.mdx` only how to read frontmatter. What it would otherwise
 * add, a Vite module and a chunk a story, makes builds of thousands of stories slow and large.
 * @param folder a folder of `content/`
 * @param tellOf what is kept of a body beside the frontmatter, such as the charts that it shows
 */
export function storyLoader(folder: string, tellOf: TellOf = () => ({})): Loader {
  const loader = glob({ base: `content/${folder}`, pattern: '*.mdx', retainBody: false });
  return {
    ...loader,
    name: 'story-loader',
    load: (context) => loader.load({ ...context, ...readFrontmatterOnly(context, tellOf) }),
  };
}

/** Fields that the entry has besides those of its frontmatter. */
export type TellOf = (text: string) => Readonly<Record<string, unknown>>;

/**
 * Three fields that Astro 7.3 passes between `mdx()` and `glob()` and leaves out of its types.
 * tests/unit/story/story-loader.test.ts asks `glob` whether it still heeds them.
 */
interface PrivateContext {
  entryTypes: Map<string, EntryType>;
}
interface EntryType {
  extensions: readonly string[];
  /** Parses the text of a file. */
  getEntryInfo: (file: {
    contents: string;
    fileUrl: URL;
  }) => Promise<{ data: Record<string, unknown> }> | { data: Record<string, unknown> };
  /** Where it stands, Astro renders an entry from a module of its own: left out here. */
  contentModuleTypes?: string;
}

function readFrontmatterOnly(context: LoaderContext, tellOf: TellOf): PrivateContext {
  const mdx = (context as LoaderContext & PrivateContext).entryTypes.get('.mdx');
  if (!mdx) throw new Error('astro.config.mjs 里没有 mdx()，无法读取 .mdx 文件。');
  const { extensions, getEntryInfo } = mdx;
  const entryType: EntryType = {
    extensions,
    getEntryInfo: async ({ contents, fileUrl }) => {
      const text = unifyLines(contents);
      const { data, ...info } = await getEntryInfo({ contents: text, fileUrl });
      return { ...info, data: { ...data, ...tellOf(text) } };
    },
  };
  return { entryTypes: new Map([['.mdx', entryType]]) };
}
