/** Counts what the compressed streams of a PDF unpack to, before a parser unpacks them. */
import { inflateSync } from 'node:zlib';
import { AuthoringError } from '#scripts/authoring/files.ts';

const megabyte = 1024 * 1024;
/** Pages are drawn by far less; pictures are not unpacked for their text. */
const largest = { one: 40 * megabyte, all: 120 * megabyte };
const longestHead = 2048;

/**
 * Sizes that the file states are not believed.
 * @throws AuthoringError when a stream, or all together, are too large, or one is packed twice
 */
export function refuseLargePdf(file: string, bytes: Uint8Array, limits = largest): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let all = 0;
  for (let at = data.indexOf('stream'); at >= 0; at = data.indexOf('stream', at + 6)) {
    if (data.toString('latin1', at - 3, at) === 'end') continue;
    const head = data.toString('latin1', Math.max(0, at - longestHead), at);
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    if (/\/Subtype\s*\/Image/.test(dictionary) || !/\/(?:FlateDecode|Fl)\b/.test(dictionary)) {
      continue;
    }
    const isTwice =
      (dictionary.match(/\/(?:FlateDecode|LZWDecode|RunLengthDecode)\b/g) ?? []).length > 1;
    const end = data.indexOf('endstream', at);
    const start = at + 6 + (data[at + 6] === 0x0d ? 2 : 1);
    const size = isTwice
      ? Infinity
      : inflatedSize(data.subarray(start, end < 0 ? undefined : end), limits.one);
    all += size;
    if (size > limits.one || all > limits.all) {
      throw new AuthoringError(
        `${file} 解压以后太大，不像是一份文献。请用 PDF 软件重新导出，或把文字复制到 .txt，再导入。`,
      );
    }
  }
}

/** Bytes, or Infinity beyond the limit; 0 of what is no sound stream, which the parser refuses. */
function inflatedSize(packed: Buffer, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? Infinity : 0;
  }
}
