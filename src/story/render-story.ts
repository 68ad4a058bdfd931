/**
 * Compiles one story as its page renders, with Astro's own engine and the options of
 * astro.config.mjs. It leans on two marks of Astro's own, so tests/dist/story-rendering.test.ts
 * compares every story with what Astro makes of it.
 */
import { readFileSync } from 'node:fs';
import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';
import { storyComponents } from '#story/components.ts';

/** A body ready to be placed, and its headings for the table of contents. */
export interface RenderedStory {
  Content: (props: Record<string, unknown>) => unknown;
  headings: MarkdownHeading[];
}

/** What Astro puts on the component of an MDX module: errors name it, and one renderer takes it. */
const marks = {
  [Symbol.for('mdx-component')]: true,
  [Symbol.for('astro:renderer')]: 'astro:jsx',
};
const runtime = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** Frontmatter, which the engine must not see, yet whose lines count. */
const frontmatter = /^\uFEFF?\s*---[^\S\n]*\n[\s\S]*?\n---/;

/**
 * The body of a story. Stories carry no imports: every component comes from `components.ts`.
 * @param entry the story, as a collection holds it
 * @throws if the body cannot be compiled, with file, line and column
 */
export function renderStory(entry: { filePath?: string | undefined }): RenderedStory {
  const file = entry.filePath ?? '';
  // Synchronously: a small file costs less than the way to another thread.
  return compileStory(readFileSync(file, 'utf8'), file);
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
  Object.assign(Content, marks);
  return { Content, headings: astro.headings };
}

function evaluateBody(text: string, file: string, astro: SatteriAstroData) {
  const body = text.replace(frontmatter, (head) => head.replace(/[^\n]/g, ''));
  try {
    return evaluate(body, {
      ...runtime,
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
