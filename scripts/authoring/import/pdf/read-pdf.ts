/** Reads the text of a PDF: pages into lines, lines into paragraphs, page heads taken out. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { FileProperties, ReadText } from '#scripts/authoring/import/raw-document.ts';
import { layOutRows } from '#scripts/authoring/import/table-rows.ts';
import { refuseLargePdf } from './count-streams.ts';
import { dropPageHeads } from './page-heads.ts';
import { layOutPage, type Line, type Piece } from './page-lines.ts';
import { toParagraphs } from './to-paragraphs.ts';

const mostPages = 400;
/** A page with less holds a picture, or nothing. */
const fewestCharacters = 5;

/**
 * @throws AuthoringError when it is protected, a scan, too large, or has fonts without characters
 */
export async function readPdf(file: string, bytes: Uint8Array): Promise<ReadText> {
  refuseLargePdf(file, bytes);
  const document = await open(file, bytes);
  if (document.numPages > mostPages) {
    throw new AuthoringError(
      `${file} 有 ${document.numPages} 页，超过 ${mostPages} 页的上限。请拆成几个文件，逐个导入。`,
    );
  }
  const pages: Line[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(layOutPage(items.flatMap(toPiece), number));
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  await document.loadingTask.destroy();
  refuseUnreadable(file, pages);
  const { lines, mendings } = dropPageHeads(pages);
  return {
    paragraphs: layOutRows(toParagraphs(lines)),
    notes: describePages(pages),
    mendings,
    properties: readProperties(info as Record<string, unknown>),
  };
}

/** The character maps of Chinese fonts that a file does not hold come with the library. */
async function open(file: string, bytes: Uint8Array) {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(library, 'cmaps')}/`,
    standardFontDataUrl: `${join(library, 'standard_fonts')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new AuthoringError(
      isLocked
        ? `${file} 加了密码。请用原来的软件去掉密码，另存一份，再导入。`
        : `${file} 不是完好的 PDF 文件。请重新下载或另存一份，再导入。`,
    );
  }
}

/** Text that stands askew is a watermark or a stamp. */
function toPiece(item: object): Piece[] {
  const { str, transform, width, height } = item as {
    str?: string;
    transform?: number[];
    width?: number;
    height?: number;
  };
  if (!str || !transform) return [];
  const [scale = 0, skew = 0, , , x = 0, y = 0] = transform;
  if (Math.abs(skew) > 0.01 * Math.abs(scale) || scale <= 0) return [];
  return [{ text: str, x, y, width: width ?? 0, size: height || scale }];
}

function refuseUnreadable(file: string, pages: readonly Line[][]): void {
  const text = pages.flatMap((lines) => lines.map((line) => line.text)).join('');
  if (text.trim().length < fewestCharacters * pages.length) {
    throw new AuthoringError(
      `${file} 里几乎没有文字，像是扫描件。请先用文字识别软件（WPS、Acrobat 或手机扫描软件都有）转成文字，再导入。`,
    );
  }
  // Fonts that name no characters give signs of private use, or control characters.
  // eslint-disable-next-line no-control-regex -- these are what such fonts leave
  const strange = text.match(/[\uFFFD\u0000-\u0008\u000E-\u001F\uE000-\uF8FF]/g)?.length ?? 0;
  if (strange > 0.1 * text.length) {
    throw new AuthoringError(
      `${file} 的字体没有说明是哪些字，读出来是乱码。请用文字识别软件转成文字，或找原来的 Word 文件，再导入。`,
    );
  }
}

function describePages(pages: readonly Line[][]): string[] {
  const empty = pages.flatMap((lines, index) => {
    const length = lines.reduce((total, { text }) => total + text.trim().length, 0);
    return length < fewestCharacters ? [index + 1] : [];
  });
  return [
    `PDF 共 ${pages.length} 页：按版面读出，图中的文字不在内。请对照原文核对分段和表格。`,
    ...(empty.length > 0
      ? [`第 ${empty.join('、')} 页没有文字，像是图片，没有导入。需要的话请先做文字识别。`]
      : []),
  ];
}

/** Programs write the name of the file or their own into the title. */
function readProperties({ Title, Author }: Record<string, unknown>): FileProperties {
  const isNamed = (value: unknown): value is string =>
    typeof value === 'string' && /\p{Script=Han}{2}/u.test(value) && !/\.\w{2,5}$/.test(value);
  return {
    ...(isNamed(Title) && { title: Title }),
    ...(isNamed(Author) && { author: Author }),
  };
}
