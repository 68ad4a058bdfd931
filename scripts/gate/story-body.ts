/** What the rules ask of a story's body, as plain data: its syntax tree would fill the memory. */
import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** Stands in a text where a figure or a component stands. */
export const placeholder = '\uFFFC';

export interface StoryBody {
  /** Every component and tag. */
  components: ComponentUse[];
  headings: { depth: number; line: number }[];
  /** Imports, exports and `{expressions}`: code that a story may not carry. */
  code: { kind: 'esm' | 'expression'; code: string; line: number }[];
  /** Addresses of links and pictures. */
  links: { url: string; line: number }[];
  /** What readers read: paragraphs, headings, blocks of code. */
  blocks: Block[];
}

export interface ComponentUse {
  name: string;
  line: number;
  /** Attributes written as plain text. */
  attributes: ReadonlyMap<string, string>;
  /** Attributes written in some other way: expressions, spreads, names without a value. */
  otherAttributes: readonly string[];
  /** Inside a sentence: how the sentence goes on. */
  textAfter?: string;
}

export interface Block {
  kind: 'body' | 'heading';
  /** Plain text; each figure or component in it is one placeholder. */
  text: string;
  /** Lines on which parts of the text begin, where its own line breaks do not tell. */
  starts: readonly LineStart[];
}

interface LineStart {
  at: number;
  line: number;
}

/** Every component and tag of an entry's body, in order. */
export const findComponents = ({ body }: { body?: StoryBody }): readonly ComponentUse[] =>
  body?.components ?? [];

/** The line of a position in a block's text. */
export function lineInBlock({ text, starts }: Pick<Block, 'text' | 'starts'>, at: number): number {
  const start = starts.findLast((each) => each.at <= at)!;
  return start.line + (text.slice(start.at, at).match(/\n/g)?.length ?? 0);
}

/** Reads a body's syntax tree, in the order of its text. */
export function readBody(root: Nodes): StoryBody {
  const body: StoryBody = { components: [], headings: [], code: [], links: [], blocks: [] };
  readNode(root, body, false);
  return body;
}

function readNode(node: Nodes, body: StoryBody, inBlock: boolean, next?: Nodes): void {
  const line = lineOf(node);
  if ('url' in node) body.links.push({ url: node.url, line });
  switch (node.type) {
    case 'heading':
      body.headings.push({ depth: node.depth, line });
      break;
    case 'mdxJsxFlowElement':
      body.components.push(readComponent(node));
      break;
    case 'mdxJsxTextElement':
      body.components.push({ ...readComponent(node), textAfter: readStart(next) });
      break;
    case 'mdxjsEsm':
      body.code.push({ kind: 'esm', code: node.value, line });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      body.code.push({ kind: 'expression', code: node.value, line });
      break;
  }
  const isBlock = node.type === 'paragraph' || node.type === 'heading' || node.type === 'code';
  if (isBlock && !inBlock) body.blocks.push(readBlock(node));
  if (!('children' in node)) return;
  node.children.forEach((child, at) => {
    readNode(child, body, inBlock || isBlock, node.children[at + 1]);
  });
}

function readComponent(node: MdxJsxFlowElement | MdxJsxTextElement): ComponentUse {
  const attributes = new Map<string, string>();
  const otherAttributes: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      attributes.set(attribute.name, attribute.value);
    } else {
      otherAttributes.push(attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}');
    }
  }
  return { name: node.name ?? '', line: lineOf(node), attributes, otherAttributes };
}

/** Long enough for any unit of measurement. */
const readStart = (node?: Nodes): string =>
  node?.type === 'text' ? node.value.trimStart().slice(0, 20) : '';

/** Joins the text inside a block. */
function readBlock(block: Nodes): Block {
  const starts: LineStart[] = [];
  let text = '';
  const add = (node: Nodes) => {
    const line = lineOf(node);
    if (starts.length === 0 || lineInBlock({ text, starts }, text.length) !== line) {
      starts.push({ at: text.length, line });
    }
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      text += node.value;
    } else if (node.type === 'image') {
      text += node.alt ?? '';
    } else if ('children' in node && node.children.length > 0) {
      for (const child of (node as Parents).children) add(child);
    } else {
      text += node.type === 'break' ? '\n' : placeholder;
    }
  };
  add(block);
  return { kind: block.type === 'heading' ? 'heading' : 'body', text, starts };
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 0;
