/** Reads the text of a Markdown file, block by block. */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { RawParagraph } from './guess-roles.ts';
import type { ImportedDocument } from './imported-document.ts';

/** One paragraph a block; frontmatter is left out, each row of a table is one line. */
export function readMarkdown(markdown: string): ImportedDocument {
  const notes: string[] = [];
  const text = markdown.replace(/^---\n[\s\S]*?\n---\n/, () => {
    notes.push('文件开头的字段（--- 之间）没有导入。');
    return '';
  });
  const paragraphs: RawParagraph[] = [];
  const collect = (node: Nodes) => {
    if (node.type === 'heading') {
      const isTitle = node.depth === 1 && paragraphs.length === 0;
      paragraphs.push({ text: textOf(node), role: isTitle ? 'title' : 'heading' });
    } else if (node.type === 'paragraph' || node.type === 'code') {
      for (const line of textOf(node).split('\n')) paragraphs.push(...readLine(line));
    } else if ('children' in node) {
      node.children.forEach(collect);
    }
  };
  collect(unified().use(remarkParse).parse(text));
  if (/^\s*\|.*\|\s*$/m.test(text)) {
    notes.push('有表格：一行读作一段，格子之间空一格。请对照原文核对数字属于哪一栏。');
  }
  return { paragraphs, notes };
}

/** remark alone leaves tables as lines with bars. */
function readLine(line: string): RawParagraph[] {
  if (!/^\s*\|.*\|\s*$/.test(line)) return [{ text: line }];
  if (/^[\s|:-]+$/.test(line)) return [];
  const cells = line.trim().slice(1, -1).split('|');
  return [{ text: cells.map((cell) => cell.trim()).join('　'), role: 'body' }];
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
