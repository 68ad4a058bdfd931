/** Reads a Word file, and says what of it does not come along as text. */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { refuseLargeZip } from './count-inflated.ts';
import type { ReadText } from './raw-document.ts';
import { readHtml } from './read-html.ts';

/** `[1]` in the text would be read as a number. */
const noteMarks = /<sup><a [^>]*#(?:foot|end)note-[^>]*>\[\d+\]<\/a><\/sup>/g;

/**
 * Reads a .docx: tracked changes as accepted, table rows as lines, notes at the end.
 * @throws AuthoringError when the file is broken, protected, too large, or holds pictures only
 */
export async function readDocx(file: string, bytes: Uint8Array): Promise<ReadText> {
  const xml = await readXml(file, bytes);
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    // Pictures would arrive as data addresses; only their number matters here.
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  const { paragraphs, notes } = readHtml(html.replace(noteMarks, ''));
  const hasText = paragraphs.some(({ text }) => text.trim() !== '');
  if (!hasText && /<(?:pic:pic|v:imagedata)\b/.test(xml)) {
    throw new AuthoringError(
      `${file} 里只有图片，没有文字，像是扫描件。请先用文字识别软件转成文字，再导入。`,
    );
  }
  return { paragraphs, notes: [...describeXml(xml), ...notes] };
}

/** What the file holds beside plain text. */
function describeXml(xml: string): string[] {
  const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
  const changes = count(/<w:(?:ins|moveTo)\s/g) + count(/<w:(?:del|moveFrom)\s/g);
  const comments = count(/<w:commentReference\b/g);
  const footnotes = count(/<w:(?:footnote|endnote)Reference\b/g);
  const pictures = count(/<(?:pic:pic|v:imagedata)\b/g);
  const boxes = count(/<w:txbxContent\b/g);
  return [
    changes > 0 &&
      `有 ${changes} 处修订痕迹：按“全部接受”读取，删去的字没有导入。请先在 Word 里定稿。`,
    footnotes > 0 && `有 ${footnotes} 条脚注或尾注：作为单独的段落列在文末。`,
    comments > 0 && `有 ${comments} 条批注：没有导入。`,
    pictures > 0 && `有 ${pictures} 幅图片：没有导入，图中的文字和数字不在草稿里。`,
    boxes > 0 && `有文本框：其中的文字可能没有导入，请对照原文。`,
  ].filter((note) => note !== false);
}

async function readXml(file: string, bytes: Uint8Array): Promise<string> {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '\xd0\xcf\x11\xe0') {
    throw new AuthoringError(
      `${file} 是旧版 Word 文件，或加了密码。请用 Word 或 WPS 去掉密码，另存为 .docx，再导入。`,
    );
  }
  try {
    const zip = await JSZip.loadAsync(bytes);
    const body = zip.file('word/document.xml');
    if (!body) throw new Error('no word/document.xml');
    await refuseLargeZip(file, zip);
    return await body.async('string');
  } catch (error) {
    if (error instanceof AuthoringError) throw error;
    throw new AuthoringError(`${file} 不是完好的 Word 文件（.docx）。请重新另存一份，再导入。`);
  }
}
