/** What a reader meets of a body, once as the gate reads it and once as the renderer makes it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { type BodyNode, componentPrefix, parseBody } from '#story/parse-body.ts';
import { collections } from '#scripts/gate/collections.ts';
import { storyComponents } from '#scripts/gate/components.ts';
import type { Fault, Rule } from '#scripts/gate/model.ts';
import { indexContent } from '#scripts/gate/index-content.ts';
import { readMdx } from '#scripts/gate/read-mdx.ts';
import { bodiesUseKnownComponents } from '#scripts/gate/rules/bodies-use-known-components.ts';
import { marksUnderstood } from '#scripts/gate/rules/marks-understood.ts';
import { linksLeadToPages } from '#scripts/gate/rules/links-lead-to-pages.ts';
import type { StoryBody } from '#scripts/gate/story-body.ts';
import { readValid } from './faulty-content.ts';

/** What both must agree on. */
export interface Seen {
  headings: string[];
  /** Components with their attributes, in the order of the alphabet. */
  components: string[];
  /** Where links lead and pictures lie, each once. */
  links: string[];
  /** All visible text, without blanks. */
  text: string;
}

type ChildNode = ReturnType<typeof parseDocument>['children'][number];

/** Frontmatter that a case may have. */
export const head = /^---\n[\s\S]*?\n---\n/.exec(readValid('cases/hill-village.mdx'))![0];

/**
 * The gate's verdict on the body of a story with this text. `misread` are the faults of what is no
 * Markdown or no known component; the others are of a text that is read, and not wanted.
 */
export function readByGate(text: string): {
  faults: Fault[];
  misread: Fault[];
  body?: StoryBody;
} {
  const { faults: unreadable, ...read } = readMdx(text, 'content/cases/a.mdx');
  const definition = collections['cases']!;
  const names = { collection: 'cases', id: 'a', fileStem: 'a', file: 'content/cases/a.mdx' };
  const content = indexContent([{ ...names, definition, ...read }], []);
  const apply = (rules: readonly Rule[]) => rules.flatMap((rule) => rule(content));
  const misread = [...unreadable.map(({ fault }) => fault), ...apply([bodiesUseKnownComponents])];
  return { ...read, misread, faults: [...misread, ...apply([linksLeadToPages, marksUnderstood])] };
}

export function seeBody(body: StoryBody): Seen {
  return {
    headings: body.headings.map(({ depth }, at) => {
      const { text } = body.blocks.filter(({ kind }) => kind === 'heading')[at]!;
      return `${depth} ${withoutBlanks(text)}`;
    }),
    components: body.components
      .map(({ name, attributes }) => describe(name, Object.fromEntries(attributes)))
      .sort(),
    links: sortLinks(body.links.map(({ url }) => url)),
    text: withoutBlanks(body.blocks.map(({ text }) => text).join('')),
  };
}

/** What the renderer makes of a story with this text. */
export function seeRendered(text: string): Seen {
  const root = mkdtempSync(join(tmpdir(), 'rendered-'));
  try {
    writeFileSync(join(root, 'a.mdx'), text);
    const names = ['a', ...Object.keys(storyComponents)];
    const { tree, headings } = parseBody({ root, file: 'a.mdx', components: names });
    const seen: Seen = { headings: [], components: [], links: [], text: '' };
    for (const node of parseDocument(toHtml(tree)).children) see(node, seen);
    return {
      headings: headings
        .filter(({ slug }) => slug !== 'footnote-label')
        // The table of contents leaves pictures out of a heading's text.
        .map(({ depth }, at) => `${depth} ${withoutBlanks(seen.headings[at] ?? '')}`),
      components: seen.components.sort(),
      links: sortLinks(seen.links),
      text: withoutBlanks(seen.text),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A component stands as an element `x-name` with its attributes. */
function toHtml(node: BodyNode): string {
  if (Array.isArray(node)) return node.map(toHtml).join('');
  if (typeof node === 'string' || typeof node === 'number') return escape(String(node));
  if (typeof node !== 'object' || node === null) return '';
  const { element, props } = node;
  const { children, 'set:html': ready, ...attributes } = props;
  const inner = typeof ready === 'string' ? ready : toHtml(children as BodyNode);
  const name = element.replace(componentPrefix, 'x-').replace(/^x-a$/, 'a');
  if (name === 'x-Fragment') return inner;
  const written = name.startsWith('x-')
    ? ` described="${escape(describe(name.slice(2), attributes))}"`
    : Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  return `<${name}${[written].flat().join('')}>${inner}</${name}>`;
}

function see(node: ChildNode, seen: Seen): void {
  if (node.type === 'text') seen.text += node.data;
  if (!('attribs' in node) || isOfFootnotes(node.attribs)) return;
  const { described, href, src, alt } = node.attribs;
  if (described !== undefined) seen.components.push(described);
  if (href !== undefined) seen.links.push(href);
  if (src !== undefined) seen.links.push(src);
  if (alt !== undefined) seen.text += alt;
  const before = seen.text.length;
  for (const child of node.children) see(child, seen);
  if (/^h[1-6]$/.test(node.name)) seen.headings.push(seen.text.slice(before));
}

/** What the engine adds to footnotes: numbers, a heading, ways back. */
const isOfFootnotes = (attribs: Record<string, string>): boolean =>
  attribs['id'] === 'footnote-label' ||
  'data-footnote-ref' in attribs ||
  'data-footnote-backref' in attribs;

const describe = (name: string, attributes: Record<string, unknown>): string =>
  `${name} ${JSON.stringify(Object.entries(attributes).sort())}`;

/** Browsers and renderers percent-encode alike. */
const sortLinks = (links: readonly string[]): string[] =>
  [...new Set(links.map((link) => encodeURI(decodeSafely(link))))].sort();

function decodeSafely(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

const withoutBlanks = (text: string): string => text.replace(/[\s\uFFFC]/g, '');

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
