/** The navigation document: contents by part, chapter and section, list of charts, printed pages, landmarks. */
import type { Edition, Page } from '#scripts/book/model.ts';
import { escapeXml } from '#scripts/book/xhtml.ts';

/** Page numbers of the printed book, by the id of a place. */
export type PrintedPages = ReadonlyMap<string, number>;

interface Entry {
  title: string;
  href: string;
  below: Entry[];
}

/**
 * `nav.xhtml`.
 * @param printed page numbers of the printed book by the id of a place, where there is one
 */
export function writeNavigation(
  { title }: Edition,
  pages: readonly Page[],
  printed: PrintedPages,
): string {
  const charts = listCharts(pages);
  const printedPages = listPrintedPages(pages, printed);
  const first = pages.find(({ isPart }) => isPart) ?? pages[1]!;
  const landmarks = [
    ['cover', 'cover.xhtml', '封面'],
    ['titlepage', 'title.xhtml', '书名页'],
    ['toc', 'nav.xhtml', '目录'],
    ['bodymatter', first.file, '正文'],
    ['colophon', 'colophon.xhtml', '版权页'],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN"><head><title>${escapeXml(title)}：目录</title><link rel="stylesheet" type="text/css" href="book.css"/></head><body epub:type="frontmatter">
<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title"><h1 id="toc-title">目录</h1>${writeList(buildEntries(pages))}</nav>
${charts.length > 0 ? `<nav epub:type="loi" id="loi" aria-labelledby="loi-title"><h1 id="loi-title">图目</h1>${writeList(charts)}</nav>` : ''}
${printedPages.length > 0 ? `<nav epub:type="page-list" role="doc-pagelist" id="page-list" hidden="hidden" aria-labelledby="page-list-title"><h1 id="page-list-title">印本页码</h1>${writeList(printedPages)}</nav>` : ''}
<nav epub:type="landmarks" id="landmarks" hidden="hidden" aria-labelledby="landmarks-title"><h1 id="landmarks-title">本书各处</h1><ol>${landmarks.map(([type, href, name]) => `<li><a epub:type="${type}" href="${href}">${name}</a></li>`).join('')}</ol></nav>
</body></html>
`;
}

function buildEntries(pages: readonly Page[]): Entry[] {
  const entries: Entry[] = [];
  let part: Entry | undefined;
  for (const { file, title, chapter, isPart } of pages) {
    const below = (chapter?.sections ?? []).map((section) => ({
      title: section.title,
      href: `${file}#${section.id}`,
      below: [],
    }));
    const entry = { title, href: file, below };
    if (isPart) part = entry;
    if (chapter?.part && part) part.below.push(entry);
    else entries.push(entry);
  }
  return entries;
}

/** Each chart once, where it is shown first. */
function listCharts(pages: readonly Page[]): Entry[] {
  const charts = new Map<string, Entry>();
  for (const { file, chapter } of pages) {
    for (const { id, title } of chapter?.charts ?? []) {
      const anchor = chapter?.anchors.get(`chart-${id}`);
      if (!charts.has(id)) {
        charts.set(id, { title, href: file + (anchor ? `#${anchor}` : ''), below: [] });
      }
    }
  }
  return [...charts.values()];
}

/** Each page of the printed book, by the first place on it that this book has, too. */
function listPrintedPages(pages: readonly Page[], printed: PrintedPages): Entry[] {
  const places = new Map<number, string>();
  const note = (id: string, href: string) => {
    const number = printed.get(id);
    if (number !== undefined && !places.has(number)) places.set(number, href);
  };
  for (const { file, chapter } of pages) {
    if (!chapter) continue;
    note(chapter.slug, file);
    for (const [, id] of chapter.body.matchAll(/ id="([^"]+)"/g)) note(id!, `${file}#${id}`);
  }
  return [...places]
    .sort(([one], [other]) => one - other)
    .map(([number, href]) => ({ title: String(number), href, below: [] }));
}

const writeList = (entries: readonly Entry[]): string =>
  `<ol>${entries
    .map(
      ({ title, href, below }) =>
        `<li><a href="${href}">${escapeXml(title)}</a>${below.length > 0 ? writeList(below) : ''}</li>`,
    )
    .join('')}</ol>`;
