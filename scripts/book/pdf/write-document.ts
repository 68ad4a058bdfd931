/** The printed book as one page of HTML, which Chromium sets: half-title to index. */
import { readFileSync } from 'node:fs';
import {
  describeEdition,
  writeColophon,
  writePartPage,
  writeTitlePage,
} from '#scripts/book/front-matter.ts';
import type { BookIndex, IndexEntry } from '#scripts/book/index-names.ts';
import { type FindPlace, resolveLinks } from '#scripts/book/links.ts';
import type { Book, Chapter, Edition } from '#scripts/book/model.ts';
import { escapeXml } from '#scripts/book/xhtml.ts';
import { shorten } from '#lib/set-lines.ts';

/** What the document needs beside the book. */
export interface PrintParts {
  findPlace: FindPlace;
  index: BookIndex;
  /** The QR code of a chapter's page as SVG, where it has one. */
  qrOf: (chapter: Chapter) => string | undefined;
  /** Style rules of the faces. */
  fonts: string;
  /** Page numbers by id, as far as they are known. */
  pages: ReadonlyMap<string, number>;
}

const sheets = [
  // The page of the site's own print view comes first: size, margins, type, what stays together.
  '../../../src/styles/print.css',
  ...['page.css', 'text.css', 'notes.css', 'parts.css'],
].map((sheet) => new URL(sheet, import.meta.url));
/** Characters of a running head that fit beside its partner. */
const headLength = 30;

/** The document. */
export function writeDocument({ edition, chapters }: Book, parts: PrintParts): string {
  const styles = [
    parts.fonts,
    ...sheets.map((sheet) => readFileSync(sheet, 'utf8')),
    ...chapters.map((chapter, at) => styleHead(at, edition.title, chapter.title)),
  ].join('\n');
  const body = [
    `<section class="half-title"><p class="serif">${escapeXml(edition.title)}</p></section>`,
    writeTitlePage(edition).replace(
      '</section>',
      `<p class="small">${escapeXml(edition.address)}</p></section>`,
    ),
    writeContents(chapters, parts.pages),
    ...writeChapters(chapters, edition, parts),
    writeColophon(edition),
    writeIndex(parts.index, parts.pages),
  ].join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeXml(`${edition.title}：${edition.subtitle}`)}</title><meta name="description" content="${escapeXml(describeEdition(edition))}"><style>${styles}</style></head><body>${body}</body></html>`;
}

/** Chromium takes no running head from a heading, so every chapter has a page of its own name. */
const styleHead = (at: number, book: string, title: string) =>
  `@page c${at}:left{@top-left{content:${quote(book)}}}@page c${at}:right{@top-right{content:${quote(title)}}}`;

const quote = (text: string) =>
  `"${shorten(text, headLength).replace(/["\\\n<]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

function writeChapters(
  chapters: readonly Chapter[],
  edition: Edition,
  parts: PrintParts,
): string[] {
  let part: string | undefined;
  let count = 0;
  return chapters.map((chapter, at) => {
    const opens = chapter.part !== part && chapter.part !== undefined;
    part = chapter.part;
    const opening = opens ? writePartPage(part!, `part-${(count += 1)}`) : '';
    return `${opening}<section class="chapter" style="page:c${at}" id="${chapter.slug}">${writeChapter(chapter, edition, parts)}</section>`;
  });
}

function writeChapter(chapter: Chapter, edition: Edition, parts: PrintParts): string {
  const write = ({ slug, id }: { slug: string; id: string | undefined }) => `#${id ?? slug}`;
  const body = resolveLinks(chapter, parts.findPlace, write, edition.address)
    .replace(/<img [^>]*data-chart="([^"]+)"[^>]*\/>/g, (image, id: string) => {
      const chart = chapter.charts.find((one) => one.id === id);
      const label = /alt="([^"]*)"/.exec(image)?.[1] ?? '';
      return chart
        ? `<div class="drawing" role="img" aria-label="${label}">${chart.wide}</div>`
        : '';
    })
    .replaceAll('↑ 回到正文</a>', '↑</a>')
    .replace(/ epub:type="[^"]*"/g, '')
    // Below a part, everything is one level lower: the bookmarks follow the headings.
    .replace(
      /<(\/?)h([1-5])\b/g,
      (_, slash: string, level: string) =>
        `<${slash}h${Number(level) + (chapter.part === undefined ? 0 : 1)}`,
    );
  const qr = parts.qrOf(chapter);
  const address = new URL(chapter.path.slice(1), edition.address).href;
  return qr
    ? `${body}<aside class="on-the-web">${qr}<p class="small">网页版：${escapeXml(address)}</p></aside>`
    : body;
}

function writeContents(chapters: readonly Chapter[], pages: PrintParts['pages']): string {
  const rows: string[] = [];
  let part: string | undefined;
  let count = 0;
  for (const chapter of chapters) {
    if (chapter.part !== part && chapter.part !== undefined) {
      rows.push(writeRow('part', `part-${(count += 1)}`, chapter.part, pages));
    }
    part = chapter.part;
    rows.push(writeRow(part === undefined ? 'part' : 'entry', chapter.slug, chapter.title, pages));
  }
  rows.push(
    writeRow('part', 'colophon', '版权页', pages),
    writeRow('part', 'index', '索引', pages),
  );
  return `<nav class="contents-page" aria-labelledby="contents"><p class="serif" id="contents">目录</p><ol>${rows.join('')}</ol></nav>`;
}

const writeRow = (kind: string, id: string, title: string, pages: PrintParts['pages']) =>
  `<li class="${kind}"><a href="#${id}"><span>${escapeXml(title)}</span><span class="dots"></span><span class="page">${pages.get(id) ?? '000'}</span></a></li>`;

function writeIndex({ people, places, figures }: BookIndex, pages: PrintParts['pages']): string {
  const groups: [string, readonly IndexEntry[]][] = [
    ['人物', people],
    ['地点', places],
    ['数字', figures],
  ];
  const lists = groups
    .filter(([, entries]) => entries.length > 0)
    .map(
      ([title, entries]) =>
        `<h2>${title}</h2><ul>${entries.map((entry) => `<li>${escapeXml(entry.word)}　${writePages(entry.ids, pages)}</li>`).join('')}</ul>`,
    );
  return `<section class="index-page" id="index"><h1>索引</h1><p class="small">正文各篇和时间线里写到的人物、地点和数字；后面是页码。</p>${lists.join('')}</section>`;
}

/** Each page once. Unknown pages stand for as many numbers as there are places, so that the index keeps its length. */
function writePages(ids: readonly string[], pages: PrintParts['pages']): string {
  const byPage = new Map(ids.map((id) => [pages.get(id) ?? id, id] as const).reverse());
  return [...byPage]
    .reverse()
    .map(([page, id]) => `<a href="#${id}">${typeof page === 'number' ? page : '000'}</a>`)
    .join('、');
}
