/** Lays the books that there are into a built site, and links to the newest from its pages. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BookFile, bookStore, listBooks, newestEdition, writeWhole } from './store.ts';

/** The pages that lead to the books; each holds the slot of components/BookSlot.astro. */
const pages = ['index.html', 'about/index.html'] as const;
/** Files that home lists; an archive of many volumes would make a wall of them. */
const mostFiles = 4;
/** The slot, empty or filled before. */
const slot = /(<div data-books(?:="")?[^>]*>)[\s\S]*?(<\/div>)/;
const formats = { epub: 'EPUB', pdf: 'PDF' } as const;
const uses = { epub: '手机和电子书阅读器', pdf: 'A4，打印' } as const;

/**
 * Makes the site's books those of the store: every edition, so that addresses given out before
 * still lead somewhere. Then fills the slots; without books the pages say nothing of them.
 * @param dist the built site
 * @param base its base path
 * @returns the files of the site that were changed, without the books
 */
export function publishBooks(dist: string, base: string, store: string = bookStore): string[] {
  const books = listBooks(store);
  for (const { file } of books) {
    const target = join(dist, 'book', file);
    const content = readFileSync(join(store, file));
    if (!existsSync(target) || !readFileSync(target).equals(content)) writeWhole(target, content);
  }
  for (const { file } of listBooks(join(dist, 'book'))) {
    if (!existsSync(join(store, file))) rmSync(join(dist, 'book', file));
  }
  const newest = newestEdition(books);
  const home = newest.length > mostFiles ? writePointer(newest, base) : writeLinks(newest, base);
  const links: Record<(typeof pages)[number], string> = {
    'index.html': home,
    'about/index.html': writeLinks(newest, base),
  };
  return pages.filter((page) => fillSlot(join(dist, page), links[page]));
}

function fillSlot(path: string, links: string): boolean {
  if (!existsSync(path)) return false;
  const html = readFileSync(path, 'utf8');
  const filled = html.replace(slot, (_, start: string, end: string) => start + links + end);
  if (filled !== html) writeWhole(path, Buffer.from(filled));
  return filled !== html;
}

/** What home says of an edition of many volumes. */
function writePointer(books: readonly BookFile[], base: string): string {
  const count = new Set(books.map(({ volume }) => volume)).size;
  return `<h2>整本下载</h2><p>全部内容另成一书，共${count}册，可以离线阅读、打印和收藏：<a href="${base}about/#book">各册的 EPUB 和 PDF</a>。</p>`;
}

/** What a page says of the newest edition; nothing where there is none. */
export function writeLinks(books: readonly BookFile[], base: string): string {
  const [first] = books;
  if (!first) return '';
  const items = books.map(({ file, format, volume, bytes }) => {
    const name = `${volume === undefined ? '' : `第${volume}册　`}${formats[format]}`;
    return `<li><a href="${base}book/${file}" download>${name}</a> <span class="small muted">${uses[format]}，${formatSize(bytes)}</span></li>`;
  });
  const [year, month, day] = first.date.split('-').map(Number);
  return `<h2 id="book">整本下载</h2><p>全部内容另成一书，可以离线阅读、打印和收藏。${first.version}版，${year}年${month}月${day}日；网站更正以后，以网页为准。</p><ul>${items.join('')}</ul>`;
}

const formatSize = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
