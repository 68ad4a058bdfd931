/** Turns bytes into text: UTF-8, UTF-16 or GB18030, or a clear refusal. */
import { detect } from 'chardet';
import iconv from 'iconv-lite';
import { AuthoringError } from '#scripts/authoring/files.ts';

export interface DecodedText {
  text: string;
  /** The encoding, as people know it. */
  encoding: string;
}

/** What chardet may call text in Chinese characters of the mainland. */
const chineseEncodings = ['GB18030', 'GB2312', 'GBK'];

/**
 * Decodes a text file.
 * @param declared the encoding that the file itself names, as an HTML page does
 * @throws AuthoringError when no encoding gives sound text
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = /^(?:\xff\xfe|\xfe\xff)/.test(
    Buffer.from(bytes.subarray(0, 2)).toString('latin1'),
  );
  const candidates = marked
    ? ['utf-16']
    : ['utf-8', ...(declared ? [declared] : []), ...guessEncodings(bytes)];
  for (const encoding of new Set(candidates)) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return { text: text.replace(/\r\n?/g, '\n'), encoding };
  }
  throw new AuthoringError(
    '看不出文件的文字编码，读出来会是乱码。请在编辑器里另存为 UTF-8 或 GB18030，再导入。',
  );
}

/** chardet takes short Chinese texts for Big5 or Latin, so GB18030 is always tried. */
function guessEncodings(bytes: Uint8Array): string[] {
  const guess = detect(bytes) ?? '';
  return chineseEncodings.includes(guess) ? [guess] : ['GB18030', guess].filter(Boolean);
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  if (!iconv.encodingExists(encoding)) return undefined;
  if (/^utf-?8$/i.test(encoding)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
  const buffer = Buffer.from(bytes);
  const text = iconv.decode(buffer, encoding);
  return isSound(text) ? text : undefined;
}

/** Wrongly decoded bytes give replacement signs, control characters, rare characters. */
function isSound(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are what a wrong encoding leaves
  if (/[\uFFFD\u0000-\u0008\u000E-\u001F\uE000-\uF8FF]/.test(text)) return false;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const common = text.match(/[的一是在有了和人这中大为上个国我以要他时来用们到村户]/g)?.length ?? 0;
  return han === 0 || han < 20 || common / han > 0.03;
}
