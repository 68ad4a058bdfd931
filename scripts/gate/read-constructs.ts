/** Finds what Markdown would show otherwise than it was meant, or not at all. */
import type { MdastNode } from 'satteri';
import type { Construct } from './story-body.ts';

/** In the order of the text, each with its line. */
export function readConstructs(root: MdastNode): Construct[] {
  const nodes = [...walk(root, [])];
  return [...nodes.flatMap(findHere), ...findFootnotes(nodes.map(({ node }) => node))];
}

interface Standing {
  node: MdastNode;
  /** What it stands in, from the outside in. */
  within: readonly MdastNode[];
}

function* walk(node: MdastNode, within: readonly MdastNode[]): Generator<Standing> {
  yield { node, within };
  if (!('children' in node)) return;
  const inside = [...within, node];
  for (const child of node.children) yield* walk(child, inside);
}

function findHere({ node, within }: Standing): Construct[] {
  const found = (kind: Construct['kind'], what = '') => [{ kind, what, line: lineOf(node) }];
  switch (node.type) {
    case 'table':
      return node.align?.some((each) => each !== null) ? found('aligned-table') : [];
    case 'listItem':
      return typeof node.checked === 'boolean' ? found('task') : [];
    case 'heading':
      return /[\p{L}\p{N}]/u.test(textOf(node)) ? [] : found('heading-without-words', textOf(node));
    case 'link':
    case 'linkReference':
    case 'definition':
      return [
        ...('title' in node && node.title ? found('link-title', node.title) : []),
        ...(node.type !== 'definition' && textOf(node).trim() === '' && !holdsElement(node)
          ? found('empty-link')
          : []),
        ...(within.some(isLink) ? found('link-in-link') : []),
      ];
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      const name = `<${node.name ?? ''}>`;
      if (within.some(isLink)) return found('component-in-link', name);
      return within.some(({ type }) => type === 'heading')
        ? found('component-in-heading', name)
        : [];
    }
    default:
      return [];
  }
}

const isLink = ({ type }: MdastNode) => type === 'link' || type === 'linkReference';

/** A note that nothing leads to is left out; of two under one mark, the second is. */
function findFootnotes(nodes: readonly MdastNode[]): Construct[] {
  const used = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  const defined = new Set<string>();
  return nodes.flatMap((node): Construct[] => {
    if (node.type !== 'footnoteDefinition') return [];
    const found = { what: `[^${node.label ?? node.identifier}]`, line: lineOf(node) };
    if (!used.has(node.identifier)) return [{ kind: 'unused-footnote', ...found }];
    if (defined.has(node.identifier)) return [{ kind: 'repeated-footnote', ...found }];
    defined.add(node.identifier);
    return [];
  });
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const holdsElement = (node: MdastNode): boolean =>
  node.type.startsWith('mdxJsx') || ('children' in node && node.children.some(holdsElement));

const lineOf = (node: MdastNode): number => node.position?.start.line ?? 0;
