/** Writes a parsed page as XHTML: well-formed, with the namespaces that XML readers need. */
import type { AnyNode, Element } from 'domhandler';

const empty: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const svgSpace = 'http://www.w3.org/2000/svg';

/** Escapes text for XML; characters that XML 1.0 forbids are left out. */
export const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- XML 1.0 has no way to write them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The nodes as XHTML; comments are left out. */
export const writeXhtml = (nodes: readonly AnyNode[]): string => nodes.map(writeNode).join('');

function writeNode(node: AnyNode): string {
  if (node.type === 'text') return escapeXml(node.data);
  return node.type === 'tag' ? writeElement(node) : '';
}

function writeElement({ name, attribs, children }: Element): string {
  const attributes = Object.entries(attribs).map(
    ([key, value]) => ` ${key}="${escapeXml(value).replace(/[\n\t]/g, ' ')}"`,
  );
  const space = name === 'svg' && !attribs['xmlns'] ? ` xmlns="${svgSpace}"` : '';
  const start = `<${name}${space}${attributes.join('')}`;
  return empty.has(name) ? `${start}/>` : `${start}>${writeXhtml(children)}</${name}>`;
}
