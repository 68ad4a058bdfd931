/** Reads the syntax tree of a body into plain data. */
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { readConstructs } from './read-constructs.ts';
import { lineInBlock, placeholder } from './story-body.ts';
import type { Block, ComponentUse, LineStart, PlacedFigure, StoryBody } from './story-body.ts';

/** Deeper than any prose; what is nested without end would break the stack of whoever renders it. */
const deepest = 50;

/** Reasons of our own, beside the engine's. */
export const tooDeep = 'Nested too deeply';
export const brokenSentence = 'A paragraph inside a sentence';
export const surplusCell = 'More cells than the head of the table';

/**
 * Reads a body's syntax tree, in the order of its text.
 * @throws in the engine's own form, `line:column: reason`, if what is written would not show: nested too deeply, cells beyond a table's head, tags that cross paragraphs
 */
export function readBody(root: MdastNode): StoryBody {
  refuseDepth(root);
  const body: StoryBody = {
    components: [],
    headings: [],
    code: [],
    links: [],
    constructs: readConstructs(root),
    blocks: [],
  };
  readNode(root, body, { inBlock: false, within: [] });
  readReferencePictures(root, body);
  return body;
}

/** `![图][a]` shows the picture whose address stands below, under the mark. */
function readReferencePictures(root: MdastNode, body: StoryBody): void {
  const urls = new Map<string, string>();
  const visit = (node: MdastNode, use: (each: MdastNode) => void): void => {
    use(node);
    for (const child of childrenOf(node)) visit(child, use);
  };
  visit(root, (node) => {
    if (node.type === 'definition' && !urls.has(node.identifier)) {
      urls.set(node.identifier, node.url);
    }
  });
  visit(root, (node) => {
    const url = node.type === 'imageReference' ? urls.get(node.identifier) : undefined;
    if (url === undefined) return;
    body.links.push({ url, line: lineOf(node), isBare: false, isPicture: true });
  });
}

/** Level by level: a function that calls itself would be the first to break. */
function refuseDepth(root: MdastNode): void {
  let level: readonly MdastNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new Error(`${lineOf(level[0]!)}:1: ${tooDeep}`);
    level = level.flatMap(childrenOf);
  }
}

/** Where a node stands: whether inside a block of text, and in which components. */
interface Place {
  inBlock: boolean;
  within: readonly string[];
}

function readNode(node: MdastNode, body: StoryBody, place: Place, next?: MdastNode): void {
  const line = lineOf(node);
  if ('url' in node) {
    const isPicture = node.type === 'image';
    body.links.push({ url: node.url, line, isBare: isBareAddress(node), isPicture });
  }
  switch (node.type) {
    case 'table':
      refuseSurplusCells(node.children);
      break;
    case 'heading':
      body.headings.push({ depth: node.depth, line });
      break;
    case 'mdxJsxFlowElement':
      body.components.push(readComponent(node, place));
      break;
    case 'mdxJsxTextElement':
      body.components.push({ ...readComponent(node, place), textAfter: readStart(next) });
      break;
    case 'mdxjsEsm':
      body.code.push({ kind: 'esm', code: node.value, line });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      body.code.push({ kind: 'expression', code: node.value, line });
      break;
  }
  const isBlock = beginsBlock(node);
  if (isBlock && place.inBlock) throw new Error(`${line}:1: ${brokenSentence}`);
  if (isBlock) body.blocks.push(readBlock(node));
  const children = childrenOf(node);
  const inside: Place = {
    inBlock: place.inBlock || isBlock,
    within: isComponent(node) ? [...place.within, node.name ?? ''] : place.within,
  };
  children.forEach((child, at) => readNode(child, body, inside, children[at + 1]));
}

/** Renderers drop such cells without a word. */
function refuseSurplusCells([head, ...rows]: readonly MdastNode[]): void {
  const columns = head ? childrenOf(head).length : 0;
  const surplus = rows.find((row) => childrenOf(row).length > columns);
  if (surplus) throw new Error(`${lineOf(surplus)}:1: ${surplusCell}`);
}

/** An address in the text that became a link by itself begins where its text begins. */
const isBareAddress = (node: MdastNode): boolean =>
  node.type === 'link' && node.position?.start.offset === node.children[0]?.position?.start.offset;

/** `<Note>text</Note>` on one line has the text without a paragraph. */
const beginsBlock = (node: MdastNode): boolean =>
  ['paragraph', 'heading', 'tableCell', 'code'].includes(node.type) ||
  (node.type === 'mdxJsxFlowElement' && node.children.some(isInSentence));

const sentenceParts: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxJsxTextElement',
]);
const isInSentence = ({ type }: MdastNode) => sentenceParts.has(type);

const isComponent = (node: MdastNode): node is MdxJsxFlowElement | MdxJsxTextElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function readComponent(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  { within }: Place,
): ComponentUse {
  return { name: node.name ?? '', line: lineOf(node), within, ...readAttributes(node) };
}

function readAttributes(node: MdxJsxFlowElement | MdxJsxTextElement) {
  const attributes = new Map<string, string>();
  const otherAttributes: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      attributes.set(attribute.name, attribute.value);
    } else {
      otherAttributes.push(attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}');
    }
  }
  return { attributes, otherAttributes };
}

/** Long enough for any unit of measurement. */
const readStart = (node?: MdastNode): string =>
  node?.type === 'text' ? node.value.trimStart().slice(0, 20) : '';

/** Joins the text inside a block. */
function readBlock(block: MdastNode): Block {
  const starts: LineStart[] = [];
  const figures: PlacedFigure[] = [];
  let text = '';
  const add = (node: MdastNode) => {
    // A block of code begins below its fence.
    const line = lineOf(node) + (node.type === 'code' ? 1 : 0);
    if (starts.length === 0 || lineInBlock({ text, starts }, text.length) !== line) {
      starts.push({ at: text.length, line });
    }
    const children = childrenOf(node);
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      text += node.value;
    } else if (node.type === 'image' || node.type === 'imageReference') {
      text += node.alt ?? '';
    } else if (children.length > 0) {
      for (const child of children) add(child);
    } else {
      if (node.type === 'mdxJsxTextElement' && node.name === 'Figure') {
        figures.push({ at: text.length, id: readAttributes(node).attributes.get('id') ?? '' });
      }
      text += node.type === 'break' ? '\n' : placeholder;
    }
  };
  add(block);
  return { kind: block.type === 'heading' ? 'heading' : 'body', text, figures, starts };
}

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? node.children : [];

const lineOf = (node: MdastNode): number => node.position?.start.line ?? 0;
