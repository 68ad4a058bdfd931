/** Reads the text of a Markdown file, block by block. */
import { type MdastNode, markdownToMdast } from 'satteri';
import type { RawParagraph } from './guess-roles.ts';
import type { ImportedDocument } from './imported-document.ts';

/** One paragraph a block; frontmatter is left out, each row of a table is one line. */
export function readMarkdown(markdown: string): ImportedDocument {
  const notes: string[] = [];
  const paragraphs: RawParagraph[] = [];
  let hasTable = false;
  const collect = (node: MdastNode) => {
    if (node.type === 'yaml' || node.type === 'toml') {
      notes.push('文件开头的字段（--- 之间）没有导入。');
    } else if (node.type === 'heading') {
      const isTitle = node.depth === 1 && paragraphs.length === 0;
      paragraphs.push({ text: textOf(node), role: isTitle ? 'title' : 'heading' });
    } else if (node.type === 'paragraph' || node.type === 'code') {
      paragraphs.push(
        ...textOf(node)
          .split('\n')
          .map((text) => ({ text })),
      );
    } else if (node.type === 'tableRow') {
      hasTable = true;
      paragraphs.push({ text: node.children.map(textOf).join('　'), role: 'body' });
    } else if ('children' in node) {
      node.children.forEach(collect);
    }
  };
  collect(markdownToMdast(markdown, { position: false }));
  if (hasTable) {
    notes.push('有表格：一行读作一段，格子之间空一格。请对照原文核对数字属于哪一栏。');
  }
  return { paragraphs, notes };
}

function textOf(node: MdastNode): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
