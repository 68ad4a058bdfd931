/** Reads the text of a web page, block by block. */
import { type CheerioAPI, load } from 'cheerio';
import { dropMenus, tellMenus } from './drop-menus.ts';
import type { RawParagraph, ReadText, TableRow } from './raw-document.ts';
import { refuseDeepHtml } from './measure-depth.ts';
import { layOut, requireCells, type SpanningCell, writeRow } from './table-rows.ts';

const skipped = 'script, style, noscript, template, nav, head, [hidden]';
const blocks =
  'p, h1, h2, h3, h4, h5, h6, li, tr, td, th, blockquote, pre, dt, dd, figcaption, caption, div, section, article';
/** A cell with more text than this holds a part of the page, not a value. */
const longestCell = 300;
/** No page can hold this sign: parsers replace it. */
const rowMark = '\0';

/**
 * One paragraph a block; a table row is one paragraph, with its cells.
 * @throws AuthoringError when elements are nested too deep or a table is too large
 */
export function readHtml(html: string): ReadText {
  refuseDeepHtml(html);
  const $ = load(html);
  $(skipped).remove();
  const menus = dropMenus($);
  foldSourceLines($);
  $('br').replaceWith('\n');
  const { rows, count } = takeRows($);
  $(blocks).each((_, block) => void $(block).prepend('\n').append('\n'));
  const roles = collectHeadings($);
  const paragraphs = $('body')
    .text()
    .split('\n')
    .map((line): RawParagraph => {
      const row = line.startsWith(rowMark) ? rows[Number(line.slice(1))] : undefined;
      if (row) return { text: writeRow(row), row };
      const text = tidy(line);
      const role = roles.get(text);
      return role ? { text, role } : { text };
    });
  const note = `有 ${count} 个表格：一行读作一段，格子之间空一格。请对照原文核对数字属于哪一栏。`;
  return { paragraphs, notes: [...tellMenus(menus), ...(count > 0 ? [note] : [])] };
}

const tidy = (line: string) =>
  line
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/　+/g, '　')
    .replace(/^[\s　]+|[\s　]+$/g, '')
    .replace(/^↑\s*|\s*↑$/g, '');

/** A line break in the source of a page is a space, and between Chinese characters nothing. */
function foldSourceLines($: CheerioAPI): void {
  const open = $('body').toArray();
  for (let element = open.pop(); element; element = open.pop()) {
    for (const child of element.children) {
      if (child.type === 'text') child.data = joinSourceLines(child.data);
      else if (child.type === 'tag' && child.name !== 'pre') open.push(child);
    }
  }
}

function joinSourceLines(data: string): string {
  const [first = '', ...others] = data.split(/[ \t]*\n\s*/);
  const lines = [first];
  for (const line of others) {
    const isChinese = chineseEnd.test(lines.at(-1)!) && chineseStart.test(line);
    lines.push(isChinese ? '' : ' ', line);
  }
  return lines.join('');
}

const chineseEnd = /[\u2e80-\uffff]$/;
const chineseStart = /^[\u2e80-\uffff]/;

/** Puts a mark in place of each row of values; tables that only arrange a page stay as blocks. */
function takeRows($: CheerioAPI): { rows: TableRow[]; count: number } {
  const rows: TableRow[] = [];
  let count = 0;
  $('table').each((index, table) => {
    if ($(table).find('table').length > 0) return;
    const lines = $(table).find('tr').toArray();
    const cellsOf = lines.map((line) => $(line).children('td, th').toArray());
    requireCells(cellsOf.flat().length);
    $(table).find('td, th').find(blocks).append(' ');
    const texts = cellsOf.map((cells) =>
      cells.map((cell) => tidy($(cell).text().replaceAll('\n', ' '))),
    );
    if (texts.flat().some((text) => text.length > longestCell)) return;
    const spanning = cellsOf.map((cells, row) => ({
      cells: cells.map((cell, column): SpanningCell => ({
        text: texts[row]![column]!,
        columns: spanOf($(cell).attr('colspan')),
        rows: spanOf($(cell).attr('rowspan')),
      })),
      isHead: cells.length > 0 && cells.every((cell) => cell.tagName === 'th'),
    }));
    layOut(index, spanning).forEach((row, at) => {
      $(lines[at]!).text(`${rowMark}${rows.length}`);
      rows.push(row);
    });
    count += 1;
  });
  return { rows, count };
}

const spanOf = (written: string | undefined) =>
  Math.max(1, Number.parseInt(written ?? '1', 10) || 1);

/** The only h1 is the title; where there are several, or it is numbered, they head the sections. */
function collectHeadings($: CheerioAPI): Map<string, NonNullable<RawParagraph['role']>> {
  const roles = new Map<string, NonNullable<RawParagraph['role']>>();
  const hasTitle = $('h1').length === 1 && !/^\s*[一二三四五六七八九十]+、/.test($('h1').text());
  $('h1, h2, h3, h4, h5, h6').each((_, heading) => {
    const text = $(heading).text().trim().replace(/\s+/g, ' ');
    roles.set(text, hasTitle && heading.tagName === 'h1' ? 'title' : 'heading');
  });
  return roles;
}
