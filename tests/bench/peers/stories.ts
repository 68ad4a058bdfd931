/** Our stories as plain Markdown, so that other site makers can show the same text. */
import { globSync, readFileSync } from 'node:fs';
import { type CheerioAPI, load } from 'cheerio';

/** A story's text: what our page says in its main part, without notes and ways on. */
export interface PlainStory {
  /** `accounts/wang-wenzhou` */
  id: string;
  title: string;
  description: string;
  /** Markdown without the title. */
  body: string;
}

/** Accounts, villages and townships, as the built site tells them; charts as their tables. */
export function readPlainStories(): PlainStory[] {
  return globSync('dist/{accounts,cases,townships}/*/index.html')
    .sort()
    .map((file) => {
      const $ = load(readFileSync(file, 'utf8'));
      return {
        id: file.split(/[\\/]/).slice(1, 3).join('/'),
        title: $('h1').text().trim(),
        description: $('.lead').text().trim(),
        body: writeBody($),
      };
    });
}

function writeBody($: CheerioAPI): string {
  const clean = (text: string) => text.replace(/\s+/g, ' ').trim();
  $('.passage-source, .prose button').remove();
  const textsOf = (elements: Parameters<typeof $>[0][]) =>
    elements.map((element) => $(element).text().trim());
  const blocks = $('.prose')
    .find('h2, h3, p, li, figure table')
    .toArray()
    .flatMap((element) => {
      const each = $(element);
      const isInChart = each.closest('figure').length > 0;
      if (element.tagName === 'table') {
        const rows = each.find('tr').toArray();
        return writeTable(rows.map((row) => textsOf($(row).find('th, td').toArray())));
      }
      if (isInChart || (element.tagName === 'p' && each.closest('li').length > 0)) return [];
      const mark = { h2: '## ', h3: '### ', li: '- ' }[element.tagName as string] ?? '';
      return mark + clean(each.text());
    });
  return [clean($('.lead').text()), ...blocks].join('\n\n').replaceAll('\n\n- ', '\n- ');
}

function writeTable([head = [], ...body]: string[][]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
