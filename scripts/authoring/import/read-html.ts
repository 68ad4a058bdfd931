/** Reads the text of a web page, block by block. */
import { type CheerioAPI, load } from 'cheerio';
import type { ImportedDocument } from './imported-document.ts';
import type { RawParagraph } from './guess-roles.ts';

const skipped = 'script, style, noscript, template, nav, head, [hidden]';
const blocks =
  'p, h1, h2, h3, h4, h5, h6, li, tr, blockquote, pre, dt, dd, figcaption, caption, div, section, article';

/** One paragraph a block; a table row is one line with its cells apart. */
export function readHtml(html: string): ImportedDocument {
  const $ = load(html);
  const tables = $('table').length;
  $(skipped).remove();
  $('br').replaceWith('\n');
  $('td, th').each((_, cell) => {
    $(cell).find(blocks).append(' ');
    $(cell).text(`${$(cell).text().trim().replace(/\s+/g, ' ')}　`);
  });
  $(blocks).each((_, block) => void $(block).prepend('\n').append('\n'));
  const roles = collectHeadings($);
  const paragraphs = $('body')
    .text()
    .split('\n')
    .map((line): RawParagraph => {
      const text = line
        .replace(/[ \t\u00a0]+/g, ' ')
        .replace(/　+/g, '　')
        .replace(/^[\s　]+|[\s　]+$/g, '')
        .replace(/^↑\s*|\s*↑$/g, '');
      const role = roles.get(text);
      return role ? { text, role } : { text };
    });
  const note = `有 ${tables} 个表格：一行读作一段，格子之间空一格。请对照原文核对数字属于哪一栏。`;
  return { paragraphs, notes: tables > 0 ? [note] : [] };
}

/** The document's first h1 is its title. */
function collectHeadings($: CheerioAPI): Map<string, NonNullable<RawParagraph['role']>> {
  const roles = new Map<string, NonNullable<RawParagraph['role']>>();
  $('h1, h2, h3, h4, h5, h6').each((index, heading) => {
    const text = $(heading).text().trim().replace(/\s+/g, ' ');
    roles.set(text, index === 0 && heading.tagName === 'h1' ? 'title' : 'heading');
  });
  return roles;
}
