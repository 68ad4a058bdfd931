/** Reads the text of a Markdown file, block by block. */
import { type MdastNode, markdownToMdast } from 'satteri';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { RawParagraph, ReadText } from './raw-document.ts';
import { refuseDeepMarkdown, requireDepth } from './measure-depth.ts';
import { layOut, writeRow } from './table-rows.ts';

/** Text and marks; the parser's time grows faster than a text. */
const mostSigns = 400_000;

/**
 * One paragraph a block; frontmatter is left out, each row of a table is one paragraph.
 * @throws AuthoringError when blocks are nested too deep, or the file is too long to parse
 */
export function readMarkdown(markdown: string): ReadText {
  if (markdown.length > mostSigns) {
    throw new AuthoringError(
      `文件有 ${(markdown.length / 10_000).toFixed(0)} 万个字符，超过 ${mostSigns / 10_000} 万的上限。请分章存成几个文件，逐个导入。`,
    );
  }
  refuseDeepMarkdown(markdown);
  const notes: string[] = [];
  const paragraphs: RawParagraph[] = [];
  let tables = 0;
  const collect = (node: MdastNode, depth: number) => {
    requireDepth(depth);
    if (node.type === 'yaml' || node.type === 'toml') {
      notes.push('文件开头的字段（--- 之间）没有导入。');
    } else if (node.type === 'heading') {
      const isTitle = node.depth === 1 && paragraphs.length === 0;
      paragraphs.push({ text: textOf(node), role: isTitle ? 'title' : 'heading' });
    } else if (node.type === 'paragraph' || node.type === 'code') {
      const lines = textOf(node).split('\n');
      // An empty one ends the block: its last line is not joined to what follows.
      paragraphs.push(...lines.map((text) => ({ text })), { text: '' });
    } else if (node.type === 'table') {
      paragraphs.push(...readTableRows(node.children, tables++));
    } else if ('children' in node) {
      node.children.forEach((child) => collect(child, depth + 1));
    }
  };
  collect(markdownToMdast(markdown, { position: false }), 0);
  if (tables > 0) {
    notes.push('有表格：一行读作一段，格子之间空一格。请对照原文核对数字属于哪一栏。');
  }
  return { paragraphs, notes };
}

function readTableRows(nodes: readonly MdastNode[], table: number): RawParagraph[] {
  const rows = nodes.map((node) => ({
    cells: ('children' in node ? node.children : []).map((cell) => ({
      text: textOf(cell).replaceAll('\n', ' ').trim(),
      columns: 1,
      rows: 1,
    })),
    isHead: false,
  }));
  return layOut(table, rows).map((row) => ({ text: writeRow(row), role: 'body', row }));
}

function textOf(node: MdastNode, depth = 0): string {
  requireDepth(depth);
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, depth + 1)).join('') : '';
}
