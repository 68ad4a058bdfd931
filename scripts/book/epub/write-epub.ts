/** Writes a book as EPUB 3: one file for each chapter, the parts, the navigation and the cover. */
import { readFileSync } from 'node:fs';
import { type Zippable, strToU8, zipSync } from 'fflate';
import {
  describeEdition,
  writeColophon,
  writePartPage,
  writeTitlePage,
} from '#scripts/book/front-matter.ts';
import { type FindPlace, type Place, resolveLinks } from '#scripts/book/links.ts';
import type { Book, Chapter, Page } from '#scripts/book/model.ts';
import { escapeXml } from '#scripts/book/xhtml.ts';
import { drawCover } from './cover.ts';
import { type PrintedPages, writeNavigation } from './navigation.ts';
import { type PackageFile, writePackage } from './package.ts';

/** Zip keeps local time without a zone: the first moment that it can hold. */
const mtime = new Date(1980, 0, 1);
const styles = new URL('book.css', import.meta.url);
const container =
  '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n';

/**
 * The whole file.
 * @param findPlace leads links to places of this book
 * @param printed where places stand in the PDF, so that both can be cited by the same pages
 */
export async function writeEpub(
  book: Book,
  findPlace: FindPlace,
  printed: PrintedPages = new Map(),
): Promise<Uint8Array> {
  const { edition } = book;
  const cover = await drawCover(edition);
  const pages = listPages(book);
  const files: PackageFile[] = [
    {
      path: 'nav.xhtml',
      content: writeNavigation(edition, pages, printed),
      type: 'xhtml',
      properties: 'nav',
    },
    { path: 'cover.xhtml', content: writeCover(edition), type: 'xhtml' },
    ...pages.map(({ file, title, chapter, isPart }): PackageFile => ({
      path: file,
      type: 'xhtml',
      content: writePage(title, bodyOf(file, title, chapter, isPart === true), chapter?.kind),
    })),
    ...listCharts(book.chapters),
    { path: 'book.css', content: readFileSync(styles, 'utf8'), type: 'css' },
    { path: 'cover.png', content: cover, type: 'png', properties: 'cover-image' },
  ];
  return pack([
    ['META-INF/container.xml', container],
    ['EPUB/package.opf', writePackage(edition, files, printed.size > 0)],
    ...files.map(({ path, content }) => [`EPUB/${path}`, content] as const),
  ]);

  function bodyOf(file: string, title: string, chapter: Chapter | undefined, isPart: boolean) {
    if (chapter) return writeChapter(chapter, findPlace, edition.address);
    if (isPart) return writePartPage(title, 'part');
    return file === 'title.xhtml' ? writeTitlePage(edition) : writeColophon(edition);
  }
}

/** Every page in reading order; a part begins with a page of its own. */
function listPages({ chapters }: Book): Page[] {
  const pages: Page[] = [{ file: 'title.xhtml', title: '书名页' }];
  let part: string | undefined;
  let parts = 0;
  for (const chapter of chapters) {
    if (chapter.part !== part && chapter.part) {
      pages.push({ file: `part-${(parts += 1)}.xhtml`, title: chapter.part, isPart: true });
    }
    part = chapter.part;
    pages.push({ file: fileOf(chapter), title: chapter.title, chapter });
  }
  return [...pages, { file: 'colophon.xhtml', title: '版权页' }];
}

/** File of a chapter. */
export const fileOf = ({ slug }: Pick<Chapter, 'slug'>): string => `${slug}.xhtml`;

const meanings: Readonly<Record<Chapter['kind'], string>> = {
  preface: 'epub:type="preface" role="doc-preface"',
  story: 'epub:type="chapter" role="doc-chapter"',
  data: 'epub:type="chapter" role="doc-chapter"',
  glossary: 'epub:type="glossary" role="doc-glossary"',
  sources: 'epub:type="appendix" role="doc-appendix"',
  appendix: 'epub:type="appendix" role="doc-appendix"',
};

function writeChapter(chapter: Chapter, findPlace: FindPlace, address: string): string {
  const write = ({ slug, id }: Place) =>
    (slug === chapter.slug && id ? '' : fileOf({ slug })) + (id ? `#${id}` : '');
  const body = resolveLinks(chapter, findPlace, write, address).replace(
    /<img ([^>]*)data-chart="([^"]+)"([^>]*?) src=""\/>/g,
    (_, before: string, id: string, after: string) =>
      `<img ${before.trim()}${after} src="charts/${id}.svg"/>`,
  );
  return `<section ${meanings[chapter.kind]} aria-label="${escapeXml(chapter.title)}">${body}</section>`;
}

const writePage = (title: string, body: string, kind?: Chapter['kind']) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN"><head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head><body epub:type="${kind && kind !== 'preface' ? (kind === 'story' || kind === 'data' ? 'bodymatter' : 'backmatter') : 'frontmatter'}">${body}</body></html>\n`;

const writeCover = (edition: Book['edition']) =>
  writePage(
    '封面',
    `<section epub:type="cover"><img class="cover" role="doc-cover" src="cover.png" alt="${escapeXml(`封面：${edition.title}，${edition.subtitle}，${describeEdition(edition)}`)}"/></section>`,
  );

/** A chart that several chapters show is one file. */
function listCharts(chapters: readonly Chapter[]): PackageFile[] {
  const drawings = new Map(
    chapters.flatMap(({ charts }) => charts.map(({ id, narrow }) => [id, narrow] as const)),
  );
  return [...drawings].map(([id, narrow]) => ({
    path: `charts/${id}.svg`,
    content: `<?xml version="1.0" encoding="UTF-8"?>\n${narrow}\n`,
    type: 'svg',
  }));
}

/** `mimetype` comes first and is stored as it is, so that programs know the file by its beginning. */
function pack(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): Uint8Array {
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }],
    ...Object.fromEntries(
      files.map(([path, content]) => [
        path,
        [typeof content === 'string' ? strToU8(content) : content, { level: 9, mtime }] as const,
      ]),
    ),
  };
  return zipSync(entries);
}
