/** What stands in a story's body: its components, its headings, its expressions. */
import type { Heading, Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Entry } from './model.ts';

export interface ComponentUse {
  name: string;
  line: number;
  /** Attributes written as plain text. */
  attributes: ReadonlyMap<string, string>;
  /** Attributes written in some other way: expressions, spreads, names without a value. */
  otherAttributes: readonly string[];
}

/** Six rules ask for them: a walk through the body costs more than what is kept of it. */
const known = new WeakMap<Entry, readonly ComponentUse[]>();

/** Every component and tag of a body, in order. */
export function findComponents(entry: Entry): readonly ComponentUse[] {
  const uses = known.get(entry) ?? readComponents(entry);
  known.set(entry, uses);
  return uses;
}

function readComponents(entry: Entry): ComponentUse[] {
  const uses: ComponentUse[] = [];
  visitBody(entry, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      uses.push(read(node));
  });
  return uses;
}

/** Every heading of a body, in order. */
export function findHeadings(entry: Entry): Heading[] {
  const headings: Heading[] = [];
  visitBody(entry, (node) => void (node.type === 'heading' && headings.push(node)));
  return headings;
}

/** Imports, exports and `{expressions}`: code that a story may not carry. */
export function findCode(
  entry: Entry,
): { kind: 'esm' | 'expression'; code: string; line: number }[] {
  const code: ReturnType<typeof findCode> = [];
  visitBody(entry, (node) => {
    if (node.type === 'mdxjsEsm') code.push({ kind: 'esm', code: node.value, line: lineOf(node) });
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      code.push({ kind: 'expression', code: node.value, line: lineOf(node) });
    }
  });
  return code;
}

/** The line on which a node starts. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 0;

/** Calls a function with each node of an entry's body, in order. */
export function visitBody(entry: Entry, look: (node: Nodes) => void): void {
  if (entry.body) visit(entry.body, (node) => look(node));
}

function read(node: MdxJsxFlowElement | MdxJsxTextElement): ComponentUse {
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
