/**
 * Reads one story and parses its body with Astro's own engine, in a thread of its own: the engine
 * and the code that it makes take a third of the time of a page. What comes back is the body as
 * plain data, for only the main thread has the components.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import {
  evaluate,
  type EvaluateOptions,
  type MdastPluginEntry,
  type MdxjsEsm,
  type MdxJsxAttributeUnion,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';
import { markdownFeatures, splitStory } from '#story/story-text.ts';

/** A piece of a body: text, a list of pieces, or an element. */
export type BodyNode = string | number | boolean | null | undefined | BodyNode[] | BodyElement;

export interface BodyElement {
  /** An HTML element, or a component behind `componentPrefix`. */
  element: string;
  props: Record<string, unknown>;
}

export interface ParsedBody {
  tree: BodyNode;
  headings: MarkdownHeading[];
}

/** One story to parse. */
export interface BodyOrder {
  /** The project's folder. */
  root: string;
  /** The story's file in it, as messages name it. */
  file: string;
  /** The names of components; one in small letters stands for what Markdown makes of a link. */
  components: readonly string[];
}

/** Begins the names of components: an element that the author wrote as HTML stays what it is. */
export const componentPrefix = '@';

const jsx = (element: string, props: Record<string, unknown>, key?: string): BodyElement => ({
  element,
  props: key === undefined ? props : { ...props, key },
});
const runtime = { Fragment: `${componentPrefix}Fragment`, jsx, jsxs: jsx } as unknown as Pick<
  EvaluateOptions,
  'Fragment' | 'jsx' | 'jsxs'
>;

/** Whatever may begin code in MDX; few stories have one, escaped or quoted. */
const maybeCode = /\{|^\s*(?:import|export)\b/m;

/**
 * The engine runs what it compiles, and in development the content gate only warns: code in a story
 * has to be refused here too, before it runs.
 */
const refuseCode: MdastPluginEntry = ({ source }) => {
  if (!maybeCode.test(source)) return null;
  const refuse = ({ position }: Pick<MdxjsEsm, 'position'>) => {
    const place = position ? `${position.start.line}:${position.start.column}: ` : '';
    throw new Error(`${place}正文里不能写 import、export 和花括号`);
  };
  const checkAttributes = (node: MdxJsxFlowElement | MdxJsxTextElement) => {
    const isCode = ({ type, value }: MdxJsxAttributeUnion) =>
      type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null);
    if (node.attributes.some(isCode)) refuse(node);
  };
  return {
    name: 'refuse-code',
    options: { position: true },
    mdxjsEsm: refuse,
    mdxFlowExpression: refuse,
    mdxTextExpression: refuse,
    mdxJsxFlowElement: checkAttributes,
    mdxJsxTextElement: checkAttributes,
  };
};

/**
 * The body of a story as data.
 * @throws if it cannot be compiled or holds code, with file, line and column where they are known
 */
export function parseBody({ root, file, components }: BodyOrder): ParsedBody {
  const { body = '' } = splitStory(readFileSync(join(root, file), 'utf8')) ?? {};
  const astro = { frontmatter: {}, headings: [] } as unknown as SatteriAstroData;
  try {
    const module = evaluate(body, {
      ...runtime,
      elementAttributeNameCase: 'html',
      features: markdownFeatures,
      optimizeStatic: {
        component: 'Fragment',
        prop: 'set:html',
        // What a component replaces may not be set as ready HTML.
        ignoreElements: components.filter((name) => /^[a-z]/.test(name)),
      },
      mdastPlugins: [refuseCode],
      hastPlugins: [satteriHeadingIdsPlugin()],
      data: { astro },
    }) as { default: (props: object) => BodyNode };
    const named = ['Fragment', ...components].map(
      (name) => [name, componentPrefix + name] as const,
    );
    const tree = module.default({ components: Object.fromEntries(named) });
    return { tree, headings: astro.headings };
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
