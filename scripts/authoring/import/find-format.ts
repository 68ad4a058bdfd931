/** Tells the format of a file by its ending, and by its first bytes where the ending is wrong. */
import { extname } from 'node:path';
import { AuthoringError } from '#scripts/authoring/files.ts';
import type { DocumentFormat } from './imported-document.ts';

const formats: Readonly<Record<string, DocumentFormat>> = {
  '.docx': 'docx',
  '.doc': 'doc',
  '.wps': 'wps',
  '.pdf': 'pdf',
  '.odt': 'odt',
  '.rtf': 'rtf',
  '.txt': 'txt',
  '.md': 'md',
  '.html': 'html',
  '.htm': 'html',
};

/** Every ending, for people and for the file chooser. */
export const importedEndings: readonly string[] = Object.keys(formats);

export const describeFormats = (): string =>
  importedEndings.filter((ending) => ending !== '.htm').join('、');

/** What each kind of file that is no document could be saved as. */
const advice: readonly (readonly [RegExp, string])[] = [
  [/^\.(?:xlsx?|et|ods|csv)$/, '请把表格复制到 Word 或 WPS 文字里，另存为 .docx。'],
  [/^\.(?:pptx?|dps|odp)$/, '请把文字复制到 Word 或 WPS 文字里，另存为 .docx。'],
  [/^\.(?:jpe?g|png|gif|bmp|tiff?|heic|webp)$/, '图片请先用文字识别软件转成文字。'],
  [/^\.(?:ofd|ceb|caj|epub)$/, '请用原来的软件打开，另存为 .pdf 或复制文字。'],
  [/^\.(?:zip|rar|7z)$/, '请先解压。'],
];

/**
 * @param name of the file, with its ending
 * @throws AuthoringError for a format that is not read, or an ending that hides another format
 */
export function findFormat(name: string, bytes: Uint8Array): DocumentFormat {
  const ending = extname(name).toLowerCase();
  const format = formats[ending];
  if (!format) {
    const what = advice.find(([pattern]) => pattern.test(ending))?.[1] ?? '';
    throw new AuthoringError(
      `不认识 ${ending || '没有扩展名的文件'}，可以导入的是 ${describeFormats()}。${what}`,
    );
  }
  const real = bytes.length === 0 ? undefined : signOf(bytes);
  // Programs save rich text and new Word files under the old endings.
  if ((format === 'doc' || format === 'wps') && real !== undefined && real !== '.pdf') {
    if (real === '.rtf') return 'rtf';
    return real === '.docx' ? 'docx' : format;
  }
  const isText = format === 'txt' || format === 'md' || format === 'html';
  const isWrong = real !== undefined && real !== ending && !(isZip(real) && isZip(ending));
  if ((isText && real !== undefined) || (!isText && isWrong && real !== '.doc')) {
    throw new AuthoringError(
      `${name} 的扩展名不对，它其实是${real === '.doc' ? '旧版 Word（.doc）' : ` ${real}`} 文件。请改成 ${real}，再导入。`,
    );
  }
  return format;
}

const isZip = (ending: string) => ending === '.docx' || ending === '.odt';

function signOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (start.startsWith('PK')) return start.includes('opendocument.text') ? '.odt' : '.docx';
  if (start.startsWith('%PDF')) return '.pdf';
  if (start.startsWith('{\\rtf')) return '.rtf';
  return start.startsWith('\xd0\xcf\x11\xe0') ? '.doc' : undefined;
}
