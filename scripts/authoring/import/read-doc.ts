/** Reads an old Word file (.doc) and what WPS saves as .wps, which is the same inside. */
import WordExtractor from 'word-extractor';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { RawParagraph, ReadText } from './raw-document.ts';
import { layOutRows } from './table-rows.ts';

/**
 * @throws AuthoringError when it is protected, of another program, or broken
 */
export async function readDoc(file: string, bytes: Uint8Array): Promise<ReadText> {
  const names = Buffer.from(bytes);
  // The names of the parts of the file stand in it in UTF-16.
  const has = (name: string) => names.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) throw refuse(file, '加了密码。请用 Word 或 WPS 去掉密码');
  if (!has('WordDocument')) throw refuse(file, '不是 Word 或 WPS 文字的文件。请用原来的软件打开它');
  if (isEncrypted(names)) throw refuse(file, '加了密码。请用 Word 或 WPS 去掉密码');
  const document = await new WordExtractor().extract(names).catch(() => {
    throw refuse(file, '已损坏，或是很老的 Word 文件。请用 Word 或 WPS 打开它');
  });
  const body = toLines(document.getBody());
  const notes = [...toLines(document.getFootnotes()), ...toLines(document.getEndnotes())].filter(
    ({ text }) => text.trim() !== '',
  );
  const boxes = document
    .getTextboxes({ includeHeadersAndFooters: false, includeBody: true })
    .trim();
  const comments = document.getAnnotations().trim();
  return {
    paragraphs: [...layOutRows(body), ...notes],
    notes: [
      '旧版 Word 文件：标题的级别读不出来，表格按制表符读。请对照原文核对。',
      ...(notes.length > 0 ? [`有 ${notes.length} 条脚注或尾注：作为单独的段落列在文末。`] : []),
      ...(boxes ? ['有文本框：其中的文字没有导入，请对照原文。'] : []),
      ...(comments ? ['有批注：没有导入。'] : []),
    ],
  };
}

/** A cell ends in a tab, a row in a tab and a line break. */
const toLines = (text: string): RawParagraph[] =>
  text
    .replace(/\r\n?|[\v\f]/g, '\n')
    .split('\n')
    .map((line) => ({ text: line.replace(/\t+$/, '') }));

/** A flag in the head of the part WordDocument, which begins with these bytes in all its versions. */
function isEncrypted(file: Buffer): boolean {
  const at = file.indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0x00]));
  return at >= 0 && at + 12 < file.length && (file.readUInt16LE(at + 10) & 0x0100) !== 0;
}

const refuse = (file: string, why: string) =>
  new AuthoringError(`${file} ${why}，另存为 .docx，再导入。`);
