/** Reads the text of a Markdown file, block by block. */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { ImportedDocument, RawParagraph } from './imported-document.ts';
import { refuseDeepMarkdown, requireDepth } from './measure-depth.ts';
import { layOut, writeRow } from './table-rows.ts';

/** Text and marks; the parser's time grows faster than a text. */
const mostSigns = 400_000;
const tableLine = /^\s*\|.*\|\s*$/;
const ruleLine = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

/**
 * One paragraph a block; frontmatter is left out, each row of a table is one paragraph.
 * @throws AuthoringError when blocks are nested too deep, or the file is too long to parse
 */
export function readMarkdown(markdown: string): ImportedDocument {
  if (markdown.length > mostSigns) {
    throw new AuthoringError(
      `文件有 ${(markdown.length / 10_000).toFixed(0)} 万个字符，超过 ${mostSigns / 10_000} 万的上限。请分章存成几个文件，逐个导入。`,
    );
  }
  refuseDeepMarkdown(markdown);
  const notes: string[] = [];
  const text = markdown.replace(/^---\n[\s\S]*?\n---\n/, () => {
    notes.push('文件开头的字段（--- 之间）没有导入。');
    return '';
  });
  const paragraphs: RawParagraph[] = [];
  let tables = 0;
  const collect = (node: Nodes, depth: number) => {
    requireDepth(depth);
    if (node.type === 'heading') {
      const isTitle = node.depth === 1 && paragraphs.length === 0;
      paragraphs.push({ text: textOf(node), role: isTitle ? 'title' : 'heading' });
    } else if (node.type === 'paragraph' || node.type === 'code') {
      const lines = textOf(node).split('\n');
      const start = findTable(lines);
      const body = lines.slice(start);
      paragraphs.push(...lines.slice(0, start).map((line) => ({ text: line })));
      if (body.length > 0) paragraphs.push(...readTableLines(body, tables++));
      // Ends the block: its last line is not joined to what follows.
      paragraphs.push({ text: '' });
    } else if ('children' in node) {
      node.children.forEach((child) => collect(child, depth + 1));
    }
  };
  collect(unified().use(remarkParse).parse(text), 0);
  if (tables > 0) {
    notes.push('有表格：一行读作一段，格子之间空一格。请对照原文核对数字属于哪一栏。');
  }
  return { paragraphs, notes };
}

/** remark alone leaves tables as the last lines of a paragraph: where the first of them stands. */
function findTable(lines: readonly string[]): number {
  const rule = lines.findIndex((line) => ruleLine.test(line));
  if (rule > 0) return rule - 1;
  const last = lines.findLastIndex((line) => !tableLine.test(line));
  return lines.length - last > 2 ? last + 1 : lines.length;
}

function readTableLines(lines: readonly string[], table: number): RawParagraph[] {
  const rows = lines
    .filter((line) => !ruleLine.test(line))
    .map((line) => ({
      cells: line
        .replace(/^\s*\|?|\|?\s*$/g, '')
        .split('|')
        .map((cell) => ({ text: cell.trim(), columns: 1, rows: 1 })),
      isHead: false,
    }));
  return layOut(table, rows).map((row) => ({ text: writeRow(row), role: 'body', row }));
}

function textOf(node: Nodes, depth = 0): string {
  requireDepth(depth);
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, depth + 1)).join('') : '';
}
