/**
 * Renders one story as its page renders: a thread parses the body, here the components come in.
 * It leans on two brands of Astro's own, so tests/dist/story-rendering.test.ts compares every story
 * with what Astro makes of it.
 */
import { fileURLToPath } from 'node:url';
import type { MarkdownHeading } from 'astro';
import { root, srcDir } from 'astro:config/server';
import { Fragment, jsx } from 'astro/jsx-runtime';
import Tinypool from 'tinypool';
import { memoize } from '#lib/memoize.ts';
import { sourcedComponents, storyComponents } from '#story/components.ts';
import {
  type BodyElement,
  type BodyNode,
  type BodyOrder,
  componentPrefix,
  type ParsedBody,
} from '#story/parse-body.ts';
import type { PageSource } from '#story/page-sources.ts';

/** A body ready to be placed, and its headings for the table of contents. */
export interface RenderedStory {
  Content: (props: Record<string, unknown>) => unknown;
  headings: MarkdownHeading[];
}

/** What Astro puts on the component of an MDX module: errors name it, and one renderer takes it. */
const brands = {
  [Symbol.for('mdx-component')]: true,
  [Symbol.for('astro:renderer')]: 'astro:jsx',
};
const components: Record<string, unknown> = { Fragment, ...storyComponents };
const names = Object.keys(storyComponents);

/**
 * The body of a story. Stories carry no imports: every component comes from `components.ts`.
 * @param entry the story, as a collection holds it
 * @param sources the documents that the story rests on, if any
 * @throws if the body cannot be compiled, with file, line and column
 */
export async function renderStory(
  entry: { filePath?: string | undefined },
  sources: readonly PageSource[] = [],
): Promise<RenderedStory> {
  const { tree, headings } = await parseInThread({
    root: fileURLToPath(root),
    file: entry.filePath ?? '',
    components: names,
  });
  const Content = () => place(tree, sources);
  return { Content: Object.assign(Content, brands), headings };
}

async function parseInThread(order: BodyOrder): Promise<ParsedBody> {
  return (await getPool().run(order)) as ParsedBody;
}

const getPool = memoize(
  () =>
    new Tinypool({
      // By its place in the project, for Astro bundles this module into another folder.
      filename: fileURLToPath(new URL('story/parse-body.ts', srcDir)),
      name: 'parseBody',
      runtime: 'worker_threads',
      // One keeps ahead of the main thread; it may hold several, so that it never waits for it.
      maxThreads: 1,
      concurrentTasksPerWorker: 8,
      idleTimeout: 1000,
      // In megabytes. A body takes a thousandth of it; without a bound the thread would let waste pile up.
      resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 },
    }),
);

/** Turns data into what Astro renders, with the components in their places. */
function place(node: BodyNode, sources: readonly PageSource[]): unknown {
  if (Array.isArray(node)) return node.map((each) => place(each, sources));
  if (typeof node !== 'object' || node === null) return node;
  const { element, props } = node;
  const children = placeChildren(props, sources);
  if (!element.startsWith(componentPrefix)) return jsx(element, { ...props, ...children });
  const name = element.slice(1);
  return jsx(components[name], {
    ...props,
    ...(sourcedComponents.has(name) && { sources }),
    ...children,
  });
}

const placeChildren = (props: BodyElement['props'], sources: readonly PageSource[]) =>
  'children' in props ? { children: place(props['children'] as BodyNode, sources) } : undefined;
