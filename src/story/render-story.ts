/**
 * Compiles one story as its page renders, with Astro's own engine and the options of
 * astro.config.mjs. The one file that leans on Astro's internals; tests/unit/story compares its
 * output with Astro's.
 */
import { readFile } from 'node:fs/promises';
import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { __astro_tag_component__ as tagComponent } from 'astro/runtime/server/index.js';
import { evaluate } from 'satteri';
import { storyComponents } from '#story/components.ts';

/** A body ready to be placed, and its headings for the table of contents. */
export interface RenderedStory {
  Content: (props: Record<string, unknown>) => unknown;
  headings: MarkdownHeading[];
}

/** Frontmatter, which the engine must not see, yet whose lines count. */
const frontmatter = /^\uFEFF?\s*---[^\S\n]*\n[\s\S]*?\n---/;

/**
 * The body of a story. Stories carry no imports: every component comes from `components.ts`.
 * @param entry the story, as a collection holds it
 * @throws if the body cannot be compiled, with file, line and column
 */
export async function renderStory(entry: {
  filePath?: string | undefined;
}): Promise<RenderedStory> {
  const file = entry.filePath ?? '';
  return compileStory(await readFile(file, 'utf8'), file);
}

/**
 * Compiles the text of a story.
 * @param file named in errors
 */
export function compileStory(text: string, file: string): RenderedStory {
  const astro = { frontmatter: {}, headings: [] } as unknown as SatteriAstroData;
  const module = evaluateBody(text, file, astro);
  const MDXContent = module['default'] as RenderedStory['Content'];
  const Content: RenderedStory['Content'] = (props) =>
    MDXContent({ ...props, components: { Fragment, ...storyComponents } });
  Object.assign(Content, { [Symbol.for('mdx-component')]: true });
  tagComponent(Content as never, 'astro:jsx');
  return { Content, headings: astro.headings };
}

function evaluateBody(text: string, file: string, astro: SatteriAstroData) {
  const body = text.replace(frontmatter, (head) => head.replace(/[^\n]/g, ''));
  try {
    return evaluate(body, {
      Fragment,
      jsx,
      jsxs,
      elementAttributeNameCase: 'html',
      features: { gfm: true, smartPunctuation: false },
      hastPlugins: [satteriHeadingIdsPlugin()],
      data: { astro },
    }) as Record<string, unknown>;
  } catch (error) {
    throw explain(error as Error, file);
  }
}

/** The engine begins its messages with `line:column: `. */
function explain(error: Error, file: string): Error {
  const place = /^(\d+:\d+)(?:-\d+:\d+)?:? ?/.exec(error.message);
  const words = place ? error.message.slice(place[0].length) : error.message;
  return new Error(`${file}${place ? `:${place[1]!}` : ''} › 正文无法编译：${words}`, {
    cause: error,
  });
}
